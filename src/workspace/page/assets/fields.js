/** What the fields of a window or message hold. */
import { chosenIn } from "./combos.js";

const several = (field) => [...field.querySelectorAll("input:checked")].map(({ value }) => value);

/** A field's entry as the server takes it. */
export function entryOf(field) {
  const { type } = field.dataset;
  if (field.hasAttribute("data-combo")) {
    const values = chosenIn(field).map(({ value }) => value);
    return type.startsWith("multi_") ? values : (values[0] ?? null);
  }
  if (type === "checkboxes") return several(field);
  if (type === "radio_buttons") return several(field)[0] ?? null;
  if (type === "file_input")
    return [...field.querySelectorAll("[data-file]")].map(({ dataset }) => dataset.file);
  if (type === "datetimepicker") return field.value === "" ? null : `local:${field.value}`;
  return field.value === "" ? null : field.value;
}

/** All entries below an element, by block and action. */
export function entriesIn(root) {
  const entries = {};
  for (const field of root.querySelectorAll("[data-field]")) {
    const { block, action } = field.dataset;
    entries[block] = { ...entries[block], [action]: entryOf(field) };
  }
  return entries;
}

const focusable = (field) =>
  field.matches("input, textarea") ? field : field.querySelector("input, textarea");

/** Shows sentences under fields, by block; those of fields that are not named go. Answers whether there were any. */
export function showErrors(root, errors) {
  let first;
  for (const input of root.querySelectorAll("[data-input]")) {
    const saying = errors[input.dataset.input] ?? "";
    const place = input.querySelector("[data-error]");
    const field = input.querySelector("[data-field]");
    place.textContent = saying;
    place.hidden = saying === "";
    field.classList.toggle("invalid", saying !== "");
    const control = focusable(field);
    if (saying === "") control?.removeAttribute("aria-invalid");
    else {
      control?.setAttribute("aria-invalid", "true");
      first ??= control;
    }
  }
  first?.focus();
  return first !== undefined;
}

/** Says in words what went wrong, where it went wrong; nothing when all is well. */
export function showTrouble(root, sentence) {
  const place = root?.querySelector("[data-trouble]");
  if (!place) return;
  place.textContent = sentence ?? "";
  place.hidden = !sentence;
}
