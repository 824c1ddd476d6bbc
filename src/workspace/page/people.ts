import { html } from "hono/html";
import type { Member } from "../state.ts";
import { directOf } from "./addresses.ts";
import { icon, sign } from "./icons.ts";
import type { Html, PersonGroup, Scene } from "./scene.ts";
import { unread } from "./unread.ts";

/** One or two signs for a name: its number, its short Chinese name, its first letters. */
function initialsOf(name: string): string {
  const bare = name.replace(/^示例/u, "");
  const number = /\d{1,2}$/u.exec(bare)?.[0];
  if (number !== undefined) return number;
  if (/^\p{Script=Han}/u.test(bare)) {
    if (bare.length <= 2) return bare;
    return /[甲乙丙丁戊己庚辛]$/u.test(bare) ? bare.slice(-1) : bare.slice(0, 1);
  }
  const words = bare.split(/[\s._-]+/u).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}

const tones = 10;

function toneOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_973;
  return sum % tones;
}

/** A person's sign in a colour that stays theirs; the bot has the workspace's. */
export function avatar({ workspace }: Scene, member: Pick<Member, "id" | "real_name">, size = ""): Html {
  const bigger = size === "" ? "" : ` avatar-${size}`;
  if (member.id === workspace.botUserId)
    return html`<span class="avatar avatar-bot${bigger}" aria-hidden="true">${sign}</span>`;
  return html`<span class="avatar tone-${toneOf(member.id)}${bigger}" aria-hidden="true">${initialsOf(member.real_name)}</span>`;
}

export function memberCalled({ workspace }: Scene, id: string): Member | undefined {
  return workspace.users().find((user) => user.id === id);
}

interface Listed {
  readonly name: string;
  readonly members: readonly Member[];
}

/** Everybody whom one can be, in their groups; who is in none comes last. */
export function listedPeople({ workspace, options, language, words }: Scene): Listed[] {
  const people = workspace.users().filter(({ is_bot, deleted }) => !(is_bot || deleted));
  const groups: readonly PersonGroup[] = options.groups ?? [];
  const named = groups.map(({ name, members }) => ({
    name: name[language],
    members: people.filter(({ id }) => members.includes(id)),
  }));
  const rest = people.filter(({ id }) => !groups.some(({ members }) => members.includes(id)));
  const all = [
    ...named,
    { name: groups.length === 0 ? words.people.title : words.people.others, members: rest },
  ];
  return all.filter(({ members }) => members.length > 0);
}

/** Which of the groups a person is in. */
function groupOf(scene: Scene, member: Member): string {
  const found = (scene.options.groups ?? []).find(({ members }) => members.includes(member.id));
  return found?.name[scene.language] ?? `@${member.name}`;
}

/** How much of what the bot wrote to somebody they have not read. */
export function waitingFor(scene: Scene, member: Member): number {
  const direct = directOf(scene, member.id);
  return direct === undefined ? 0 : unread(scene, member.id, direct.id);
}

/** Who one is, and the way to be somebody else. */
export function whoView(scene: Scene): Html {
  const { me, words } = scene;
  const others = scene.workspace.users().filter(({ id, is_bot }) => id !== me.id && !is_bot);
  const waiting = others.filter((other) => waitingFor(scene, other) > 0).length;
  const news = waiting === 0 ? "" : html`<span class="who-news">${words.people.waiting(waiting)}</span>`;
  return html`<button type="button" class="who" id="who" data-open-jump="people" aria-haspopup="dialog">${avatar(scene, me, "big")}<span class="who-words"><span class="who-name"><span class="sr">${words.people.youAre} </span>${me.real_name}</span><span class="who-role">${groupOf(scene, me)}</span>${news}</span><span class="who-switch">${words.people.change}${icon("chevron")}</span></button>`;
}
