/** The dialog that leads to a channel, or to being somebody else. */
import { onShown } from "./navigation.js";

const dialog = () => document.getElementById("jump");
const rows = () => [...dialog().querySelectorAll(".jump-row")].filter((row) => row.offsetParent !== null);
let at = 0;
let mode = "all";

function point(to) {
  const all = rows();
  at = all.length === 0 ? -1 : (to + all.length) % all.length;
  for (const [i, row] of all.entries()) row.classList.toggle("option-here", i === at);
  all[at]?.scrollIntoView({ block: "nearest" });
}

function narrow() {
  const typed = document.getElementById("jump-input").value.trim().toLowerCase();
  for (const group of dialog().querySelectorAll("[data-jump-group]")) {
    const leftOut = mode === "people" && group.hasAttribute("data-jump-places");
    let any = false;
    for (const row of group.querySelectorAll(".jump-row")) {
      const fits = !leftOut && row.dataset.words.includes(typed);
      row.parentElement.hidden = !fits;
      any ||= fits;
    }
    group.hidden = !any;
  }
  dialog().querySelector("[data-jump-none]").hidden = rows().length > 0;
}

function open(what) {
  mode = what;
  const input = document.getElementById("jump-input");
  input.value = "";
  dialog().showModal();
  narrow();
  point(0);
  input.focus();
}

function onOpened(event) {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (steps[event.key] !== undefined) {
    event.preventDefault();
    point(at + steps[event.key]);
  } else if (event.key === "Escape") {
    // A search field would take the first Escape for itself, to empty what was typed.
    event.preventDefault();
    dialog().close();
  } else if (event.key === "Enter" && event.target.matches(".jump-input")) {
    event.preventDefault();
    rows()[at]?.click();
  }
}

function onKey(event) {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    event.preventDefault();
    if (dialog().open) dialog().close();
    else if (!document.querySelector("dialog[open]")) open("all");
    return;
  }
  if (dialog().open && !event.isComposing) onOpened(event);
}

export function startJump() {
  const apple = /Mac|iPhone|iPad/u.test(navigator.platform);
  const name = () => {
    for (const key of document.querySelectorAll("[data-mod]")) key.textContent = apple ? "⌘ K" : "Ctrl K";
  };
  name();
  onShown(() => {
    name();
    if (dialog().open) narrow();
  });
  document.addEventListener("keydown", onKey);
  document.addEventListener("input", (event) => {
    if (!event.target.matches?.(".jump-input")) return;
    narrow();
    point(0);
  });
  document.addEventListener("click", (event) => {
    const opens = event.target.closest?.("[data-open-jump]");
    if (opens) open(opens.dataset.openJump);
    if (event.target === dialog() || event.target.closest?.("[data-close-jump]")) dialog().close();
  });
}
