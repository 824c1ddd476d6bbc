/** The bot's windows: opening, sending, closing. */
import { entriesIn, showErrors, showTrouble } from "./fields.js";
import { onShown, refresh } from "./navigation.js";
import { act, words } from "./server.js";

let opener;

const shown = () => document.querySelector("[data-modal]");

/** Shows the window that the server says is open; gives the focus back when it is gone. */
function show() {
  const dialog = shown();
  if (dialog && !dialog.open) {
    opener ??= document.activeElement?.id;
    dialog.showModal();
    (
      dialog.querySelector("[autofocus]") ?? dialog.querySelector(".modal-body input, .modal-body textarea")
    )?.focus();
  } else if (!dialog && opener !== undefined) {
    const before = document.getElementById(opener) ?? document.querySelector(".centre .composer-text");
    opener = undefined;
    before?.focus();
  }
}

async function submit(dialog) {
  const button = dialog.querySelector("[data-submit]");
  if (!button || button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  const answer = await act("submit", { view: dialog.dataset.view, values: entriesIn(dialog) });
  button.removeAttribute("aria-busy");
  const hasErrors = showErrors(dialog, answer.errors ?? {});
  showTrouble(dialog, answer.status === "ok" || hasErrors ? "" : (answer.sentence ?? words().lost));
  if (!hasErrors) await refresh();
}

async function close(dialog, all) {
  await act("close", { view: dialog.dataset.view, all });
  await refresh();
}

export function startModals() {
  onShown(show);
  show();
  document.addEventListener("submit", (event) => {
    const dialog = event.target.closest?.("[data-modal]");
    if (!dialog) return;
    event.preventDefault();
    void submit(dialog);
  });
  document.addEventListener("click", (event) => {
    const dialog = event.target.closest?.("[data-modal]");
    if (!dialog) return;
    if (event.target.closest("[data-close-all]")) void close(dialog, true);
    else if (event.target.closest("[data-close]")) void close(dialog, false);
  });
  // Escape asks to close; the server has to agree first.
  document.addEventListener(
    "cancel",
    (event) => {
      const dialog = event.target;
      if (!dialog.matches?.("[data-modal]")) return;
      event.preventDefault();
      void close(dialog, false);
    },
    true,
  );
  // A complaint is over as soon as somebody attends to it.
  document.addEventListener("input", (event) => {
    const place = event.target.closest?.("[data-input]")?.querySelector("[data-error]");
    if (place) place.hidden = true;
    event.target.removeAttribute?.("aria-invalid");
    event.target.closest?.(".invalid")?.classList.remove("invalid");
  });
}
