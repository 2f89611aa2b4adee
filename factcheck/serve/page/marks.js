// A field of the story with the words of its findings marked, wherever marks overlap.

import { element } from "./element.js";
import { unitsOf } from "./offsets.js";

const LOUDNESS = { error: 2, warning: 1, info: 0 };

/** Return nodes that show a field: each stretch in the mark of the loudest finding there. */
export function markedNodes(text, field, findings) {
  const units = unitsOf(text);
  const place = ({ span }) => [units(span.start), units(span.end)];
  const spans = findings
    .map((finding, index) => ({ number: index + 1, severity: finding.severity, span: finding.span }))
    .filter(({ span }) => span.field === field)
    .map((found) => ({ ...found, place: place(found) }));
  const related = findings
    .flatMap((finding) => finding.related)
    .filter(({ span }) => span.field === field)
    .map(place);
  const edges = new Set([0, text.length, ...spans.flatMap((s) => s.place), ...related.flat()]);
  const order = [...edges].sort((one, other) => one - other);
  const nodes = [];
  for (let index = 0; index + 1 < order.length; index += 1) {
    const [start, end] = [order[index], order[index + 1]];
    const words = text.slice(start, end);
    const here = spans.filter((s) => s.place[0] <= start && end <= s.place[1]);
    if (here.length) nodes.push(mark(words, here));
    else if (related.some(([from, to]) => from <= start && end <= to)) {
      nodes.push(element("mark", { class: "related" }, words));
    } else nodes.push(words);
    nodes.push(...spans.filter((s) => s.place[1] === end).map(numberLink));
  }
  return nodes;
}

function mark(words, here) {
  const loudest = here.reduce((one, other) => (LOUDNESS[other.severity] > LOUDNESS[one.severity] ? other : one));
  const go = () => goTo(`finding-${loudest.number}`);
  return element("mark", { class: loudest.severity, click: go }, words);
}

function numberLink({ number, severity }) {
  const name = `finding ${number}`;
  const attributes = { href: `#finding-${number}`, id: `words-${number}`, class: `number ${severity}` };
  const link = element("a", { ...attributes, "aria-label": name, click: follow }, String(number));
  return element("sup", {}, link);
}

/** Follow a link within the page, and take the keyboard along. */
export function follow(event) {
  event.preventDefault();
  goTo(event.currentTarget.getAttribute("href").slice(1));
}

function goTo(id) {
  const target = document.getElementById(id);
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center" });
}
