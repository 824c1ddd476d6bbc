import { html } from "hono/html";
import { besideHere } from "./addresses.ts";
import { icon } from "./icons.ts";
import { memberCalled } from "./people.ts";
import type { GuideStep, Html, Scene } from "./scene.ts";
import { asideHead } from "./thread.ts";

/** What the step's button does for one: it prepares, the person sends. */
function help(scene: Scene, step: GuideStep): Html {
  const { words, me } = scene;
  const { as, fill, moves } = step;
  const person = as === undefined ? undefined : memberCalled(scene, as);
  if (person !== undefined && person.id !== me.id && moves === undefined)
    return html`<a class="btn btn-small" href="/as/${person.id}/${step.channel === "dm" ? "dm" : `c/${step.channel ?? ""}`}" data-go${fill === undefined ? "" : html` data-fill="${fill}"`}>${words.guide.become(person.real_name)}</a>`;
  if (moves !== undefined)
    return html`<button type="button" class="btn btn-small" data-clock="${moves}"><span class="btn-label">${words.clock.workday}</span></button>`;
  if (fill !== undefined)
    return html`<a class="btn btn-small" href="/as/${me.id}/${step.channel === "dm" ? "dm" : `c/${step.channel ?? ""}`}" data-go data-fill="${fill}">${words.guide.fill}</a>`;
  if (step.channel === "dm")
    return html`<a class="btn btn-small" href="/as/${me.id}/dm" data-go>${words.guide.look}</a>`;
  return html``;
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
