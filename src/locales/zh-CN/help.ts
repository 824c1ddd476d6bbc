/** What a sub-command does, and an example of it as one would type it. */
interface VerbHelp {
  readonly does: string;
  readonly example: string;
}

const park = {
  about: "园区",
  verbs: {
    list: { does: "列出园区，可按省份、类型、阶段或名称筛选", example: "/park list 山东" },
    show: { does: "查看一家园区，可打简称或拼音", example: "/park show 昆山高新" },
    import: { does: "导入园区名单：粘贴几行，或选一个文件", example: "/park import" },
    help: { does: "看本说明", example: "/park help" },
  },
} satisfies { about: string; verbs: Record<string, VerbHelp> };

const digest = {
  about: "状态通报",
  verbs: {
    now: { does: "现在就发一份到这里；在私信里打就发给您", example: "/digest now" },
    here: {
      does: "每个工作日到点发到本频道，可指定调研，无事时可不发；只打 here 就填表",
      example: "/digest here 8:45 无事不发",
    },
    list: { does: "看哪些频道定时收状态通报", example: "/digest list" },
    off: { does: "本频道停发", example: "/digest off" },
    help: { does: "看本说明", example: "/digest help" },
  },
} satisfies { about: string; verbs: Record<string, VerbHelp> };

const expert = {
  about: "专家库",
  verbs: {
    list: {
      does: "列出专家，可按单位、省份、专业、组长筛选；“未关联”看还没有对上 Slack 成员的",
      example: "/expert list 固废 组长",
    },
    show: { does: "查看一位专家的全部记录", example: "/expert show E05" },
    add: { does: "添加一位专家", example: "/expert add" },
    import: { does: "导入专家名单：粘贴几行，或选一个文件", example: "/expert import" },
    link: { does: "把专家关联到 Slack 成员；解除就打“解除”", example: "/expert link E05 @成员" },
    help: { does: "看本说明", example: "/expert help" },
  },
} satisfies { about: string; verbs: Record<string, VerbHelp> };

export const help = {
  title: (command: string, about: string) => `${command} · ${about}`,
  alias: (names: string) => `也可打：${names}`,
  commands: { expert, digest, park },
};
