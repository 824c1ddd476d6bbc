import type { help as model } from "../zh-CN/help.ts";

export const help: typeof model = {
  title: (command, about) => `${command} · ${about}`,
  alias: (names) => `or: ${names}`,
  commands: {
    park: {
      about: "parks",
      verbs: {
        list: { does: "Lists parks, by province, kind, stage or name", example: "/park list Shandong" },
        show: {
          does: "Shows one park; part of its name or pinyin will do",
          example: "/park show kunshan gaoxin",
        },
        import: { does: "Takes a list of parks: pasted rows or a file", example: "/park import" },
        help: { does: "Shows this page", example: "/park help" },
      },
    },
  },
};
