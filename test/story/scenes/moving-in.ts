import { readFileSync } from "node:fs";
import { cast } from "../cast.ts";
import type { Stage } from "../stage.ts";

const demo = (name: string) => readFileSync(new URL(`../../../src/workspace/demo/${name}`, import.meta.url));

/** The office moves in: the first administrator, the staff channel, and everybody and everything it works with. */
export async function moveIn(stage: Stage): Promise<void> {
  stage.heading("6月17日 安家");
  const { office, staffChannel } = stage;
  const liaison = stage.as(cast.liaison);
  const code = office.stores.settings.get("claim_code");
  await liaison.types(`/office claim ${code}`);
  await liaison.types(`/office settings channel <#${staffChannel}|专题调研>`);
  await liaison.types(`/office staff add <@${cast.colleague}>`);
  await liaison.types(`/office staff add <@${cast.director}> approver`);
  await imports(stage, "/park import", "parks.csv");
  await imports(stage, "/office organisations import", "institutions.csv");
  await imports(stage, "/office organisations import", "invitees.csv");
  await imports(stage, "/expert import", "experts.csv");
  await liaison.types("/expert list 未关联");
  await liaison.types("/digest here 8:45");
}

/** Opens a list's form, chooses the file, looks at the preview, and has it imported. */
export async function imports(stage: Stage, command: string, file: string): Promise<void> {
  const liaison = stage.as(cast.liaison);
  const before = stage.office.workspace.directMessages(cast.liaison).length;
  await liaison.types(command);
  await liaison.submits({ file: [liaison.uploads(file, demo(file))] });
  await stage.office.workspace.until(
    () => stage.office.workspace.directMessages(cast.liaison).length > before,
    30_000,
  );
  await stage.settle();
  const told = stage.office.workspace.directMessages(cast.liaison).at(-1);
  if (told === undefined) throw new Error(`nothing was said of ${file}`);
  const apply = /list\.apply\.\w+/.exec(JSON.stringify(told.blocks))?.[0];
  if (apply === undefined) throw new Error(`${file} cannot be imported: ${told.text}`);
  await liaison.taps(told, apply);
  await stage.settle();
}
