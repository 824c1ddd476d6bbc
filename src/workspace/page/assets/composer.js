/** Writing: sending, completing, attaching. */
import { showTrouble } from "./fields.js";
import { onShown, refresh } from "./navigation.js";
import { offersFor } from "./offers.js";
import { act, words } from "./server.js";

const states = new WeakMap();
function stateOf(form) {
  const state = states.get(form) ?? { offers: [], at: -1, files: [] };
  states.set(form, state);
  return state;
}

const textOf = (form) => form.querySelector(".composer-text");
const listOf = (form) => form.querySelector(".offers");
const formOf = (event) => event.target.closest?.("[data-composer]");

function grow(form) {
  const text = textOf(form);
  text.style.height = "auto";
  text.style.height = `${text.scrollHeight}px`;
  form.querySelector(".send").disabled = text.value.trim() === "" && stateOf(form).files.length === 0;
}

function hideOffers(form) {
  const list = listOf(form);
  stateOf(form).offers = [];
  if (list.matches(":popover-open")) list.hidePopover();
  textOf(form).removeAttribute("aria-activedescendant");
}

function point(form, at) {
  const state = stateOf(form);
  state.at = at;
  for (const [i, option] of [...listOf(form).children].entries()) {
    option.classList.toggle("option-here", i === at);
    option.setAttribute("aria-selected", String(i === at));
    if (i === at) option.scrollIntoView({ block: "nearest" });
  }
  const here = listOf(form).children[at];
  if (here) textOf(form).setAttribute("aria-activedescendant", here.id);
  else textOf(form).removeAttribute("aria-activedescendant");
}

function part(kind, className, content) {
  const element = document.createElement(kind);
  element.className = className;
  element.textContent = content;
  return element;
}

function optionFor(form, { code, about, example }, i) {
  const option = part("div", "option", "");
  option.id = `${listOf(form).id}-${i}`;
  option.dataset.offer = String(i);
  option.setAttribute("role", "option");
  option.append(part("span", "offer-code", code), part("small", "", about));
  if (example) option.append(part("small", "offer-example", example));
  return option;
}

function placeOffers(form) {
  const list = listOf(form);
  const box = form.querySelector(".composer-box").getBoundingClientRect();
  const { style } = list;
  style.left = `${Math.round(box.left)}px`;
  style.width = `${Math.round(Math.min(box.width, 640))}px`;
  style.maxWidth = "none";
  style.top = "auto";
  style.bottom = `${Math.round(innerHeight - box.top + 6)}px`;
}

function offer(form) {
  const text = textOf(form);
  const [before, after] = [text.value.slice(0, text.selectionStart), text.value.slice(text.selectionStart)];
  const { commands, people } = form.dataset;
  const offers = offersFor({ commands: JSON.parse(commands), people: JSON.parse(people), before, after });
  if (offers.length === 0) return hideOffers(form);
  const state = stateOf(form);
  state.offers = offers;
  const list = listOf(form);
  list.replaceChildren(...offers.map((one, i) => optionFor(form, one, i)));
  if (!list.matches(":popover-open")) list.showPopover();
  placeOffers(form);
  // What is already typed in full is sent by Enter, not completed once more.
  const complete = offers.some((one) => one.text.trim() === before.trim());
  return point(form, complete ? -1 : 0);
}

function take(form, i) {
  const chosen = stateOf(form).offers[i];
  if (!chosen) return;
  const text = textOf(form);
  const after = text.value.slice(text.selectionStart);
  text.value = `${chosen.text}${after}`;
  text.setSelectionRange(chosen.text.length, chosen.text.length);
  text.focus();
  grow(form);
  if (chosen.keepsRest || chosen.text === chosen.code) hideOffers(form);
  else offer(form);
}

async function deliver(form, text) {
  const { channel, thread } = form.dataset;
  const { files } = stateOf(form);
  if (files.length > 0) {
    const body = new FormData();
    body.append("channel", channel);
    body.append("text", text);
    if (thread) body.append("thread", thread);
    for (const file of files) body.append("file", file);
    return act("share", body);
  }
  if (!text.startsWith("/")) return act("say", { channel, text, ...(thread ? { thread } : {}) });
  return thread ? { status: "refused", sentence: words().noSlash } : act("command", { channel, line: text });
}

