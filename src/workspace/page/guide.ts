import { html } from "hono/html";
import { besideHere, channelAddress, directAddress } from "./addresses.ts";
import { icon } from "./icons.ts";
import { memberCalled } from "./people.ts";
import type { GuideStep, Html, Scene } from "./scene.ts";
import { asideHead } from "./thread.ts";

/** Where a step happens. */
function stepAddress(step: GuideStep, user: string): string {
  return step.channel === "dm" ? directAddress(user) : channelAddress(user, step.channel ?? "");
}

function isThere({ place, me }: Scene, step: GuideStep): boolean {
  if (place.kind !== "channel" || step.as !== me.id) return false;
  return step.channel === "dm" ? place.channel?.kind === "im" : place.channel?.id === step.channel;
}

/** What the step's button does for one: it prepares, the person sends. */
function help(scene: Scene, step: GuideStep): Html {
  const { words, me } = scene;
  const { as = me.id, fill, moves } = step;
  if (moves !== undefined)
    return html`<button type="button" class="btn btn-small" data-clock="${moves}"><span class="btn-label">${words.clock.workday}</span></button>`;
  if (fill === undefined && isThere(scene, step)) return html``;
  const ready = fill === undefined ? words.guide.look : words.guide.fill;
  const label = as === me.id ? ready : words.guide.become(memberCalled(scene, as)?.real_name ?? "");
  const filling = fill === undefined ? "" : html` data-fill="${fill}"`;
  return html`<a class="btn btn-small" href="${stepAddress(step, as)}" data-go${filling}>${label}</a>`;
}

function stepView(scene: Scene, step: GuideStep, state: "done" | "now" | "later", number: number): Html {
  const { words, language } = scene;
  const mark = state === "done" ? icon("check") : html`${number}`;
  const fill = step.fill === undefined ? "" : html`<code class="guide-line">${step.fill}</code>`;
  const inner = state === "now" ? html`<p>${step.about[language]}</p>${fill}${help(scene, step)}` : "";
  return html`<li class="step step-${state}"${state === "now" ? html` aria-current="step"` : ""}><span class="step-mark" aria-hidden="true">${mark}</span><div class="step-words"><h3>${step.title[language]}<span class="sr"> ${words.guide[state]}</span></h3>${inner}</div></li>`;
}

/** The first visit's guide: its steps tick themselves off by what happened. */
export function guidePane(scene: Scene): Html {
  const { words, guide, options } = scene;
  const steps = options.guide?.steps ?? [];
  const current = steps.findIndex(({ id }) => !guide.done.has(id));
  const rows = steps.map((step, i) => {
    const isDone = guide.done.has(step.id);
    const state = i === current ? "now" : "later";
    return stepView(scene, step, isDone ? "done" : state, i + 1);
  });
  const count = steps.filter(({ id }) => guide.done.has(id)).length;
  const end = count === steps.length ? html`<p class="guide-end">${words.guide.finished}</p>` : "";
  return html`<aside class="aside aside-guide" id="guide" aria-label="${words.guide.title}">${asideHead(scene, words.guide.title, besideHere(scene))}<div class="log" role="region" tabindex="0" aria-label="${words.guide.title}"><p class="guide-intro">${words.guide.intro}</p><p class="guide-progress"><progress max="${steps.length}" value="${count}" aria-label="${words.guide.title}"></progress><span>${words.guide.progress(count, steps.length)}</span></p><ol class="steps">${rows}</ol>${end}</div></aside>`;
}
