
// In the report this follows graph.js in one script: each graph is drawn when it is opened.
for (const details of document.querySelectorAll("details.graph")) {
  details.addEventListener("toggle", () => {
    const [host, data] = [details.querySelector("div"), details.querySelector("script")];
    if (details.open && data) {
      data.remove();
      showGraph(host, JSON.parse(data.textContent));
    }
  });
}
