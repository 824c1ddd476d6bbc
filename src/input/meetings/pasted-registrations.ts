import { isOfOrganisation, type Seat } from "../../domain/meetings.ts";
import { splitReplies } from "../pasted-replies.ts";
import { type PastedAnswer, readAnswer, saysSeveral } from "./registration-answers.ts";

/** A pasted reply with the seats whose it may be; read when it is one organisation's and says something. */
export interface PastedRegistration {
  /** The line at which it begins, from 1. */
  readonly line: number;
  readonly shown: string;
  /** The seats that it may be about: the first free one of each organisation that is meant. */
  readonly seats: readonly Seat[];
  readonly answer: PastedAnswer | undefined;
  /** It says that people come for several seats, and not who: somebody has to say which. */
  readonly isOfSeveral: boolean;
}

const HEADER = /单位.*姓名|organisation.*name/i;

/**
 * Reads replies that came outside Slack, of whatever was copied: a list, a chat, a mail, rows of a spreadsheet. Whose
 * each is follows from the organisation it names, in full or shortened, or from its province where only one is invited;
 * what could be several's, or says nothing, is given back to be asked about.
 */
export function readRegistrations(pasted: string, seats: readonly Seat[]): readonly PastedRegistration[] {
  const used = new Set<number>();
  return splitReplies(pasted)
    .filter(({ shown }) => !HEADER.test(shown))
    .map(({ line, sender, shown }) => {
      const whole = sender === undefined ? shown : `${sender} ${shown}`;
      const meant = organisationsIn(whole, seats);
      const free = meant.seats.flatMap((group) => freeSeat(group, used) ?? []);
      const answer = meant.seats.length === 1 ? readAnswer(meant.rest, sender) : undefined;
      const [one] = free;
      if (answer !== undefined && one !== undefined) used.add(one.invitation.id);
      return { line, shown, seats: free, answer, isOfSeveral: saysSeveral(shown) };
    });
}

interface Meant {
  /** The seats of each organisation that may be meant. */
  readonly seats: readonly (readonly Seat[])[];
  readonly rest: string;
}

/** The organisation that is named in full, else shortened, else those of the province that is named. */
function organisationsIn(text: string, seats: readonly Seat[]): Meant {
  const groups = [...Map.groupBy(seats.filter(isAnOrganisations), (seat) => seat.name ?? "")];
  for (const shorten of [full, withoutProvinceSign, withSign, short, withoutProvince]) {
    const named = groups
      .map(([name, theirs]) => ({ word: shorten(name, theirs[0]?.organisation?.provinceZh), theirs }))
      .filter(({ word }) => word.length > 1 && text.includes(word))
      .toSorted((a, b) => b.word.length - a.word.length);
    const [longest, next] = named;
    if (longest === undefined) continue;
    const rest = withoutName(text, longest.word);
    // A longer name may hold a shorter one; one that stands beside it, or is shortened alike, is another organisation.
    const isAlone = next === undefined || (next.word !== longest.word && !rest.includes(next.word));
    if (isAlone) return { seats: [longest.theirs], rest };
  }
  const meant = groups.flatMap(([, theirs]) => {
    const province = theirs[0]?.organisation?.provinceZh?.replace(/(?:省|市|自治区)$/, "");
    return province !== undefined && text.includes(province) ? { province, theirs } : [];
  });
  const province = meant[0]?.province ?? "";
  const at = text.indexOf(province);
  const behind = text.slice(at + province.length).replace(/^(?:省|市|自治区)?(?:方面)?/, "");
  return { seats: meant.map(({ theirs }) => theirs), rest: `${text.slice(0, at)} ${behind}` };
}

/** What is left of a reply without the name of its organisation, however much of that was written. */
function withoutName(text: string, word: string): string {
  const at = text.indexOf(word);
  const hasSign = /(?:经开|高新)$/.test(word);
  const behind = text
    .slice(at + word.length)
    .replace(hasSign ? /^区/ : /^$/, "")
    .replace(NAME_ENDS, "");
  return `${text.slice(0, at)} ${behind}`;
}

const NAME_ENDS =
  /^(?:(?:经开|高新)区?|(?:经济技术|高新技术|经济)?(?:产业)?(?:开发区|园区)|区(?=管委会|管理委员会|[^\p{L}]|$))?(?:集团)?(?:管委会|管理委员会)?/u;
const isAnOrganisations = ({ invitation }: Seat) => isOfOrganisation(invitation);
const full = (name: string) => name;
const withoutProvinceSign = (name: string) => name.replace(/^(..)[省市]/, "$1");
/** 昆山高新 for 昆山高新技术产业开发区管委会, 贵阳经开 for 贵阳经济技术开发区管委会. */
const withSign = (name: string) =>
  name
    .replace(/高新技术(?:产业)?开发区(?:管委会|管理委员会)?$/, "高新")
    .replace(/(?:经济技术(?:产业)?|经济)开发区(?:管委会|管理委员会)?$/, "经开");
/** 昆山, 鲁北 for 山东鲁北企业集团管委会, 南京环境科学研究所 for 生态环境部南京环境科学研究所. */
const short = (name: string) =>
  name
    .replace(/^(?:生态环境部|国家)(?=.{4})/, "")
    .replace(/^..(?=.{2,}企业集团管委会$)/, "")
    .replace(
      /(?:(?:经济技术|高新技术|经济)(?:产业)?开发区|企业集团)?(?:管委会|管理委员会)$|(?:经济技术|高新技术|经济)(?:产业)?开发区$/,
      "",
    );
/** 子牙 for 天津子牙经济技术开发区管委会, which stands behind its province. */
const withoutProvince = (name: string, province: string | undefined) => {
  const before = province?.replace(/(?:省|市|自治区)$/, "") ?? "";
  return before !== "" && name.startsWith(before) && /开发区(?:管委会|管理委员会)?$/.test(name)
    ? short(name.slice(before.length).replace(/^[省市]/, ""))
    : "";
};

function freeSeat(group: readonly Seat[], used: ReadonlySet<number>): Seat | undefined {
  const open = group.filter(({ invitation }) => !used.has(invitation.id));
  return (
    open.find(
      ({ invitation }) => invitation.status === "needs-action" || invitation.status === "tentative",
    ) ?? open[0]
  );
}
