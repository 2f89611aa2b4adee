// Reads a story's file here in the browser.

import { Told } from "./service.js";

const LARGEST = 5_000_000; // bytes: a story; the service's own limit is lower still
const FORMS = { txt: "text", text: "text", md: "text", markdown: "text", html: "html", htm: "html" };

/** Return `{text, form, note}` of a file. Throws Told. */
export async function readFile(file) {
  const suffix = file.name.includes(".") ? file.name.split(".").pop().toLowerCase() : "";
  const form = FORMS[suffix];
  if (!form) throw new Told(`${file.name} cannot be read here: only .txt, .md and .html files can.`);
  if (file.size > LARGEST) throw new Told(`${file.name} is too large to be a story.`);
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Told(`${file.name} cannot be read.`);
  }
  const { text, note } = decode(bytes);
  return { text: text.replace(/\r\n?/g, "\n"), form, note };
}

function decode(bytes) {
  const mark = bytes[0] * 256 + bytes[1];
  if (mark === 0xfffe) return { text: new TextDecoder("utf-16le").decode(bytes), note: "" };
  if (mark === 0xfeff) return { text: new TextDecoder("utf-16be").decode(bytes), note: "" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), note: "" };
  } catch {
    const text = new TextDecoder("windows-1252").decode(bytes);
    return { text, note: " It is not UTF-8 and was read as Windows-1252: look at its accents and quotes." };
  }
}

/** Have files that are dropped anywhere on the page read; words that are dropped go where they always do. */
export function takeDrops(page, take) {
  const hasFile = (event) => event.dataTransfer?.types.includes("Files");
  page.addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    page.body.classList.add("dropping");
  });
  page.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) page.body.classList.remove("dropping");
  });
  page.addEventListener("drop", (event) => {
    page.body.classList.remove("dropping");
    if (!hasFile(event)) return;
    event.preventDefault();
    take([...event.dataTransfer.files]);
  });
}
