/** Moves the office's clock. */
import { refresh } from "./navigation.js";
import { post, words } from "./server.js";

const beatMs = 20_000;

async function move(to) {
  const place = document.querySelector("[data-clock-busy]");
  if (place.textContent !== "") return;
  for (const list of document.querySelectorAll(".clock-moves:popover-open")) list.hidePopover();
  place.textContent = words().moving;
  const answer = await post("/clock", { to });
  place.textContent = answer.status === "ok" ? "" : words().lost;
  await refresh();
}

export function startClock() {
  document.addEventListener("click", (event) => {
    const { clock } = event.target.closest?.("[data-clock]")?.dataset ?? {};
    if (clock) void move(clock);
  });
  document.addEventListener("submit", (event) => {
    if (!event.target.matches?.("[data-clock-day]")) return;
    event.preventDefault();
    void move(event.target.querySelector("input").value);
  });
  // The office's clock runs at the usual pace meanwhile.
  setInterval(() => {
    if (document.visibilityState === "visible") void refresh();
  }, beatMs);
}
