/** Going somewhere, and asking again for what is shown. */
import { morph } from "./morph.js";
import { act } from "./server.js";

/** A narrow window shows one pane. */
export const isNarrow = () => matchMedia("(max-width: 760px)").matches;

const never = "9";
let newAfter = never;
let latest = 0;
let running;
let again = false;
const listeners = [];

/** Calls the listener after each time the page was fitted, telling whether one has gone somewhere else. */
export const onShown = (listener) => listeners.push(listener);

const centre = () => document.querySelector(".centre");
const logs = () => [...document.querySelectorAll("[data-log]")];
const logKey = (log) => log.closest(".centre, .aside").id;

function atBottom(log) {
  return log.scrollHeight - log.scrollTop - log.clientHeight < 60;
}

function scrollAfter(was) {
  for (const log of logs()) {
    const before = was.get(logKey(log));
    if (before === undefined) {
      const target = location.hash === "" ? undefined : log.querySelector(`[id="${location.hash.slice(1)}"]`);
      const fresh = target ?? log.querySelector("#fresh");
      if (fresh) fresh.scrollIntoView({ block: "center" });
      else log.scrollTop = log.scrollHeight;
    } else if (before) log.scrollTop = log.scrollHeight;
  }
}

/** Tells how far one has read, when one can see it. */
function markRead() {
  const shown = centre();
  const { channel, newest, mark } = shown?.dataset ?? {};
  if (!channel || document.visibilityState !== "visible" || shown.offsetParent === null) return;
  if (newest > mark) void act("read", { channel, ts: newest });
}

/** What had the focus may be gone, a button that was pressed, say: the focus stays with its message. */
function keepFocusIn(place) {
  if (!place || document.activeElement !== document.body) return;
  const next = document.getElementById(place)?.querySelector("button, a, input, textarea");
  (next ?? document.querySelector(".centre .composer-text"))?.focus({ preventScroll: true });
}

function showPage(text, moved) {
  const next = new DOMParser().parseFromString(text, "text/html");
  const tokenOf = (page) => page.querySelector('meta[name="page-token"]')?.content;
  if (tokenOf(next) !== tokenOf(document)) return location.reload();
  const was = new Map(logs().map((log) => [logKey(log), atBottom(log)]));
  document.title = next.title;
  document.documentElement.lang = next.documentElement.lang;
  document.documentElement.dataset.theme = next.documentElement.dataset.theme;
  const place = document.activeElement?.closest(".message, .modal")?.id;
  morph(document.body, next.body);
  keepFocusIn(place);
  if (moved) {
    settle();
    noteArrival();
  }
  scrollAfter(was);
  markRead();
  for (const listener of listeners) listener(moved);
}

/** Beside the list a wide window shows a channel: from then on that is where one is. */
function settle() {
  const { channel } = centre()?.dataset ?? {};
  const isList = /^\/as\/\w+$/u.test(location.pathname) && location.search === "";
  if (isList && channel && !isNarrow()) history.replaceState({}, "", `${location.pathname}/c/${channel}`);
}

/** Remembers what was unread on arrival, so that the line above it stays while one reads. */
function noteArrival() {
  const { newest = "", mark = "" } = centre()?.dataset ?? {};
  newAfter = mark !== "" && newest > mark ? mark : never;
}

async function load(address, moved) {
  // Where somebody wants to go is not given up because something was said meanwhile; what was shown before is.
  if (moved) latest += 1;
  const mine = latest;
  const shown = location.href;
  const response = await fetch(address, { headers: moved ? {} : { "x-new-after": newAfter } });
  const text = await response.text();
  if (mine !== latest || shown !== location.href || !response.ok) return undefined;
  if (moved)
    history.pushState(
      {},
      "",
      response.redirected ? response.url + new URL(address, location.href).hash : address,
    );
  showPage(text, moved);
  return true;
}

/** Shows what has changed. Calls that come meanwhile become one more. */
export async function refresh() {
  if (running) {
    again = true;
    return running;
  }
  const shown = location.href;
  running = load(shown, false).catch(() => undefined);
  await running;
  running = undefined;
  // One has gone elsewhere meanwhile: what changed may not be there yet.
  if (shown !== location.href) again = true;
  if (again) {
    again = false;
    return refresh();
  }
  return undefined;
}

/** Where one begins to read or write. */
function focusThere() {
  const composer = document.querySelector(
    isNarrow() ? "no-such-thing" : ".aside .composer-text, .centre .composer-text",
  );
  const heading = document.querySelector(
    isNarrow() && document.querySelector('.app[data-pane="side"]') ? ".aside .bar-name" : "[data-title]",
  );
  (composer ?? heading)?.focus({ preventScroll: true });
}

/** Goes to an address of the page. */
export async function go(address) {
  const gone = await load(address, true).catch(() => undefined);
  if (gone === undefined) return;
  focusThere();
  openHome();
}

/** Who looks at the bot's Home tells it so. */
function openHome() {
  if (document.querySelector("[data-home]")) void act("open-home");
}

function isPlain(event) {
  return (
    event.button === 0 &&
    !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.defaultPrevented)
  );
}

export function startNavigation() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-go]");
    if (!link || !isPlain(event)) return;
    event.preventDefault();
    link.closest("dialog")?.close();
    const { fill } = link.dataset;
    void go(link.getAttribute("href")).then(() => {
      if (fill !== undefined) document.dispatchEvent(new CustomEvent("fill", { detail: fill }));
    });
  });
  addEventListener("popstate", () => {
    latest += 1;
    fetch(location.href)
      .then((response) => response.text())
      .then((text) => showPage(text, true))
      .catch(() => location.reload());
  });
  document.addEventListener("visibilitychange", markRead);
  settle();
  noteArrival();
  scrollAfter(new Map());
  markRead();
  openHome();
}
