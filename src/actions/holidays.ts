import { z } from "zod";
import { done } from "../domain/outcome.ts";
import type { Day } from "../domain/time.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { say, sayInstead, show } from "../door/reply.ts";
import { enterHolidays, holidayYears } from "../flows/office/enter-holidays.ts";
import { readHolidays } from "../input/holidays.ts";
import {
  holidayForm,
  holidayPreviewForm,
  holidaysEnteredView,
  holidaysLeftView,
} from "../views/office/holidays.ts";
import { refusalSentence } from "../views/refusals/refusal.ts";

const openForm = interaction({
  id: "office.holidays_form",
  permission: "holidays.write",
  effect: "reads",
  value: z.object({ v: z.literal(1) }),
  run: (_value, context) =>
    done(
      show(
        holidayForm(
          holidayYears(context),
          { language: context.caller.language, zone: context.zone },
          undefined,
        ),
      ),
    ),
});

/** What was pasted, as it was understood; what is the matter with it stands at the field. */
const read = interaction({
  id: "office.holidays_read",
  permission: "holidays.write",
  effect: "reads",
  value: z.object({ v: z.literal(1), fields: z.object({ text: z.string() }) }),
  run({ fields }, { caller }) {
    const table = readHolidays(fields.text);
    if (table.done) return done(show(holidayPreviewForm(table.value, caller.language)));
    return done({
      kind: "field_errors",
      errors: { text: refusalSentence(table.refusal, caller.language) },
    });
  },
});

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform((text) => text as Day);

const runs = z.array(
  z.object({ from: day, to: day, kind: z.enum(["holiday", "make_up_workday"]), name: z.string() }),
);

/** The confirmed preview, from a message's button or a window's. */
const enter = (reply: typeof say): Interaction =>
  interaction({
    id: "office.holidays",
    permission: "holidays.write",
    effect: "changes",
    value: z.object({ v: z.literal(1), year: z.number(), runs }),
    run(table, context) {
      const entered = enterHolidays(context, table);
      return entered.done
        ? done(reply(holidaysEnteredView(entered.value, context.caller.language)))
        : entered;
    },
  });

const leave = interaction({
  id: "office.holidays_leave",
  permission: "holidays.write",
  effect: "reads",
  value: z.object({ v: z.literal(1) }),
  run: (_value, { caller }) => done(sayInstead(holidaysLeftView(caller.language))),
});

export const holidayClicks: readonly Interaction[] = [openForm, enter(sayInstead), leave];
export const holidayForms: readonly Interaction[] = [read, enter(say)];
