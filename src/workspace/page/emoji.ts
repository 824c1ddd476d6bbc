import { html, raw } from "hono/html";
import type { Html } from "./scene.ts";

const disc = (colour: string) => `<circle cx="10" cy="10" r="7" fill="${colour}"/>`;
const badge = (colour: string, sign: string) =>
  `<rect x="2" y="2" width="16" height="16" rx="4" fill="${colour}"/><path d="${sign}" fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>`;
const line = (path: string, colour = "#0b7a6b", fill = "none") =>
  `<path d="${path}" fill="${fill}" stroke="${colour}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>`;

const calendar = `<rect x="2.5" y="3.5" width="15" height="14" rx="2.5" fill="#fff" stroke="#64748b" stroke-width="1.4"/><path d="M3 4.5h14v3.8H3z" fill="#d1483f"/>${line("M6.5 2v3M13.5 2v3M6 11.5h2M12 11.5h2M6 14.5h2M12 14.5h2", "#64748b")}`;
const person =
  '<circle cx="10" cy="6.5" r="3.5" fill="#5b7fb5"/><path d="M3.5 17.5c0-4 3-6 6.5-6s6.5 2 6.5 6z" fill="#5b7fb5"/>';
const people =
  '<circle cx="13.5" cy="6.5" r="2.8" fill="#9bb3d4"/><path d="M9 16.5c0-3.5 2-5 4.5-5s5 1.5 5 5z" fill="#9bb3d4"/><circle cx="7" cy="7" r="3.2" fill="#5b7fb5"/><path d="M1.5 17.5c0-3.8 2.5-5.5 5.5-5.5s5.5 1.7 5.5 5.5z" fill="#5b7fb5"/>';
const pin =
  '<path d="M10 18.5S4 12.2 4 7.8a6 6 0 0 1 12 0c0 4.4-6 10.7-6 10.7z" fill="#d1483f"/><circle cx="10" cy="7.8" r="2.3" fill="#fff"/>';
const train =
  '<path d="M5 3.5h10a1.5 1.5 0 0 1 1.5 1.5v8a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2V5A1.5 1.5 0 0 1 5 3.5z" fill="#3f78c2"/><path d="M5.5 5.5h9v4h-9z" fill="#dcebff"/><circle cx="6.8" cy="12.3" r="1" fill="#fff"/><circle cx="13.2" cy="12.3" r="1" fill="#fff"/><path d="m6.5 15.5-2 2.5M13.5 15.5l2 2.5" stroke="#64748b" stroke-width="1.6" stroke-linecap="round"/>';
const envelope = `<rect x="2" y="4.5" width="16" height="11.5" rx="2" fill="#e8eef7" stroke="#64748b" stroke-width="1.3"/>${line("m3 6 7 5.5L17 6", "#64748b")}`;
const microphone = `<rect x="7" y="2" width="6" height="9.5" rx="3" fill="#64748b"/>${line("M4.5 9.5a5.5 5.5 0 0 0 11 0M10 15v3M7 18h6", "#64748b")}`;
const bell = `<path d="M4.5 14c1.2-1.2 1.5-2.5 1.5-5a4 4 0 0 1 8 0c0 2.5.3 3.8 1.5 5z" fill="#e0a100"/>${line("M8.5 16.5a1.7 1.7 0 0 0 3 0", "#b58100")}`;
const hourglass = line("M5.5 3h9M5.5 17h9M6.5 3.5c0 4 7 5 7 13M13.5 3.5c0 4-7 5-7 13", "#a66a00");
const memo = `<path d="M4 2.5h9l3 3v12H4z" fill="#fff7dc" stroke="#a68a2a" stroke-width="1.3"/>${line("M7 8h6M7 11h6M7 14h3.5", "#a68a2a")}`;
const phone = line(
  "M5 3.5h2.5l1.3 3.5-1.7 1.3a9 9 0 0 0 4.6 4.6l1.3-1.7 3.5 1.3v2.5a1.5 1.5 0 0 1-1.6 1.5A13 13 0 0 1 3.5 5.1 1.5 1.5 0 0 1 5 3.5z",
);
const clip = line(
  "m14.8 9.2-5.3 5.3a3.3 3.3 0 0 1-4.7-4.7l6-6a2.2 2.2 0 0 1 3.1 3.1l-5.9 5.9a1.1 1.1 0 0 1-1.5-1.5l5.2-5.2",
  "#64748b",
);
const clock = `<circle cx="10" cy="10.5" r="7" fill="#fff" stroke="#64748b" stroke-width="1.5"/>${line("M10 6.5v4.2l2.8 1.8", "#d1483f")}`;
const chart =
  '<rect x="3" y="10" width="3.6" height="7" fill="#5b7fb5"/><rect x="8.2" y="6" width="3.6" height="11" fill="#0b7a6b"/><rect x="13.4" y="3" width="3.6" height="14" fill="#d1483f"/>';
const bulb = `<path d="M10 2.5a5.5 5.5 0 0 0-3 10.1v2h6v-2a5.5 5.5 0 0 0-3-10.1z" fill="#f2c14b"/>${line("M8 17h4", "#64748b")}`;
const warning = `<path d="M10 2.5 18.5 17h-17z" fill="#f2b33d"/>${line("M10 8v4M10 14.4v.1", "#4a3300")}`;

