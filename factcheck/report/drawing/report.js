
// On a page this follows graph.js in one script: each graph is drawn once it is open.
for (const details of document.querySelectorAll("details.graph")) {
  const show = () => {
    const [host, data] = [details.querySelector("div"), details.querySelector("script")];
    if (details.open && data) {
      data.remove();
      showGraph(host, JSON.parse(data.textContent));
    }
  };
  details.addEventListener("toggle", show);
  show();
}
