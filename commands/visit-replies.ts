import { done } from "../src/domain/outcome.ts";
import type { Verb } from "../src/door/command.ts";
import { show } from "../src/door/reply.ts";
import { today } from "../src/flows/context.ts";
import { fingerprint } from "../src/flows/fingerprint.ts";
import { keepPasted } from "../src/flows/seats/record-pasted.ts";
import { seatsToRecord } from "../src/flows/seats/seat-choices.ts";
import { clearAnswers, readPastedAnswers, unrecordedOf } from "../src/input/seats/pasted-answers.ts";
import { pasteForm, pastePreview } from "../src/views/seats/pasted-replies.ts";

/** `/visit replies`: what people outside Slack answered, pasted as it came; alone it opens the window for it. */
export const replies: Verb = {
  name: "replies",
  aliases: ["粘贴答复", "粘贴", "贴答复", "paste"],
  permission: "visits.write",
  effect: "changes",
  run(text, context) {
    const { stores, caller, zone } = context;
    const day = today(context);
    const ground = { seats: seatsToRecord(context), experts: stores.experts.all(), today: day };
    if (text === "") {
      const left = unrecordedOf(stores.pastedReplies.newestOf(caller.slackUserId), ground);
      const unclear = left.filter(({ kind }) => kind === "unclear").length;
      return done(show(pasteForm(unclear, caller.language)));
    }
    // How they came is assumed here, and chosen in the window.
    const batch = keepPasted(context, { way: "wechat", text });
    if (!batch.done) return batch;
    const read = readPastedAnswers(text, ground);
    const shown = { mark: fingerprint(clearAnswers(read)), changed: false };
    return done(
      show(pastePreview(batch.value, read, shown, { language: caller.language, zone, today: day })),
    );
  },
};
