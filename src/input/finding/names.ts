import { customPinyin, pinyin } from "pinyin-pro";
import { normalise } from "../words.ts";

/** One way of writing a name, prepared for comparing. */
export interface Form {
  /** Lower-case letters and digits without spaces and punctuation. */
  readonly text: string;
  /** What a part of the name may start at: Chinese characters, English words, or syllables of pinyin. */
  readonly tokens: readonly string[];
  /** Where each token starts in `text`. */
  readonly starts: readonly number[];
  /** True when the beginning was left off (上海张江 as 张江): good for an exact match, not for a prefix. */
  readonly inner: boolean;
}

// Places whose reading the dictionary of pinyin-pro does not know.
customPinyin({ 莘庄: "xīn zhuāng", 闵行: "mǐn háng" });

const HAN = /\p{Script=Han}/u;
const MUNICIPALITIES = "北京|天津|上海|重庆|beijing|tianjin|shanghai|chongqing";
const PROVINCES = [
  "河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州",
  "云南|西藏|陕西|甘肃|青海|宁夏|新疆|hebei|shanxi|inner mongolia|liaoning|jilin|heilongjiang|jiangsu",
  "zhejiang|anhui|fujian|jiangxi|shandong|henan|hubei|hunan|guangdong|guangxi|hainan|sichuan|guizhou",
  "yunnan|tibet|shaanxi|gansu|qinghai|ningxia|xinjiang",
].join("|");
const LEADING_MUNICIPALITY = new RegExp(`^(?:${MUNICIPALITIES})(?:市(?!北))?\\s*`);
const LEADING_PROVINCE = new RegExp(
  `^(?:${PROVINCES})(?:省|壮族自治区|回族自治区|维吾尔自治区|自治区)?\\s*(?:province\\s)?`,
);

/** The usual short names of a zone's kind, as the office says them. */
function shorten(name: string): string {
  return name
    .replace(/高新(?:技术)?(?:产业)?(?:开发)?(?:园区|区)/g, "高新区")
    .replace(/经济(?:技术)?开发区/g, "经开区")
    .replace(/(?:国家)?生态(?:工业|产业)(?:示范)?(?:园区|园|基地)/g, "生态园")
    .replace(/化学工业/g, "化工")
    .replace(
      /economic(?:\s+and\s+|\s*&\s*|[\s-]+)technological\s+development\s+(?:zone|area|district)/g,
      "etdz",
    )
    .replace(
      /(?:national\s+)?hi(?:gh)?[\s-]?tech(?:nology)?(?:\s+industrial)?(?:\s+development)?\s+(?:zone|area|district|park)/g,
      "hi-tech zone",
    );
}

/** 国家, 市, 省 and a courtesy or office word at the end are left off by most people. */
function loosen(name: string): string {
  return name
    .replace(/国家(?!东)/g, "")
    .replace(/\bnational\s+/g, "")
    .replace(/^(\p{Script=Han}{2,3}?)[市省](?=\p{Script=Han}{2})/u, "$1")
    .replace(/(?<=.)(?:老师|教授|先生|女士|同志|主任|管委会|管理委员会)$/u, "");
}

function squash(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}

const GENERIC =
  /^(?:经开区|高新区|高新|开发区|新区|园区|工业园?区?|产业园区?|生态园|国家|etdz|hitechzone|industrialpark|gaoxinq?u?|jingkaiq?u?|kaifaqu)*$/;

/** True when a name says only which kind of zone it is, not which zone. */
function isGeneric(name: string): boolean {
  return GENERIC.test(squash(loosen(shorten(name))));
}

function written(name: string, inner: boolean): Form {
  const tokens = HAN.test(name)
    ? [...squash(name)]
    : name
        .split(/[\s(),]+/)
        .map(squash)
        .filter(Boolean);
  return formOf(tokens, inner);
}

function formOf(tokens: readonly string[], inner: boolean): Form {
  let at = 0;
  const starts = tokens.map((token) => {
    const start = at;
    at += token.length;
    return start;
  });
  return { text: tokens.join(""), tokens, starts, inner };
}

/** The form in the letters of its pinyin, one token a syllable, `ü` as `v`. */
export function spokenForm(form: Form): Form {
  const syllables = pinyin(form.text, { toneType: "none", type: "array", v: true });
  return formOf(
    syllables.map((syllable) => squash(syllable.toLowerCase())),
    form.inner,
  );
}

/** The letters in which a text is typed by its sound, without tones and spaces: 安排 as `anpai`. */
export function lettersOf(text: string): string {
  return squash(pinyin(normalise(text).toLowerCase(), { toneType: "none", v: true }));
}

/** A name as compared first of all: letters and digits alone, in lower case. */
export function keyOf(name: string): string {
  return squash(normalise(name).toLowerCase());
}

/** A name of place and 开发区 alone, such as 广州开发区, is an economic and technological one: 广州经开区. */
export function fullerName(name: string): string {
  return name.replace(/(?<!经济|技术|产业|综合)开发区$/, "经开区");
}

/**
 * The ways in which a name is usually written, the full one first: 经济技术开发区 as 经开区, 高新技术产业开发区
 * as 高新区, 国家, 省, 市 and a leading province left off, the parts inside and outside of brackets and
 * around 暨 alone. A way that would leave only the kind of zone is not taken.
 */
export function formsOf(name: string): readonly Form[] {
  const whole = normalise(name).toLowerCase().trim();
  const outside = whole.replace(/\([^()]*\)/g, " ").trim();
  const inside = [...whole.matchAll(/\(([^()]*)\)/g)].map((found) => found[1] ?? "");
  const wholes = [whole, outside, ...inside, ...outside.split("暨")];
  const forms = new Map<string, Form>();
  const add = (text: string, inner: boolean) => {
    const form = written(text, inner);
    if (form.text !== "" && !forms.has(form.text)) forms.set(form.text, form);
  };
  add(whole, false);
  for (const text of wholes.filter((some) => !isGeneric(some))) {
    const short = shorten(text);
    const loose = loosen(short);
    for (const some of [text, short, loose]) add(some, false);
    for (const some of [text, loose]) {
      const local = some.replace(LEADING_PROVINCE, "");
      if (!isGeneric(local)) add(local, false);
      const inner = some.replace(LEADING_MUNICIPALITY, "");
      if (!isGeneric(inner)) add(inner, true);
    }
  }
  return [...forms.values()];
}
