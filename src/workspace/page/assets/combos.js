/** Select menus: a list that typing narrows, or that the bot fills while one types. */
import { placeBeside } from "./popovers.js";
import { act, words } from "./server.js";

const states = new WeakMap();

function stateOf(combo) {
  const known = states.get(combo);
  if (known) return known;
  const state = { chosen: JSON.parse(combo.dataset.held), at: -1, timer: undefined, asked: 0 };
  states.set(combo, state);
  return state;
}

/** What is chosen in a menu: values with their labels. */
export const chosenIn = (combo) => stateOf(combo).chosen;

const isSeveral = (combo) => combo.dataset.type.startsWith("multi_");
const isFilled = (combo) => combo.dataset.type.includes("external");
const inputOf = (combo) => combo.querySelector(".combo-input");
const listOf = (combo) => combo.querySelector(".list");
const shownOptions = (combo) =>
  [...listOf(combo).querySelectorAll(".option")].filter((option) => !option.hidden);

function drawChips(combo) {
  const place = combo.querySelector("[data-chips]");
  const shown = [...place.children].map((chip) => chip.lastElementChild.dataset.unchoose);
  const values = stateOf(combo).chosen.map(({ value }) => value);
  // A chip that is being pressed must not be replaced by its like.
  if (!isSeveral(combo) || JSON.stringify(shown) === JSON.stringify(values)) return;
  const chips = stateOf(combo).chosen.map(({ value, label }) => {
    const chip = document.createElement("span");
    chip.className = "chip";
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "btn-x";
    remove.dataset.unchoose = value;
    remove.setAttribute("aria-label", `${words().remove} ${label}`);
    remove.textContent = "×";
    chip.append(label, remove);
    return chip;
  });
  place.replaceChildren(...chips);
}

function markOptions(combo) {
  const values = stateOf(combo).chosen.map(({ value }) => value);
  for (const option of listOf(combo).querySelectorAll(".option"))
    option.setAttribute("aria-selected", String(values.includes(option.dataset.value)));
}

function note(combo, text) {
  const list = listOf(combo);
  list.querySelector(".list-note")?.remove();
  if (text === "") return;
  const line = document.createElement("div");
  line.className = "list-note";
  line.setAttribute("role", "presentation");
  line.textContent = text;
  list.append(line);
}

function point(combo, at) {
  const options = shownOptions(combo);
  const state = stateOf(combo);
  state.at = options.length === 0 ? -1 : (at + options.length) % options.length;
  for (const [i, option] of options.entries()) option.classList.toggle("option-here", i === state.at);
  const here = options[state.at];
  here?.scrollIntoView({ block: "nearest" });
  if (here) inputOf(combo).setAttribute("aria-activedescendant", here.id);
  else inputOf(combo).removeAttribute("aria-activedescendant");
}

function openList(combo) {
  const list = listOf(combo);
  if (!list.matches(":popover-open")) {
    list.showPopover();
    inputOf(combo).setAttribute("aria-expanded", "true");
  }
  placeBeside(list, combo, combo.offsetWidth);
}

function closeList(combo) {
  const list = listOf(combo);
  if (list?.matches(":popover-open")) list.hidePopover();
  inputOf(combo)?.setAttribute("aria-expanded", "false");
  inputOf(combo)?.removeAttribute("aria-activedescendant");
}

function narrow(combo, typed) {
  const wanted = typed.trim().toLowerCase();
  for (const option of listOf(combo).querySelectorAll(".option"))
    option.hidden = wanted !== "" && !option.textContent.toLowerCase().includes(wanted);
  for (const group of listOf(combo).querySelectorAll(".option-group"))
    group.hidden = group.querySelector(".option:not([hidden])") === null;
  note(combo, shownOptions(combo).length === 0 ? words().nothing : "");
  openList(combo);
  point(combo, 0);
}

function optionFor({ text, value, description }, id) {
  const option = document.createElement("div");
  option.className = "option";
  option.id = id;
  option.dataset.value = value;
  option.setAttribute("role", "option");
  const label = document.createElement("span");
  label.textContent = text.text;
  option.append(label);
  if (description) {
    const about = document.createElement("small");
    about.textContent = description.text;
    option.append(about);
  }
  return option;
}

/** Asks the bot what it offers for what was typed; only the newest answer counts. */
async function fill(combo, typed) {
  const state = stateOf(combo);
  const list = listOf(combo);
  const least = Number(combo.dataset.min ?? 0);
  openList(combo);
  if (typed.length < least) {
    list.replaceChildren();
    note(combo, words().typeMore);
    return;
  }
  state.asked += 1;
  const mine = state.asked;
  note(combo, words().loading);
  const { block, action } = combo.dataset;
  const where = JSON.parse(combo.closest("[data-where]").dataset.where);
  const answer = await act("suggest", { where, action, block, typed });
  if (mine !== state.asked) return;
  const options = answer.options ?? [];
  list.replaceChildren(...options.map((option, i) => optionFor(option, `${list.id}-${i}`)));
  if (options.length === 0) note(combo, answer.status === "ok" ? words().nothing : answer.sentence);
  markOptions(combo);
  openList(combo);
  point(combo, 0);
}

