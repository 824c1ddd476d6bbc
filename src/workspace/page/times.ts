import type { PageLanguage, Scene } from "./scene.ts";

const locale = { zh: "zh-CN", en: "en-GB" } as const;

const formats = new Map<string, Intl.DateTimeFormat>();
function format(
  language: PageLanguage,
  zone: string,
  name: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${name}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale[language], { ...options, timeZone: zone });
  formats.set(key, known);
  return known;
}

/** Milliseconds since 1970 of a message's time. */
export function momentOf(ts: string): number {
  return Number(ts) * 1_000;
}

/** `09:05` in the office's zone. */
export function timeOfDay({ language, options }: Scene, at: number): string {
  const { zone } = options.clock;
  return format(language, zone, "time", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
}

/** `2019-06-17` in the office's zone. */
export function dayOf({ options }: Scene, at: number): string {
  const shape = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const parts = format("en", options.clock.zone, "day", shape).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** `6月17日 星期一`, `Monday 17 June`. */
export function longDay({ language, options }: Scene, at: number): string {
  const shape = { month: "long", day: "numeric", weekday: "long" } as const;
  const written = format(language, options.clock.zone, "long", shape).format(at);
  return language === "zh" ? written.replace(/(日)\s*(星期)/u, "$1 $2") : written.replace(",", "");
}

/** Minutes by which a zone is ahead of UTC at a moment. */
function aheadOfUtc(zone: string, at: number): number {
  const shape = { timeZoneName: "longOffset" } as const;
  const parts = format("en", zone, "offset", shape).formatToParts(at);
  const offset = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours = "0", minutes = "0"] = /GMT([+-])(\d{2}):(\d{2})/u.exec(offset) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Seconds since 1970 when clocks in the zone show `2019-06-17T09:05`. */
export function secondsAt(zone: string, shown: string): number {
  const asUtc = Date.parse(`${shown}:00Z`);
  const near = asUtc - aheadOfUtc(zone, asUtc) * 60_000;
  return Math.floor((asUtc - aheadOfUtc(zone, near) * 60_000) / 1_000);
}

/** `2019年`, ` 2019`: the year as it stands with a date. */
export function yearOf(scene: Scene, at: number): string {
  const year = dayOf(scene, at).slice(0, 4);
  return scene.language === "zh" ? `${year}年` : ` ${year}`;
}

/** `2019年6月17日 周一`, `Mon 17 Jun 2019`. */
export function shortDate({ language, options }: Scene, at: number): string {
  const shape = {
    year: "numeric",
    month: language === "zh" ? "long" : "short",
    day: "numeric",
    weekday: "short",
  } as const;
  const written = format(language, options.clock.zone, "short", shape).format(at);
  return language === "zh" ? written.replace(/(日)\s*((?:周|星期))/u, "$1 $2") : written.replace(",", "");
}

/** A moment in full, for machines: ISO 8601. */
export function machineTime(at: number): string {
  return new Date(at).toISOString();
}

/** Slack's `<!date^…>`: seconds since 1970 and a format with tokens; the fallback when it is none. */
export function slackDate(
  scene: Scene,
  [stamp = "", pattern = ""]: readonly string[],
  fallback: string,
): string {
  const at = Number(stamp) * 1_000;
  if (!Number.isFinite(at) || at <= 0) return fallback;
  const day = shortDate(scene, at);
  return pattern
    .replace(/\{date_num\}/gu, dayOf(scene, at))
    .replace(/\{date(?:_[a-z_]+)?\}/gu, day)
    .replace(/\{day_divider(?:_pretty)?\}/gu, longDay(scene, at))
    .replace(/\{time(?:_secs)?\}/gu, timeOfDay(scene, at))
    .replace(/\{ago\}/gu, `${day} ${timeOfDay(scene, at)}`);
}
