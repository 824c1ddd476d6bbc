import type { Message, View } from "../../../src/workspace/state.ts";
import { cast } from "../cast.ts";
import type { Stage } from "../stage.ts";
import { late, organisationsPlanned, unannounced } from "../symposium-plan.ts";

/** What was said to two items of the programme, by the words with which they are found. */
const points = [
  {
    item: "发展历程和机遇",
    said: "国家级经开区三十五年来稳步发展，绿色发展已列入综合考核\n外资企业愿意参与园区循环化改造",
  },
  {
    item: "复查工作的流程和要求",
    said: "复查每三年一次，先自查，再由专家组现场核实\n年度报告按时报送，作为复查依据",
  },
] as const;

const decisions = [
  { what: "汇编六家单位的交流材料，印发各园区", who: "江苏省生态环境厅", by: "2020-01-10" },
  { what: "起草复查工作指南征求意见稿", who: "中国环境科学研究院", by: "2020-01-17" },
] as const;

/** The afternoon itself: who came, from the list; what was said and decided; the minutes. */
export async function holdTheSymposium(stage: Stage): Promise<void> {
  stage.heading("12月24日 座谈会");
  await stage.liveTo("2019-12-24T09:10:00.000Z");
  const liaison = stage.as(cast.liaison);
  await liaison.types("/meeting attendance M1");
  await liaison.submits(ticks(await liaison.window()));
  await liaison.types("/meeting minutes M1");
  const minutes = liaison.ephemeral();
  for (const { item, said } of points) {
    await liaison.taps(minutes, buttonBeside(minutes, item));
    await liaison.submits({ points: said });
  }
  for (const decision of decisions) {
    await liaison.taps(minutes, "decision.form");
    await liaison.submits(decision);
  }
  await liaison.taps(minutes, "minutes.text");
  await liaison.submits({});
  await liaison.types("/meeting show M1");
}

/** Who had it to do says that it is done. */
export async function carryOutDecisions(stage: Stage): Promise<void> {
  stage.heading("1月 议定事项办结");
  await stage.liveTo("2020-01-08T02:00:00.000Z");
  const contact = stage.as("U0CONTACT04");
  await contact.taps(await contact.inbox("议定请您办"), "decision.done");
  await stage.as(cast.liaison).types("/todo");
}

interface Field {
  readonly block_id?: string;
  readonly element?: { readonly options?: readonly Option[]; readonly initial_options?: readonly Option[] };
}
interface Option {
  readonly text: { readonly text: string };
  readonly value: string;
}

/** The list as it comes, ticked where they said yes, but for whoever is missing; who was late, and who just came. */
function ticks(form: View): Record<string, string[] | string> {
  const fields = form.blocks as unknown as readonly Field[];
  const missing = organisationsPlanned.filter(({ seats }) =>
    seats.some(({ says, comes }) => says === "accepts" && !comes),
  );
  const isMissing = ({ text }: Option) => missing.some(({ name }) => text.text.startsWith(name));
  const corrected = fields.flatMap(({ block_id = "", element }): [string, string[]][] => {
    const ticked = element?.initial_options ?? [];
    const came = ticked.filter((option) => !isMissing(option)).map(({ value }) => value);
    return came.length === ticked.length ? [] : [[block_id, came]];
  });
  const everybody = fields.find(({ block_id }) => block_id === "late")?.element?.options ?? [];
  return {
    ...Object.fromEntries(corrected),
    late: everybody.filter(({ text }) => text.text.startsWith(late)).map(({ value }) => value),
    others: `${unannounced.organisation} ${unannounced.person}`,
  };
}

/** The button on the line of a list that holds these words. */
function buttonBeside(list: Message, words: string): string {
  const row = (list.blocks ?? []).find((block) => JSON.stringify(block).includes(words));
  const action = /"action_id":"(points\.form:\d+)"/.exec(JSON.stringify(row ?? ""))?.[1];
  if (action === undefined) throw new Error(`nothing beside “${words}”`);
  return action;
}