/** The pictures of signs that are drawn the same on every machine, as Slack does; without the variation selector. */
const drawings: Readonly<Record<string, string>> = {
  "📍": pin,
  "🗓": calendar,
  "📅": calendar,
  "👤": person,
  "👥": people,
  "🚄": train,
  "✅": badge("#1a8a5a", "m5.5 10.5 3 3 6-6.5"),
  "❌": badge("#c0392f", "m6 6 8 8M14 6l-8 8"),
  "❓": badge("#b45f06", "M7.2 7.5a2.8 2.8 0 1 1 4 2.5c-.9.5-1.2 1-1.2 2M10 14.6v.1"),
  "❔": badge("#64748b", "M7.2 7.5a2.8 2.8 0 1 1 4 2.5c-.9.5-1.2 1-1.2 2M10 14.6v.1"),
  "✖": line("m5 5 10 10M15 5 5 15", "#c0392f"),
  "🔁": line(
    "M4 9V8a3 3 0 0 1 3-3h8m-2.5-2.5L15 5l-2.5 2.5M16 11v1a3 3 0 0 1-3 3H5m2.5 2.5L5 15l2.5-2.5",
    "#3f78c2",
  ),
  "⚠": warning,
  "✉": envelope,
  "📨": envelope,
  "📧": envelope,
  "🔴": disc("#d1483f"),
  "🟠": disc("#e28a1c"),
  "🟢": disc("#1a8a5a"),
  "🟡": disc("#e8c530"),
  "⚪": disc("#b6c0c4"),
  "🔵": disc("#3f78c2"),
  "🔷": '<path d="M10 2.5 17.5 10 10 17.5 2.5 10z" fill="#3f78c2"/>',
  "🎤": microphone,
  "🎙": microphone,
  "🔗": line(
    "M8.5 11.5 11.5 8.5M9 6l2-2a3.2 3.2 0 0 1 4.5 4.5l-2 2M11 14l-2 2a3.2 3.2 0 0 1-4.5-4.5l2-2",
    "#3f78c2",
  ),
  "➕": line("M10 4v12M4 10h12"),
  "✏": line("m4 16 .8-3.5L13 4.3l2.7 2.7-8.2 8.2z", "#a66a00", "#fff1cf"),
  "💬": '<path d="M3 4.5h14v9.5H9l-4 3.5V14H3z" fill="#9bb3d4"/>',
  "🙋": `${person}${line("M15.5 11V4", "#5b7fb5")}`,
  "⏰": clock,
  "🕔": clock,
  "🕘": clock,
  "🎉": `<path d="M3 17.5 7.5 7l6 6z" fill="#f2c14b"/>${line("M11 6c1-2 2.5-2.5 4-2M14 9c1.5-1 3-.8 3.5.5M9 3.5v-1", "#d1483f")}`,
  "🔔": bell,
  "⏳": hourglass,
  "⌛": hourglass,
  "📝": memo,
  "📄": memo,
  "📋": memo,
  "📞": phone,
  "☎": phone,
  "📎": clip,
  "📊": chart,
  "💡": bulb,
};

const shortcodes: Readonly<Record<string, string>> = {
  round_pushpin: "📍",
  spiral_calendar_pad: "🗓",
  date: "📅",
  calendar: "📅",
  bust_in_silhouette: "👤",
  busts_in_silhouette: "👥",
  bullettrain_side: "🚄",
  white_check_mark: "✅",
  heavy_check_mark: "✅",
  x: "❌",
  question: "❓",
  warning: "⚠",
  email: "✉",
  envelope: "✉",
  incoming_envelope: "📨",
  red_circle: "🔴",
  large_orange_circle: "🟠",
  large_green_circle: "🟢",
  large_yellow_circle: "🟡",
  large_blue_circle: "🔵",
  large_blue_diamond: "🔷",
  microphone: "🎤",
  bell: "🔔",
  hourglass_flowing_sand: "⏳",
  hourglass: "⌛",
  memo: "📝",
  page_facing_up: "📄",
  clipboard: "📋",
  telephone_receiver: "📞",
  telephone: "☎",
  paperclip: "📎",
  bar_chart: "📊",
  bulb: "💡",
  tada: "🎉",
  wave: "👋",
  thumbsup: "👍",
  "+1": "👍",
  pray: "🙏",
  smile: "😄",
  eyes: "👀",
};

function drawn(sign: string): Html {
  const drawing = drawings[sign];
  if (drawing === undefined) return html`${sign}`;
  return html`<span class="emoji" role="img" aria-label="${sign}"><svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">${raw(drawing)}</svg></span>`;
}

const anyDrawn = new RegExp(`(${Object.keys(drawings).join("|")})\\uFE0F?`, "u");

/** Text whose signs are pictures. */
export function withEmoji(text: string): Html {
  const [before = "", sign, ...rest] = text.split(anyDrawn);
  if (sign === undefined) return html`${before}`;
  return html`${before}${drawn(sign)}${rest.map((part, i) => (i % 2 === 0 ? part : drawn(part)))}`;
}

/** The picture of a shortcode such as `white_check_mark`; the code with its colons when there is none. */
export function emojiCalled(name: string): Html {
  const sign = shortcodes[name.replace(/::skin-tone-\d/u, "")];
  return sign === undefined ? html`:${name}:` : drawn(sign);
}
