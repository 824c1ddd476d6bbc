/** Buttons, menus and fields of the bot's messages, windows and Home. */
import { entryOf, showTrouble } from "./fields.js";
import { go, refresh } from "./navigation.js";
import { act, post, words } from "./server.js";

/** Asks first, where the bot wants it. */
function confirmed(control) {
  const template = control.closest(".control")?.querySelector("template[data-confirm]");
  if (!template) return Promise.resolve(true);
  const dialog = document.getElementById("confirm");
  const content = template.content.cloneNode(true);
  const [yes, no] = ["yes", "no"].map((name) => content.querySelector(`[data-${name}]`));
  const place = dialog.querySelector("[data-confirm-words]");
  dialog.querySelector("button[data-yes]").textContent = yes.textContent;
  dialog.querySelector("button[data-no]").textContent = no.textContent;
  dialog
    .querySelector("button[data-yes]")
    .classList.toggle("btn-danger", template.dataset.style === "danger");
  for (const word of [yes, no]) word.remove();
  place.replaceChildren(content);
  place.querySelector("h2").id = "confirm-title";
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}

const placeOf = (control) => control.closest("[data-where]");

/** Fields that have changed while what they held before was under way. */
const changedMeanwhile = new WeakSet();

/** Sends what was clicked or chosen, shows that it is under way, and says when it failed. */
async function send(control, value) {
  const place = placeOf(control);
  if (!place) return;
  if (control.getAttribute("aria-busy") === "true") {
    if (control.hasAttribute("data-field")) changedMeanwhile.add(control);
    return;
  }
  if (!(await confirmed(control))) return;
  const { action, block } = control.dataset;
  control.setAttribute("aria-busy", "true");
  const body = {
    where: JSON.parse(place.dataset.where),
    action,
    block,
    ...(value === undefined ? {} : { value }),
  };
  const answer = await act("click", body);
  control.removeAttribute("aria-busy");
  showTrouble(place, answer.status === "ok" ? "" : answer.sentence);
  if (changedMeanwhile.delete(control)) void send(control, entryOf(control));
  await refresh();
}

function onClick(event) {
  const control = event.target.closest?.('[data-do="click"]');
  if (!control) return;
  const menu = control.closest("[popover]");
  if (menu) {
    menu.hidePopover();
    if (control.dataset.url) open(control.dataset.url, "_blank", "noopener,noreferrer");
  }
  void send(control, control.dataset.value);
}

/** Fields outside of windows are sent as soon as something is chosen. */
function onChange(event) {
  const field = event.target.closest?.("[data-field]");
  // What is typed into a menu is no choice yet; it tells of one by itself.
  if (!field || event.target.matches(".combo-input")) return;
  if (field.matches('[data-do="enter"]')) void send(field, entryOf(field));
  else if (!field.matches("input, textarea") || !field.dataset.dispatch) void keep(field);
}

/** What is entered into a window is remembered there, and told to the bot only where it wants to hear of it. */
async function keep(field) {
  const place = placeOf(field);
  if (!place || field.dataset.type === "file_input") return;
  const { action, block } = field.dataset;
  const body = { where: JSON.parse(place.dataset.where), action, block, value: entryOf(field) };
  const answer = await act("click", body);
  const told = field.dataset.dispatch !== undefined;
  if (told) showTrouble(place, answer.status === "ok" ? "" : answer.sentence);
  if (told) await refresh();
}

let waiting;
function onType(event) {
  const field = event.target;
  if (!field.dataset?.dispatch?.includes("on_character_entered")) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => keep(field), 250);
}

function onEnter(event) {
  const field = event.target;
  if (event.key !== "Enter" || event.isComposing || !field.matches?.("input[data-field]")) return;
  if (field.dataset.dispatch?.includes("on_enter_pressed")) {
    event.preventDefault();
    void keep(field);
  }
}

async function bringFiles(input) {
  const field = input.closest("[data-field]");
  const list = field.querySelector(".file-list");
  const form = new FormData();
  const room = Number(field.dataset.max) - list.childElementCount;
  for (const file of [...input.files].slice(0, Math.max(0, room))) form.append("file", file);
  input.setAttribute("aria-busy", "true");
  const answer = await act("upload", form);
  input.removeAttribute("aria-busy");
  input.value = "";
  showTrouble(placeOf(field), answer.status === "ok" ? "" : answer.sentence);
  for (const { id, name } of answer.files ?? []) list.append(fileRow(id, name));
}

function fileRow(id, name) {
  const row = document.createElement("li");
  row.dataset.file = id;
  const label = document.createElement("span");
  label.textContent = name;
  const remove = document.createElement("button");
  remove.type = "button";
  remove.className = "btn-x";
  remove.dataset.removeFile = "";
  remove.textContent = "×";
  remove.setAttribute("aria-label", `${words().remove} ${name}`);
  row.append(label, remove);
  return row;
}

async function prefer(name, value) {
  await post("/preferences", { name, value });
  await refresh();
}

/** The guide stays away once it was closed, and comes back when it is asked for. */
function onGuide(event) {
  const opens = event.target.closest?.("[data-guide]");
  const closes = event.target.closest?.(".aside-guide [data-close-aside]");
  if (!(opens || closes)) return;
  event.preventDefault();
  const shown =
    document.querySelector(".aside-guide")?.offsetParent !== null && document.querySelector(".aside-guide");
  const hides = closes || shown;
  const here = (opens ?? closes).getAttribute("href").split("?")[0];
  void post("/preferences", { name: "guide", value: hides ? "hidden" : "shown" }).then(() =>
    go(hides ? here : `${here}?side=guide`),
  );
}

export function startActions() {
  document.addEventListener("click", onGuide, true);
  document.addEventListener("click", onClick);
  document.addEventListener("click", (event) => {
    const { prefer: name, to } = event.target.closest?.("[data-prefer]")?.dataset ?? {};
    if (name) void prefer(name, to);
    event.target.closest?.("[data-remove-file]")?.closest("li").remove();
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches?.(".file-input")) void bringFiles(event.target);
    else onChange(event);
  });
  document.addEventListener("chosen", onChange);
  document.addEventListener("input", onType);
  document.addEventListener("keydown", onEnter);
}
