/** Hears of changes, and tells of new messages. */
import { onShown, refresh } from "./navigation.js";
import { me } from "./server.js";

let source;
let seen = "";

function connect() {
  source?.close();
  source = new EventSource("/events");
  const offline = document.getElementById("offline");
  source.addEventListener("ready", () => {
    offline.hidden = true;
    void refresh();
  });
  source.addEventListener("changed", () => void refresh());
  source.addEventListener("error", () => {
    offline.hidden = false;
  });
}

const messages = () => [...document.querySelectorAll(".centre .message, .aside .message")];
const newest = () =>
  messages()
    .map(({ dataset }) => dataset.ts)
    .sort()
    .at(-1) ?? "";

/** Reads new messages of others out to those who listen. */
function announce(moved) {
  const live = document.getElementById("live");
  const fresh = moved ? [] : messages().filter(({ dataset }) => dataset.ts > seen && dataset.author !== me());
  seen = newest();
  for (const message of fresh.slice(-3)) {
    const line = document.createElement("p");
    const said = message.querySelector(".message-body")?.textContent ?? "";
    line.textContent = `${message.getAttribute("aria-label")}: ${said.trim().replace(/\s+/g, " ").slice(0, 160)}`;
    live.append(line);
  }
  while (live.childElementCount > 8) live.firstElementChild.remove();
}

export function startLive() {
  seen = newest();
  onShown(announce);
  connect();
  // A browser holds few connections to one place: windows that nobody sees give theirs back.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") connect();
    else source?.close();
  });
}
