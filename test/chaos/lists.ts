import { Buffer } from "node:buffer";
import { InVain } from "./demands.ts";
import { staffChannel } from "./office.ts";
import type { Scene, Someone } from "./people.ts";

const parks = ["示例名单经开区", "示例名单高新区"];
const list = ["名称,省份,类型,阶段,年份", ...parks.map((name) => `${name},江苏省,综合类,命名,2016`)].join(
  "\n",
);

/** Has the list of parks sent as a file, sends another one, reads what it would do, and wants it. */
export async function sendsList(scene: Scene, me: Someone): Promise<void> {
  const file = me.person.upload({ name: "parks.csv", bytes: Buffer.from(list) });
  const demand = scene.demands.note({
    who: me.id,
    what: "/park import",
    each: "once",
    effects: ["SELECT count(*) FROM parks WHERE name_zh = ?", parks[0] ?? ""],
  });
  const exported = scene.demands.note({
    who: me.id,
    what: "/park export",
    each: "each",
    effects: ["SELECT count(*) FROM notices WHERE state = 'sent' AND key LIKE ?", `export:parks:${me.id}:%`],
  });
  await me.types("/park export", staffChannel, exported);
  await submits(scene, me, file.id);
  const button = await me.finds("list.apply.parks", () => true);
  await me.taps(button, demand);
}

/** Opens the form and sends it, until that is taken: neither need come at once. */
async function submits({ demands, workspace }: Scene, me: Someone, fileId: string): Promise<void> {
  const sent = demands.note({
    who: me.id,
    what: "a list of parks",
    each: "each",
    effects: ["SELECT count(*) FROM list_imports WHERE asked_by = ?", me.id],
  });
  for (let tries = 0; tries < 15; tries += 1) {
    await me.types("/park import", staffChannel);
    const form = await workspace.until(() => workspace.modal(me.id), 500).catch(() => undefined);
    if (form === undefined) continue;
    const seen = await me.insists(() => me.person.submit(form.id, { file: [fileId] }), sent);
    if (seen.status === "ok") return;
  }
  throw new InVain("no form for a list came");
}
