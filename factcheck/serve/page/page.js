"use strict";
const field = (name) => document.getElementById(name);
const item = (list, text) => list.appendChild(document.createElement("li")).textContent = text;

function show(answer) {
  const findings = answer.report.findings;
  field("verdict").textContent = `${answer.verdict}: ${findings.length} findings`;
  for (const finding of findings) {
    item(field("findings"), `${finding.severity}: “${finding.span.text}”. ${finding.message}`);
  }
}

field("story").addEventListener("submit", async (event) => {
  event.preventDefault();
  field("findings").replaceChildren();
  field("verdict").textContent = "Checking";
  const headers = { "Content-Type": "application/json" };
  if (field("token").value) headers.Authorization = `Bearer ${field("token").value}`;
  const story = { text: field("text").value, title: field("title").value, published: field("published").value };
  try {
    const response = await fetch("/v1/check", { method: "POST", headers, body: JSON.stringify(story) });
    const answer = await response.json();
    if (response.ok) show(answer);
    else field("verdict").textContent = [answer.detail, answer.hint].filter(Boolean).join("; ");
  } catch {
    field("verdict").textContent = "The checker cannot be reached.";
  }
});
