import { raw } from "hono/html";

const strokes = {
  alert: "M10 3.2 17.4 16.4H2.6zM10 8v4M10 14.2v.2",
  back: "M12 4.5 6.5 10l5.5 5.5",
  book: "M10 5.2C8.2 4 5.8 3.8 3.5 4.2v10.6c2.3-.4 4.7-.2 6.5 1 1.8-1.2 4.2-1.4 6.5-1V4.2C14.2 3.8 11.8 4 10 5.2zm0 0v10.6",
  check: "m4.5 10.5 3.6 3.6 7.4-8",
  chevron: "m6 8 4 4 4-4",
  clip: "m14.8 9.2-5.3 5.3a3.3 3.3 0 0 1-4.7-4.7l6-6a2.2 2.2 0 0 1 3.1 3.1l-5.9 5.9a1.1 1.1 0 0 1-1.5-1.5l5.2-5.2",
  clock: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4.2l2.8 1.6",
  close: "m5 5 10 10M15 5 5 15",
  contrast: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14z M10 3v14 M10 6.5h6 M10 10h7 M10 13.5h6",
  download: "M10 3.5v9m-3.5-3.3L10 12.7l3.5-3.5M4 16.5h12",
  eye: "M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5zM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  file: "M5.5 2.8h6l3.5 3.5v10.9h-9.5zM11.3 3v3.5H15",
  hash: "M8 3.5 6.5 16.5M13.5 3.5 12 16.5M4 7.5h12.5M3.5 12.5H16",
  home: "m3.5 9.5 6.5-6 6.5 6M5.3 8.3v8h9.4v-8M8.3 16v-4.5h3.4V16",
  lock: "M5 9h10v7.5H5zM7.2 9V6.5a2.8 2.8 0 0 1 5.6 0V9",
  message: "M3.5 4.5h13v9h-7l-3.5 3v-3H3.5z",
  more: "M5 10h.01M10 10h.01M15 10h.01",
  pin: "m11.5 3 5.5 5.5-3 .8-2.8 2.8-.5 3.2-6-6 3.2-.5L10.7 6zM7.5 12.5 3.5 16.5",
  plus: "M10 4.5v11M4.5 10h11",
  search: "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13 13l4 4",
  send: "M3.5 16.5 17 10 3.5 3.5 5.5 10zM5.5 10H11",
  thread: "M4 4.5h12M4 8.5h12M4 12.5h7M12.5 15.5l1.8 1.5 2.7-3.5",
  world:
    "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM3.2 10h13.6M10 3c2 2 2.8 4.5 2.8 7s-.8 5-2.8 7c-2-2-2.8-4.5-2.8-7S8 5 10 3z",
} as const;

/** The names of our own line drawings, 20 × 20. */
export type IconName = keyof typeof strokes;

/** A line drawing in the colour of the text around it; a name for it must stand beside it. */
export function icon(name: IconName) {
  return raw(
    `<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="${strokes[name]}"/></svg>`,
  );
}

/** The workspace's own sign: a park, a road and a leaf. */
export const sign = raw(
  '<svg class="sign" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="8" fill="#0b7a6b"/><path d="M6 23.5h20" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/><path d="M9 23V14l5 3v-3l5 3v6" fill="none" stroke="#fff" stroke-width="2.2" stroke-linejoin="round"/><path d="M20.5 12.5c0-4 2.5-6 6-6 0 4-2 6.5-6 6zm0 0c1-2 2-3 3.5-3.8M20.5 12.5V23" fill="#bfeee0" stroke="#bfeee0" stroke-width="1.2" stroke-linecap="round"/></svg>',
);
