import type { help as model } from "../zh-CN/help.ts";

export const help: typeof model = {
  title: (command, about) => `${command} · ${about}`,
  alias: (names) => `or: ${names}`,
  commands: {
    digest: {
      about: "status reports",
      verbs: {
        now: { does: "Posts one here now; in a direct message, sends it to you", example: "/digest now" },
        here: {
          does: "Posts one in this channel each workday; name a survey, or what to do on quiet days; a bare here opens a form",
          example: "/digest here 8:45 S1 silent",
        },
        list: { does: "Shows which channels get one regularly", example: "/digest list" },
        off: { does: "No more of them in this channel", example: "/digest off" },
        help: { does: "Shows this page", example: "/digest help" },
      },
    },
    expert: {
      about: "the pool of experts",
      verbs: {
        list: {
          does: "Lists experts, by institution, province, field or leader; “unlinked”: those without a Slack member",
          example: "/expert list 固废 leader",
        },
        show: { does: "Shows all that is on record of one expert", example: "/expert show E05" },
        add: { does: "Adds an expert", example: "/expert add" },
        import: { does: "Takes a list of experts: pasted rows or a file", example: "/expert import" },
        link: {
          does: "Links an expert to a Slack member; “none” takes the link away",
          example: "/expert link E05 @member",
        },
        help: { does: "Shows this page", example: "/expert help" },
      },
    },
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
