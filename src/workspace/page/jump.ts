import { html } from "hono/html";
import { channelAddress, directAddress, homeAddress, personAddress } from "./addresses.ts";
import { icon } from "./icons.ts";
import { avatar, listedPeople, waitingFor } from "./people.ts";
import type { Html, Scene } from "./scene.ts";
import { channelsOf } from "./sidebar.ts";

function entry(href: string, sign: Html, label: string, about: string, more: Html | string = ""): Html {
  return html`<li><a class="jump-row" href="${href}" data-go data-words="${`${label} ${about}`.toLowerCase()}">${sign}<span class="jump-label">${label}</span><span class="jump-about">${about}</span>${more}</a></li>`;
}

function people(scene: Scene): Html {
  const { words, me } = scene;
  return html`${listedPeople(scene).map(({ name, members }) => {
    const rows = members.map((member) => {
      const waiting = waitingFor(scene, member);
      const mine = member.id === me.id ? html`<span class="tag">${words.people.now}</span>` : "";
      const news =
        waiting === 0
          ? ""
          : html`<span class="badge"><span aria-hidden="true">${waiting}</span><span class="sr">${words.side.unread(waiting)}</span></span>`;
      return entry(
        personAddress(member.id),
        avatar(scene, member, "small"),
        member.real_name,
        `@${member.name}`,
        html`${mine}${news}`,
      );
    });
    return html`<section data-jump-group><h3 class="jump-head">${name}</h3><ul>${rows}</ul></section>`;
  })}`;
}

function places(scene: Scene): Html {
  const { words, me } = scene;
  const channels = channelsOf(scene, me.id).map((channel) =>
    entry(channelAddress(me.id, channel.id), html`${icon("hash")}`, channel.name, words.side.channel),
  );
  return html`<section data-jump-group data-jump-places><h3 class="jump-head">${words.jump.places}</h3><ul>${channels}${entry(directAddress(me.id), html`${icon("message")}`, words.side.direct, words.jump.bot)}${entry(homeAddress(me.id), html`${icon("home")}`, words.side.home, words.jump.bot)}</ul></section>`;
}

/** Jumps to a channel, or to being somebody else. */
export function jumpDialog(scene: Scene): Html {
  const { words } = scene;
  return html`<dialog class="modal jump" id="jump" aria-label="${words.jump.title}"><div class="jump-top">${icon("search")}<input type="search" class="jump-input" id="jump-input" aria-label="${words.jump.title}" placeholder="${words.jump.placeholder}" autocomplete="off" spellcheck="false"><button type="button" class="modal-x" data-close-jump aria-label="${words.talk.close}">${icon("close")}</button></div><div class="jump-list" tabindex="-1">${places(scene)}${people(scene)}<p class="side-empty" data-jump-none hidden>${words.jump.none}</p></div></dialog>`;
}
