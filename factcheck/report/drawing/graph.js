// Draws a story's fact graph with cytoscape.js, and lists its facts beside it for the keyboard and for ears.

const KINDS = ["person", "office", "event", "place", "organisation"];
// Facts that serve to compare the story with itself: they say little to a reader, and are shown when asked for.
const INNER = new Set(["acts", "called", "happens", "sited", "tensed", "relative", "dated", "counted", "listed", "spelt"]);

function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children); // strings become text, never markup
  return made;
}

/** Return what is drawn: facts and the nodes they join. What the story says again is one fact, with all its words. */
export function visiblePart({ nodes, edges }, withInner) {
  const merged = new Map();
  for (const edge of edges.filter(({ kind }) => withInner || !INNER.has(kind))) {
    const key = JSON.stringify([edge.source, edge.kind, edge.status, edge.voice, edge.target]);
    if (!merged.has(key)) merged.set(key, { ...edge, words: new Set() });
    if (edge.words) merged.get(key).words.add(edge.words);
  }
  const facts = [...merged.values()];
  const joined = new Set(facts.flatMap(({ source, target }) => [source, target]));
  return { nodes: nodes.filter(({ id }) => joined.has(id)), edges: facts };
}

/** Draw a graph of the service's form into an element; needs `cytoscape` as a global. */
export function showGraph(host, graph) {
  const nodes = graph.nodes.map((node) => ({ ...node, label: node.label.replace(/#(\d+)$/, ", no. $1") }));
  graph = { nodes, edges: graph.edges };
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const canvas = make("div", { class: "fact-graph-canvas", "aria-hidden": "true" });
  const list = make("ul", { class: "fact-graph-facts", "aria-label": "The facts of the graph" });
  const told = make("p", {});
  const bar = make("div", { class: "fact-graph-bar", role: "group", "aria-label": "The drawing" });
  const inner = make("input", { type: "checkbox" });
  let drawn;

  function button(words, act) {
    const made = make("button", { type: "button" }, words);
    made.addEventListener("click", act);
    bar.append(made);
  }
  function redraw() {
    drawn?.destroy();
    const part = visiblePart(graph, inner.checked);
    told.textContent = tell(part);
    drawn = draw(canvas, part, pick);
    list.replaceChildren(...part.edges.map((edge) => entry(edge, labels, () => pick(edge.id))));
  }
  /** Mark a fact, or all facts of a node, in the drawing and in the list; the same again unmarks them. */
  function pick(id) {
    const chosen = id === undefined ? drawn.collection() : drawn.getElementById(id);
    const again = chosen.empty() || chosen.hasClass("chosen");
    drawn.elements().removeClass("chosen dimmed");
    const part = chosen.isNode?.() ? chosen.closedNeighborhood() : chosen.union(chosen.connectedNodes());
    if (!again) {
      drawn.elements().difference(part).addClass("dimmed");
      chosen.addClass("chosen");
    }
    for (const fact of list.querySelectorAll("button")) {
      fact.setAttribute("aria-pressed", String(!again && part.getElementById(fact.dataset.fact).nonempty()));
    }
  }

  button("Closer", () => zoom(drawn, 1.3));
  button("Farther", () => zoom(drawn, 1 / 1.3));
  button("All of it", () => {
    pick();
    drawn.fit(undefined, 16);
  });
  bar.append(make("label", {}, inner, "also what the story is compared with itself by"));
  inner.addEventListener("change", redraw);
  host.classList.add("fact-graph");
  host.replaceChildren(told, bar, canvas, legend(), list);
  redraw();
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", () => host.isConnected && drawn.style(styles(host)));
}

function tell({ nodes, edges }) {
  if (!edges.length) return "No statement of this kind was understood.";
  const facts = `${edges.length} ${edges.length === 1 ? "statement" : "statements"}`;
  return `${facts} about ${nodes.length} names and values. Choose one, in the drawing or the list, to see what it joins.`;
}

function entry({ id, source, target, kind, status, voice, words }, labels, act) {
  const marks = [status !== "current" && status, voice === "quoted" && "quoted"].filter(Boolean).join(", ");
  const verb = `${inWords(kind)}${marks ? ` (${marks})` : ""}`;
  const says = source === "story" ? `${labels.get(target)} – ${verb}` : `${labels.get(source)} – ${verb} – ${labels.get(target)}`;
  const made = make("button", { type: "button", "aria-pressed": "false", "data-fact": id }, says);
  for (const said of words) made.append(make("br"), make("q", {}, said));
  made.addEventListener("click", act);
  return make("li", {}, made);
}

const inWords = (kind) => kind.replaceAll("_", " ");

function legend() {
  const names = [...KINDS, "value", "flagged"];
  const entries = names.map((name) => make("li", {}, make("span", { class: name }), name === "flagged" ? "in a finding" : name));
  return make("ul", { class: "fact-graph-legend", "aria-hidden": "true" }, ...entries);
}

function draw(canvas, { nodes, edges }, pick) {
  const elements = [
    ...nodes.map(({ id, label, kind, flagged }) => {
      const known = KINDS.includes(kind) ? kind : "value";
      const words = shorten(label);
      return { group: "nodes", data: { id, label: words, ...size(words) }, classes: flagged ? `${known} flagged` : known };
    }),
    ...edges.map(({ id, source, target, kind, status }) => {
      const label = status === "current" ? inWords(kind) : `${inWords(kind)} (${status})`;
      return { group: "edges", data: { id, source, target, label } };
    }),
  ];
  const options = { container: canvas, elements, style: styles(canvas), minZoom: 0.1, maxZoom: 3 };
  // In layers from left to right, which takes no chance: the same story gives the same drawing.
  const layers = { name: "breadthfirst", directed: true, direction: "rightward", avoidOverlap: true, padding: 16 };
  const layout = { ...layers, spacingFactor: 1.35, animate: false };
  const drawn = globalThis.cytoscape({ ...options, layout, userZoomingEnabled: false });
  const { w, h } = drawn.elements().boundingBox();
  const tall = h * Math.min(1, canvas.clientWidth / (w + 32)) + 32; // as wide as there is room for, at most life size
  canvas.style.height = `${Math.round(Math.min(Math.max(tall, 120), TALLEST))}px`;
  drawn.resize().fit(undefined, 16);
  if (drawn.zoom() > 1) drawn.zoom(1) && drawn.center();
  drawn.on("tap", (event) => pick(event.target === drawn ? undefined : event.target.id()));
  return drawn;
}

const TALLEST = 1600; // pixels: beyond, a long story's drawing is made smaller
const MOST = 18; // letters a line of a label holds, each about 7 pixels wide

function size(words) {
  const longest = Math.max(...words.split(/\s+/).map((word) => word.length));
  const letters = words.length <= MOST ? words.length : Math.max(MOST, longest);
  return { width: letters * 7.5 + 18, height: Math.ceil(words.length / (MOST - 1)) * 16 + 12 };
}

const shorten = (label) => (label.length > 60 ? `${label.slice(0, 59)}…` : label);

function zoom(drawn, factor) {
  const middle = { x: drawn.width() / 2, y: drawn.height() / 2 };
  drawn.zoom({ level: drawn.zoom() * factor, renderedPosition: middle });
}

function styles(host) {
  const values = getComputedStyle(host);
  const colour = (name) => values.getPropertyValue(`--g-${name}`).trim();
  const fill = (kind) => ({ selector: `node.${kind}`, style: { "background-color": colour(kind) } });
  const line = { "line-color": colour("edge"), "target-arrow-color": colour("edge"), color: colour("ink") };
  return [
    {
      selector: "node",
      style: {
        label: "data(label)", shape: "round-rectangle", width: "data(width)", height: "data(height)", color: colour("ink"),
        "font-family": "system-ui, sans-serif", "font-size": 13, "text-valign": "center", "text-wrap": "wrap",
        "text-max-width": MOST * 7.5 + 10, "border-width": 1, "border-color": colour("line"),
      },
    },
    ...[...KINDS, "value"].map(fill),
    { selector: "node.flagged", style: { "border-width": 3, "border-color": colour("flag") } },
    {
      selector: "edge",
      style: {
        ...line, width: 1.5, label: "data(label)", "font-size": 11, "font-family": "system-ui, sans-serif",
        "curve-style": "bezier", "target-arrow-shape": "triangle", "text-background-color": colour("sheet"),
        "text-background-opacity": 0.85, "text-background-padding": 2,
      },
    },
    { selector: ".chosen", style: { "border-color": colour("accent"), "border-width": 4, "line-color": colour("accent") } },
    { selector: ".dimmed", style: { opacity: 0.3 } },
  ];
}
