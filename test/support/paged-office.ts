import { toMilliseconds } from "../../src/domain/time.ts";
import { workspacePage } from "../../src/workspace/page/page.ts";
import type { CommandGuide, GuideStep } from "../../src/workspace/page/scene.ts";
import { defaultSeed } from "../../src/workspace/seed.ts";
import { type Office, openOffice } from "./office.ts";

const park: CommandGuide = {
  name: "/park",
  verbs: [
    { name: "list", aliases: ["列表"], does: "列出园区", example: "/park list 山东" },
    { name: "show", aliases: ["查看"], does: "查看一家园区", example: "/park show 昆山高新" },
    { name: "import", aliases: ["导入"], does: "导入园区名单", example: "/park import" },
  ],
};

const survey: CommandGuide = {
  name: "/survey",
  verbs: [{ name: "new", aliases: ["新建"], does: "新建一项调研", example: "/survey new" }],
};

const step: GuideStep = {
  id: "look",
  title: { zh: "看看园区", en: "Look at the parks" },
  about: { zh: "打一行命令。", en: "Type one line." },
  as: "U0STAFF0001",
  channel: "C0GENERAL01",
  fill: "/park list",
};

export const general = "C0GENERAL01";

/** An office whose workspace has its page; the clock stands still. */
export async function openPagedOffice(): Promise<Office> {
  const parts: { office?: Office } = {};
  const page = workspacePage({
    visitor: "U0STAFF0001",
    groups: [
      { name: { zh: "办公室", en: "Office" }, members: ["U0STAFF0001"] },
      { name: { zh: "专家", en: "Experts" }, members: ["U0EXPERT001"] },
    ],
    commands: () => [park, survey],
    guide: { steps: [step], done: () => new Set<string>() },
    clock: {
      zone: "Asia/Shanghai",
      now: () => (parts.office === undefined ? 0 : toMilliseconds(parts.office.clock.now())),
      moveOn: async () => parts.office?.clock.moveBy(3_600_000),
    },
  });
  parts.office = await openOffice({
    // Many browsers on a small machine: nobody is to be late because of them.
    workspace: { page, seed: defaultSeed, timing: { ackMs: 20_000, triggerMs: 20_000 } },
  });
  return parts.office;
}
