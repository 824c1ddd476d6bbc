/** Places lists beside what they belong to, and moves through menus by key. */

/** Puts a list below its anchor, above where there is no room, within the window. */
export function placeBeside(list, anchor, minWidth = 0) {
  const box = anchor.getBoundingClientRect();
  const { style } = list;
  style.minWidth = `${Math.round(Math.max(minWidth, 0))}px`;
  const { offsetWidth: width, offsetHeight: height } = list;
  const below = innerHeight - box.bottom;
  const left = Math.max(8, Math.min(box.left, innerWidth - width - 8));
  style.left = `${Math.round(left)}px`;
  if (below >= height + 8 || below >= box.top) {
    style.top = `${Math.round(box.bottom + 4)}px`;
    style.bottom = "auto";
  } else {
    style.top = "auto";
    style.bottom = `${Math.round(innerHeight - box.top + 4)}px`;
  }
}

const items = (menu) => [...menu.querySelectorAll('[role="menuitem"], button, input')];

function onToggle(event) {
  const list = event.target;
  if (!(list instanceof HTMLElement) || event.newState !== "open") return;
  const anchor = document.querySelector(`[popovertarget="${list.id}"]`);
  if (!anchor) return;
  placeBeside(list, anchor);
  items(list)[0]?.focus();
}

function onKey(event) {
  const menu = event.target.closest?.('[role="menu"]');
  if (!menu) return;
  const all = items(menu);
  const at = all.indexOf(document.activeElement);
  const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
  const to = steps[event.key];
  if (to === undefined) return;
  event.preventDefault();
  all[(to + all.length) % all.length]?.focus();
}

export function startPopovers() {
  document.addEventListener("toggle", onToggle, true);
  document.addEventListener("keydown", onKey);
  // A list that stays where it was while all else scrolls away belongs to nothing any more.
  document.addEventListener(
    "scroll",
    (event) => {
      if (event.target.closest?.("[popover]")) return;
      for (const list of document.querySelectorAll('[role="menu"]:popover-open')) list.hidePopover();
    },
    true,
  );
}
