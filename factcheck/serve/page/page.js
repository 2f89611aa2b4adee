// The editors' page: a story goes in, is checked, corrected and copied.

import { readFile, takeDrops } from "./files.js";
import { applyEdits } from "./offsets.js";
import { inOneSentence, showResults } from "./results.js";
import { check, hasToken, Told, TokenNeeded, useToken } from "./service.js";

const field = (name) => document.getElementById(name);
const [title, published, form, text] = ["title", "published", "form", "text"].map(field);
const before = []; // the story before each fix
let checked; // the story as it was checked last
let running; // the check that is under way

const current = () => ({ title: title.value, published: published.value, form: form.value, text: text.value });
const whole = (words) => words.toWellFormed?.() ?? words; // JSON has no half of a surrogate pair
const same = (one, other) => Object.keys(one).every((key) => one[key] === other[key]);

function say(words, kind = "") {
  field("status").className = kind;
  field("status").textContent = words;
}

/** Check the story that stands in the fields; `lead` is said before what was found. */
async function checkStory(lead = "") {
  if (!field("story").reportValidity()) return;
  running?.abort();
  const mine = (running = new AbortController());
  const story = current();
  say(`${lead}Checking …`);
  field("check").setAttribute("aria-busy", "true");
  try {
    const body = { [story.form]: whole(story.text), graph: true };
    if (story.title.trim()) body.title = whole(story.title);
    if (story.published) body.published = story.published;
    const answer = await check(body, mine.signal);
    checked = story;
    showResults(answer, story, applyFix);
    tellWhetherCurrent();
    say(lead + inOneSentence(answer.report), answer.verdict);
  } catch (fault) {
    if (mine.signal.aborted) return;
    if (fault instanceof TokenNeeded) askForToken();
    else if (fault instanceof Told) say(fault.message, "fault");
    else {
      say("This page has a fault. Please report it.", "fault");
      throw fault;
    }
  } finally {
    if (running === mine) field("check").removeAttribute("aria-busy");
  }
}

function askForToken() {
  say("The checker asks for a token.", "fault");
  field("ask-why").textContent = hasToken() ? "The one you gave is not in force." : "Whoever runs it gives you one.";
  field("token").value = "";
  field("ask").returnValue = "";
  field("ask").showModal();
}

/** Put a fix into the story and check it again. */
function applyFix(fix) {
  const edits = (name) => fix.edits.filter((edit) => edit.field === name);
  before.push(checked);
  put({ ...checked, title: applyEdits(checked.title, edits("title")), text: applyEdits(checked.text, edits("text")) });
  field("status").focus();
  checkStory(`Done: ${fix.title}. `);
}

function put(story) {
  [title.value, published.value, form.value, text.value] = [story.title, story.published, story.form, story.text];
  field("undo").disabled = !before.length;
}

/** Fixes are of the story that was checked: they wait while the fields hold another. */
function tellWhetherCurrent() {
  const stale = !checked || !same(checked, current());
  for (const button of document.querySelectorAll("button.fix")) button.disabled = stale;
  field("results").classList.toggle("stale", stale);
  if (checked && stale) say("The story has been changed since: check it again.");
}

async function copy() {
  const words = text.value;
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    text.focus(); // no clipboard on a page that came over plain HTTP: the older way
    text.select();
    if (!document.execCommand("copy")) {
      say("The browser does not let this page copy: the text is selected, press Ctrl + C.", "fault");
      return;
    }
  }
  say("The text has been copied, with the fixes you chose.");
}

async function open(files) {
  try {
    const { text: words, form: kind, note } = await readFile(files[0]);
    before.length = 0;
    put({ title: "", published: "", form: kind, text: words });
    const others = files.length > 1 ? " One story at a time: the other files were left." : "";
    await checkStory(`${files[0].name} was read.${note}${others} `);
  } catch (fault) {
    if (!(fault instanceof Told)) throw fault;
    say(fault.message, "fault");
  }
}

field("story").addEventListener("submit", (event) => {
  event.preventDefault();
  checkStory();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || field("ask").open) return;
  event.preventDefault();
  checkStory();
});
for (const input of [title, published, form, text]) input.addEventListener("input", tellWhetherCurrent);
field("copy").addEventListener("click", copy);
field("undo").addEventListener("click", () => {
  put(before.pop());
  field("status").focus();
  checkStory("Undone. ");
});
field("file").addEventListener("change", () => {
  const files = [...field("file").files];
  field("file").value = "";
  if (files.length) open(files);
});
field("ask").addEventListener("close", () => {
  if (field("ask").returnValue !== "go") return;
  useToken(field("token").value);
  field("token").value = "";
  checkStory();
});
takeDrops(document, open);