function offer(combo) {
  const state = stateOf(combo);
  const typed = inputOf(combo).value;
  const settled = !isSeveral(combo) && typed === (state.chosen[0]?.label ?? "");
  if (!isFilled(combo)) return narrow(combo, settled ? "" : typed);
  clearTimeout(state.timer);
  state.timer = setTimeout(() => fill(combo, settled ? "" : typed), 120);
  return undefined;
}

function settle(combo) {
  const state = stateOf(combo);
  const input = inputOf(combo);
  drawChips(combo);
  markOptions(combo);
  input.value = isSeveral(combo) ? "" : (state.chosen[0]?.label ?? "");
}

function changed(combo) {
  settle(combo);
  combo.dispatchEvent(new CustomEvent("chosen", { bubbles: true }));
}

function choose(combo, option) {
  const state = stateOf(combo);
  const picked = { value: option.dataset.value, label: option.querySelector("span").textContent };
  const has = state.chosen.some(({ value }) => value === picked.value);
  if (!isSeveral(combo)) state.chosen = [picked];
  else if (has) state.chosen = state.chosen.filter(({ value }) => value !== picked.value);
  else if (state.chosen.length < Number(combo.dataset.most)) state.chosen = [...state.chosen, picked];
  if (!isSeveral(combo)) closeList(combo);
  changed(combo);
  if (isSeveral(combo)) offer(combo);
}

/** What was typed and is no choice goes; an emptied field is emptied where that is allowed. */
function leave(combo) {
  const state = stateOf(combo);
  const emptied = !isSeveral(combo) && inputOf(combo).value.trim() === "" && state.chosen.length > 0;
  closeList(combo);
  if (emptied && combo.hasAttribute("data-clearable")) {
    state.chosen = [];
    changed(combo);
  } else settle(combo);
}

/** What keys do in a menu; each answers whether the key is used up. */
const keys = {
  ArrowDown: (combo, isOpen) => step(combo, isOpen, 1),
  ArrowUp: (combo, isOpen) => step(combo, isOpen, -1),
  Enter(combo, isOpen) {
    const option = shownOptions(combo)[stateOf(combo).at];
    if (isOpen && option) choose(combo, option);
    else offer(combo);
    return true;
  },
  Escape(combo, isOpen) {
    if (!isOpen) return false;
    closeList(combo);
    settle(combo);
    return true;
  },
  Backspace(combo) {
    const state = stateOf(combo);
    if (!isSeveral(combo) || inputOf(combo).value !== "" || state.chosen.length === 0) return false;
    state.chosen = state.chosen.slice(0, -1);
    changed(combo);
    return true;
  },
};

function step(combo, isOpen, by) {
  if (isOpen) point(combo, stateOf(combo).at + by);
  else offer(combo);
  return true;
}

function onKey(event) {
  const combo = event.target.closest?.("[data-combo]");
  if (!combo || event.isComposing || !event.target.matches(".combo-input")) return;
  const isOpen = listOf(combo).matches(":popover-open");
  if (!keys[event.key]?.(combo, isOpen)) return;
  event.preventDefault();
  event.stopPropagation();
}

function onClick(event) {
  const combo = event.target.closest?.("[data-combo]");
  if (!combo) return;
  const { unchoose } = event.target.dataset;
  if (unchoose !== undefined) {
    const state = stateOf(combo);
    state.chosen = state.chosen.filter(({ value }) => value !== unchoose);
    changed(combo);
  } else if (event.target.matches(".combo-input") && !listOf(combo).matches(":popover-open")) {
    event.target.select();
    offer(combo);
  }
}

export function startCombos() {
  const comboOf = (event) => event.target.closest?.("[data-combo]");
  for (const combo of document.querySelectorAll("[data-combo]")) drawChips(combo);
  new MutationObserver(() => {
    for (const combo of document.querySelectorAll("[data-combo]")) if (!states.has(combo)) settle(combo);
  }).observe(document.body, { childList: true, subtree: true });
  document.addEventListener("input", (event) => {
    if (event.target.matches?.(".combo-input")) offer(comboOf(event));
  });
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("click", onClick);
  // The list must not take the focus from the field; the choice is made before the field is left.
  document.addEventListener("pointerdown", (event) => {
    const option = event.target.closest?.("[data-combo] .option");
    if (!option) return;
    event.preventDefault();
    choose(comboOf(event), option);
  });
  document.addEventListener("focusout", (event) => {
    if (event.target.matches?.(".combo-input")) leave(comboOf(event));
  });
}
