// The service counts Unicode code points; JavaScript's strings count UTF-16 units.

/** Return a function from code points of a text to the units its string has there. */
export function unitsOf(text) {
  if (!/[\ud800-\udbff]/.test(text)) return (point) => Math.min(point, text.length);
  const units = [];
  let unit = 0;
  for (const letter of text) {
    units.push(unit);
    unit += letter.length;
  }
  return (point) => units[point] ?? text.length;
}

/** Return a text with edits of it made: the last first, so that the others stay in place. */
export function applyEdits(text, edits) {
  const units = unitsOf(text);
  const order = edits.map((edit, place) => ({ ...edit, place }));
  order.sort((one, other) => other.start - one.start || other.place - one.place);
  for (const { start, end, text: words } of order) {
    text = text.slice(0, units(start)) + words + text.slice(units(end));
  }
  return text;
}