/** The text stays until it has arrived. */
async function send(form) {
  const text = textOf(form);
  const said = text.value.trim();
  const state = stateOf(form);
  const button = form.querySelector(".send");
  if ((said === "" && state.files.length === 0) || button.getAttribute("aria-busy") === "true") return;
  hideOffers(form);
  button.setAttribute("aria-busy", "true");
  const answer = await deliver(form, said);
  button.removeAttribute("aria-busy");
  showTrouble(form, answer.status === "ok" ? "" : answer.sentence);
  if (answer.status === "ok") {
    if (text.value.trim() === said) text.value = "";
    state.files = [];
    drawFiles(form);
  }
  grow(form);
  await refresh();
  const log = form.parentElement.querySelector("[data-log]");
  if (log) log.scrollTop = log.scrollHeight;
}

function drawFiles(form) {
  const state = stateOf(form);
  const rows = state.files.map((file, i) => {
    const row = part("li", "", "");
    const remove = part("button", "btn-x", "×");
    remove.type = "button";
    remove.dataset.detach = String(i);
    remove.setAttribute("aria-label", `${words().remove} ${file.name}`);
    row.append(part("span", "", file.name), remove);
    return row;
  });
  form.querySelector("[data-attached]").replaceChildren(...rows);
  grow(form);
}

/** Moves through what is offered, takes it or sends it away; answers whether the key is used up. */
function useOffers(form, { key, shiftKey }) {
  const { offers, at } = stateOf(form);
  const count = offers.length;
  if (count === 0) return false;
  if (key === "ArrowDown") point(form, (at + 1) % count);
  else if (key === "ArrowUp") point(form, (Math.max(at, 0) - 1 + count) % count);
  else if (key === "Escape") hideOffers(form);
  else if (at >= 0 && !shiftKey && (key === "Tab" || key === "Enter")) take(form, at);
  else return false;
  return true;
}

function onKey(event) {
  const form = formOf(event);
  // While a Chinese word is being composed, Enter belongs to the input method.
  if (!form || !event.target.matches(".composer-text") || event.isComposing || event.keyCode === 229) return;
  const isUsed = useOffers(form, event);
  const sends = !isUsed && event.key === "Enter" && !event.shiftKey;
  if (isUsed || sends) event.preventDefault();
  if (sends) void send(form);
}

/** Puts a sign where one writes, as if it had been typed. */
function insert(form, sign) {
  const text = textOf(form);
  const fresh = sign === "/" ? "/" : `${text.value === "" || /\s$/u.test(text.value) ? "" : " "}@`;
  text.value = sign === "/" ? fresh : text.value + fresh;
  text.focus();
  text.setSelectionRange(text.value.length, text.value.length);
  grow(form);
  offer(form);
}

function onClick(event) {
  const form = formOf(event);
  if (!form) return;
  const { detach } = event.target.dataset;
  if (event.target.closest("[data-slash]")) insert(form, "/");
  else if (event.target.closest("[data-at]")) insert(form, "@");
  else if (detach !== undefined) {
    stateOf(form).files.splice(Number(detach), 1);
    drawFiles(form);
  }
}

export function startComposer() {
  document.addEventListener("input", (event) => {
    if (!event.target.matches?.(".composer-text")) return;
    grow(formOf(event));
    offer(formOf(event));
  });
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
  document.addEventListener("pointerdown", (event) => {
    const option = event.target.closest?.("[data-offer]");
    if (!option) return;
    event.preventDefault();
    take(formOf(event), Number(option.dataset.offer));
  });
  document.addEventListener("focusout", (event) => {
    if (event.target.matches?.(".composer-text")) hideOffers(formOf(event));
  });
  document.addEventListener("submit", (event) => {
    if (!formOf(event)) return;
    event.preventDefault();
    void send(formOf(event));
  });
  document.addEventListener("change", (event) => {
    if (!event.target.matches?.("[data-attach]")) return;
    const form = formOf(event);
    stateOf(form).files.push(...event.target.files);
    event.target.value = "";
    drawFiles(form);
    textOf(form).focus();
  });
  document.addEventListener("fill", ({ detail }) => {
    const form = document.querySelector(".centre [data-composer]");
    if (!form) return;
    textOf(form).value = detail;
    textOf(form).focus();
    grow(form);
  });
  onShown((moved) => {
    if (moved) for (const form of document.querySelectorAll("[data-composer]")) grow(form);
  });
}
