// Shows a report: counts, the marked story, findings, notes, the fact graph.

import { count, dayInWords, element } from "./element.js";
import { findingEntry } from "./findings.js";
import { markedNodes } from "./marks.js";

const field = (name) => document.getElementById(name);
const HOW = {
  option: "as given",
  metadata: "as given",
  dateline: "from its dateline",
  inferred: "inferred from what it says",
  unknown: "nothing tells when",
};
let graph; // what the service understood, until it is looked at

/** Show what a check gave. `story` is what was checked, `fix` is called with the fix that was chosen. */
export function showResults({ report, graph: understood }, story, fix) {
  const { findings, outcomes } = report;
  field("results").hidden = false;
  field("summary").replaceChildren(...summary(findings, outcomes));
  const how = HOW[report.published_from] ?? report.published_from;
  field("dated").textContent = report.published
    ? `Read as published on ${dayInWords(report.published)} (${how}).`
    : "Its day of publication is not known: give it to have more checked.";
  field("marked-title").replaceChildren(...markedNodes(story.title, "title", findings));
  field("marked-text").replaceChildren(...markedNodes(story.text, "text", findings));
  field("findings").replaceChildren(...findings.map((finding, index) => findingEntry(finding, index + 1, fix)));
  field("notes").replaceChildren(...notes(report));
  graph = understood;
  if (field("graph").open) drawGraph();
  else field("graph-view").replaceChildren();
}

/** Return what was found in one sentence. */
export function inOneSentence({ findings }) {
  if (!findings.length) return "Checked: no findings.";
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return `Checked: ${count(findings.length, "finding")}, ${count(errors, "error")} among them.`;
}

function summary(findings, { holds, contradicts, unknown }) {
  const kinds = ["error", "warning", "info"].map((kind) => [kind, findings.filter((f) => f.severity === kind).length]);
  const badges = kinds.filter(([, number]) => number).map(([kind, number]) => {
    return element("span", { class: `badge ${kind}` }, count(number, kind === "info" ? "note" : kind));
  });
  if (!badges.length) badges.push(element("span", { class: "badge pass" }, "no findings"));
  const told = `${holds} held, ${contradicts} contradicted, ${unknown} could not be known`;
  return [...badges, element("span", { class: "outcomes" }, told)];
}

function notes({ notes: told, silenced = [], silence_faults: faults = [] }) {
  const lines = [
    ...told,
    ...silenced.map(({ message, reason }) => `Silenced: ${message} (${reason})`),
    ...faults.map(({ message, hint }) => [message, hint].filter(Boolean).join("; ")),
  ];
  if (!lines.length) return [];
  const list = element("ul", {}, ...lines.map((line) => element("li", {}, line)));
  return [element("h3", {}, "Notes"), list];
}

async function drawGraph() {
  if (!graph) return;
  await import("./cytoscape.min.js");
  const { showGraph } = await import("./graph.js");
  showGraph(field("graph-view"), graph);
  graph = undefined;
}

field("graph").addEventListener("toggle", () => {
  if (field("graph").open) drawGraph();
});
