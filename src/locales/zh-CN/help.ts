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

export const help = {
  title: (command: string, about: string) => `${command} · ${about}`,
  alias: (names: string) => `也可打：${names}`,
  commands: { park },
};
