import { z } from "zod";
import { done } from "../domain/outcome.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { say, show } from "../door/reply.ts";
import type { Context } from "../flows/context.ts";
import { agendaOf, editAgenda } from "../flows/meetings/edit-agenda.ts";
import { readAgenda } from "../input/meetings/agenda-lines.ts";
import { agendaForm, staffAgendaView, wrongLineText } from "../views/meetings/agenda.ts";
import { meetingReader } from "../views/meetings/meeting-facts.ts";

const one = z.object({ v: z.literal(1), id: z.number() });
const readerOf = ({ caller, zone, now }: Context) => meetingReader(caller.language, zone, now);

const open = interaction({
  id: "agenda.edit",
  permission: "meetings.write",
  effect: "reads",
  value: one,
  run({ id }, context) {
    const agenda = agendaOf(context, id);
    return agenda.done ? done(show(agendaForm(agenda.value, readerOf(context)))) : agenda;
  },
});

const edit = interaction({
  id: "agenda.edit",
  permission: "meetings.write",
  effect: "changes",
  value: one.extend({ fields: z.object({ lines: z.string().max(3000).optional() }) }),
  run({ id, fields }, context) {
    const reader = readerOf(context);
    const read = readAgenda(fields.lines ?? "");
    if ("wrong" in read) {
      const { line, text } = read.wrong;
      return done({ kind: "field_errors", errors: { lines: wrongLineText(line, text, reader) } });
    }
    const edited = editAgenda(context, { meetingId: id, items: read.items });
    return edited.done ? done(say(staffAgendaView(edited.value, reader))) : edited;
  },
});

export const agendaClicks: readonly Interaction[] = [open];
export const agendaForms: readonly Interaction[] = [edit];
