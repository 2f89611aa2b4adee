// Elements are made here and nowhere else: what a story says only ever becomes text.

/** Return an element with attributes and children; a child that is a string becomes text. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== ""));
  return made;
}

/** Return a count with its noun: `1 finding`, `2 findings`. */
export const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** Return a day as an editor writes it: `10 May 2023`; a month or a year as they are known. */
export function dayInWords(day) {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(day ?? "");
  if (!parts) return day ?? "";
  const months = "January February March April May June July August September October November December";
  const month = months.split(" ")[Number(parts[2]) - 1] ?? parts[2];
  return [parts[3] && Number(parts[3]), month, parts[1]].filter(Boolean).join(" ");
}
