import { html } from "hono/html";
import { icon } from "./icons.ts";
import type { Html, Scene } from "./scene.ts";
import { dayOf, machineTime, shortDate, timeOfDay, yearOf } from "./times.ts";

const day = 86_400_000;

/** The date, whose year goes where there is little room. */
function faceOf(scene: Scene, now: number): Html {
  const year = yearOf(scene, now);
  const [before = "", after = ""] = shortDate(scene, now).split(year);
  return html`${before}<span class="clock-year">${year}</span>${after}`;
}

/** The office's date and time, and the ways to move it on. */
export function clockView(scene: Scene): Html {
  const { words, options } = scene;
  const now = options.clock.now();
  const tomorrow = dayOf(scene, now + day);
  return html`<div class="clock" id="clock"><button type="button" class="clock-face" popovertarget="clock-moves" aria-label="${words.clock.label(`${shortDate(scene, now)} ${timeOfDay(scene, now)}`)}" title="${words.clock.about}">${icon("clock")}<time datetime="${machineTime(now)}"><span class="clock-day">${faceOf(scene, now)}</span> <span class="clock-time">${timeOfDay(scene, now)}</span></time></button><div class="clock-moves" id="clock-moves" popover><button type="button" class="btn btn-bar" data-clock="hour"><span class="btn-label">${words.clock.hour}</span></button><button type="button" class="btn btn-bar" data-clock="workday"><span class="btn-label">${words.clock.workday}</span></button><form class="clock-day-form" data-clock-day><label class="sr" for="clock-day">${words.clock.day}</label><input type="date" class="input input-bar" id="clock-day" min="${tomorrow}" value="${tomorrow}" required><button type="submit" class="btn btn-bar"><span class="btn-label">${words.clock.go}</span></button></form></div><span class="clock-busy" data-clock-busy role="status" data-keep="clock"></span></div>`;
}
