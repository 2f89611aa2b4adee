// Asks the service, and tells in plain words what went wrong.

let token = ""; // in memory only: it is gone with the page

/** A check that gave no report; the message is for the editor. */
export class Told extends Error {}

/** The service wants a token, or another one. */
export class TokenNeeded extends Error {}

/** Use a token from now on. */
export function useToken(words) {
  token = words.trim();
}

/** Whether there is a token. */
export const hasToken = () => token !== "";

/** Return the answer to a story. Throws Told, TokenNeeded, or what `signal` was aborted with. */
export async function check(story, signal) {
  const headers = { "Content-Type": "application/json" };
  if (token) headers.Authorization = `Bearer ${token}`;
  let response;
  try {
    response = await fetch("/v1/check", { method: "POST", headers, body: JSON.stringify(story), signal });
  } catch (fault) {
    signal.throwIfAborted();
    if (token && /[^\x20-\x7e]/.test(token)) throw new TokenNeeded();
    console.info(fault.name);
    throw new Told("The checker cannot be reached. Your story is still here: check again once it is running.");
  }
  const answer = await response.json().catch(() => undefined);
  signal.throwIfAborted();
  if (response.status === 401) throw new TokenNeeded();
  if (!response.ok) throw new Told(inWords(response, answer ?? {}));
  if (!answer?.report) throw new Told("What came back is no report. Is this address the checker's?");
  return answer;
}

function inWords(response, problem) {
  const said = [problem.detail, problem.hint].filter((part) => typeof part === "string").join("; ");
  const seconds = Number(response.headers.get("Retry-After")) || 0;
  const wait = seconds ? `in ${seconds === 1 ? "a second" : `${seconds} seconds`}` : "in a moment";
  const words = {
    408: "The story took too long to get to the checker. Check again.",
    413: "The story is too long for this checker.",
    421: "The checker does not answer to the name this page was opened by.",
    429: `The checker is asked too often. Check again ${wait}.`,
    500: "The checker has a fault; the story is not to blame. Please report it.",
    503: `The checker is busy. Check again ${wait}.`,
    504: "The story takes too long to check. Check it in parts.",
  };
  const mine = words[response.status] ?? "The checker could not take the story as it is.";
  return said && [400, 413, 415, 421, 422].includes(response.status) ? `${mine} It says: ${said}.` : mine;
}
