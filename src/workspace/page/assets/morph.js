/** Fits a newer document into the shown one, leaving alone what is alike, what one has typed, and where one is. */

/** Set by scripts, or by the reader; the server knows nothing of them. */
const ours = new Set(["open", "style", "aria-busy", "aria-invalid"]);
const typed = new Set(["value", "checked"]);

function fitAttributes(from, to) {
  const isOurs = (name) => ours.has(name) || (from.nodeName === "INPUT" && typed.has(name));
  for (const { name } of [...from.attributes])
    if (!(isOurs(name) || to.hasAttribute(name))) from.removeAttribute(name);
  for (const { name, value } of to.attributes)
    if (!isOurs(name) && from.getAttribute(name) !== value) from.setAttribute(name, value);
}

/** What the server holds wins only where it has changed, and never under somebody's fingers. */
function fitValue(from, to) {
  if (from instanceof HTMLInputElement && (from.type === "checkbox" || from.type === "radio")) {
    if (from.defaultChecked === to.defaultChecked) return;
    from.defaultChecked = to.defaultChecked;
    from.checked = to.defaultChecked;
  } else if (from instanceof HTMLInputElement || from instanceof HTMLTextAreaElement) {
    if (from.type === "file" || from.defaultValue === to.defaultValue) return;
    const now = from.value;
    from.defaultValue = to.defaultValue;
    from.value = document.activeElement === from ? now : to.defaultValue;
  }
}

const alike = (one, other) => one.nodeType === other.nodeType && one.nodeName === other.nodeName;

function partnerOf(parent, cursor, next) {
  if (next.id) {
    const found = document.getElementById(next.id);
    return found?.parentNode === parent && alike(found, next) ? found : undefined;
  }
  return cursor !== null && alike(cursor, next) && !cursor.id ? cursor : undefined;
}

function fitChildren(from, to) {
  let cursor = from.firstChild;
  for (const next of [...to.childNodes]) {
    const partner = partnerOf(from, cursor, next);
    if (partner === undefined) {
      from.insertBefore(document.importNode(next, true), cursor);
      continue;
    }
    if (partner === cursor) cursor = cursor.nextSibling;
    else from.insertBefore(partner, cursor);
    morph(partner, next);
  }
  while (cursor !== null) {
    const after = cursor.nextSibling;
    cursor.remove();
    cursor = after;
  }
}

/** Makes `from` say what `to` says. Elements with the same `data-keep` stay as they are; with another, they are replaced. */
export function morph(from, to) {
  if (from.nodeType !== Node.ELEMENT_NODE) {
    if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
    return;
  }
  const [held, kept] = [from.dataset.keep, to.dataset.keep];
  if (held !== undefined && held === kept) return;
  if (held !== kept) {
    from.replaceWith(document.importNode(to, true));
    return;
  }
  fitAttributes(from, to);
  fitValue(from, to);
  if (from.nodeName !== "TEXTAREA") fitChildren(from, to);
}
