// The list of findings: what is wrong, the evidence, and the fixes as buttons.

import { dayInWords, element } from "./element.js";
import { follow } from "./marks.js";

/** Return the entry of a finding; `fix` is called with the fix that was chosen. */
export function findingEntry(finding, number, fix) {
  const { severity, span, message, related, evidence, fixes } = finding;
  const entry = element("li", { id: `finding-${number}`, class: `finding ${severity}`, tabindex: "-1" });
  const words = span.text ? `“${span.text}”` : "here";
  const where = span.field === "title" ? "headline" : `line ${span.line}`;
  entry.append(
    element("h3", {}, element("span", { class: "severity" }, severity), ` ${words}`),
    element("p", { class: "message" }, message),
    element(
      "p",
      { class: "hint" },
      element("a", { href: `#words-${number}`, click: follow, "aria-label": `${where}: show these words` }, where),
      `, ${finding.rule}`,
    ),
  );
  if (related.length) entry.append(element("ul", { class: "related-places" }, ...related.map(relatedEntry)));
  if (evidence.length) {
    const list = element("ul", {}, ...evidence.map(evidenceEntry));
    entry.append(element("details", { open: true }, element("summary", {}, "Evidence"), list));
  }
  if (fixes.length) {
    const buttons = fixes.map((one) => fixButton(one, number, fix));
    entry.append(element("div", { class: "row", role: "group", "aria-label": `Fixes of finding ${number}` }, ...buttons));
  } else entry.append(element("p", { class: "hint" }, "No fix is offered: a person must look."));
  return entry;
}

function fixButton(fix, number, apply) {
  const title = fix.title.charAt(0).toUpperCase() + fix.title.slice(1);
  return element("button", { type: "button", class: "fix", click: () => apply(fix, number) }, title);
}

const relatedEntry = ({ span, note }) => element("li", {}, `“${span.text}”: ${note}`);

function evidenceEntry({ statement, from, to, checked, source }) {
  const parts = [element("span", {}, statement)];
  const said = [from, to].every((day) => !day || statement.includes(dayInWords(day)));
  const period = !said && [from && `from ${dayInWords(from)}`, to && `to ${dayInWords(to)}`].filter(Boolean).join(" ");
  if (period) parts.push(element("span", { class: "period" }, period));
  if (checked) parts.push(element("span", { class: "checked" }, `last checked ${dayInWords(checked)}`));
  if (source) parts.push(sourceOf(source));
  return element("li", {}, ...parts.flatMap((part, index) => (index ? ["; ", part] : [part])));
}

/** Return a source: a link if it is a web address, else its name. */
function sourceOf(source) {
  let address;
  try {
    address = new URL(source);
  } catch {
    return `source: ${source}`;
  }
  if (!/^https?:$/.test(address.protocol)) return `source: ${source}`;
  const attributes = { href: address.href, rel: "noopener noreferrer", target: "_blank" };
  return element("a", { ...attributes, "aria-label": `source: ${source} (opens anew)` }, address.hostname);
}
