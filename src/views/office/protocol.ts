import type { ModalView } from "@slack/types";
import type { Language } from "../../domain/languages.ts";
import type { ProtocolOrder } from "../../domain/protocol-order.ts";
import { joined } from "../../locales/mrkdwn.ts";
import { wordsIn } from "../../locales/words.ts";
import { form, longText } from "../form-fields.ts";
import { type Message, sentence } from "../message.ts";

/** The window for the order of organisations and provinces. */
export function protocolForm({ ranks, provinces }: ProtocolOrder, language: Language): ModalView {
  const words = wordsIn(language);
  const say = words.protocol;
  return form(
    {
      id: "office.protocol",
      value: {},
      title: say.title,
      submit: say.submit,
      blocks: [
        longText(
          { id: "ranks", label: say.groups, hint: say.hint },
          ranks.map((rank) => say.ranks[rank]).join("\n"),
        ),
        longText({ id: "provinces", label: say.provinces, hint: say.provincesHint }, provinces.join("、")),
      ],
    },
    words,
  );
}

/** The order that holds from now on. */
export function protocolView({ ranks, provinces }: ProtocolOrder, language: Language): Message {
  const say = wordsIn(language).protocol;
  const groups = ranks.map((rank) => say.ranks[rank]).join(say.arrow);
  return sentence(joined([say.set, say.groupsAre(groups), say.provincesAre(provinces.join("、"))]));
}
