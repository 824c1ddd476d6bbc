import type { ModalView } from "@slack/types";
import type { Language } from "../../domain/languages.ts";
import { type Park, parkKinds, parkNameLimits, stages } from "../../domain/parks.ts";
import type { Day } from "../../domain/time.ts";
import { joined, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { form, menu, textField } from "../form-fields.ts";
import { context, type Message, message, section, withContent } from "../message.ts";
import { parkName, parkView } from "./parks.ts";

/** The form of a park as it is on record, or of a new one that may have a name already. */
export function parkForm(
  of: { readonly park: Park } | { readonly name: string },
  language: Language,
): ModalView {
  const words = wordsIn(language);
  const say = words.parks.form;
  const park = "park" in of ? of.park : undefined;
  const typed = "name" in of ? of.name : "";
  const isChinese = /\p{Script=Han}/u.test(typed);
  const degree = (value: number | undefined) => (value === undefined ? undefined : String(value));
  const choices = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) =>
    values.map((value) => ({ value, text: names[value] }));
  const filled = (text: string | undefined) => (text === "" ? undefined : text);
  const nameZh = park?.nameZh ?? filled(isChinese ? typed.slice(0, parkNameLimits.zh) : "");
  const nameEn =
    park === undefined ? filled(isChinese ? "" : typed.slice(0, parkNameLimits.en)) : park.nameEn;
  const degrees = { hint: say.degreesHint, optional: true };
  return form(
    {
      id: "park.save",
      value: park === undefined ? {} : { park: park.id },
      title: park === undefined ? say.add : say.edit,
      submit: say.save,
      blocks: [
        textField({ id: "name_zh", label: say.nameZh }, nameZh, parkNameLimits.zh),
        textField({ id: "name_en", label: say.nameEn, optional: true }, nameEn, parkNameLimits.en),
        textField({ id: "province", label: say.province }, park?.provinceZh, 30),
        textField({ id: "city", label: say.city, optional: true }, park?.cityZh, 30),
        menu({ id: "kind", label: say.kind }, choices(parkKinds, words.parks.kinds), park?.kind),
        textField({ id: "latitude", label: say.latitude, ...degrees }, degree(park?.latitude), 30),
        textField({ id: "longitude", label: say.longitude, ...degrees }, degree(park?.longitude), 30),
        menu({ id: "stage", label: say.stage, optional: true }, choices(stages, words.parks.stages)),
        textField({ id: "since", label: say.since, hint: say.sinceHint, optional: true }, undefined, 30),
      ],
    },
    words,
  );
}

/** What stands at the fields of the form that were not understood. */
export function parkFormFaults(
  faults: Readonly<
    Record<string, { readonly fault: keyof Words["parks"]["faults"]; readonly value: string }>
  >,
  language: Language,
): Record<string, string> {
  const say = wordsIn(language).parks.faults;
  return Object.fromEntries(
    Object.entries(faults).map(([block, { fault, value }]) => [block, say[fault](value)]),
  );
}

interface Saved {
  readonly park: Park;
  readonly before: Park | undefined;
  readonly isChanged: boolean;
  readonly administrations: readonly {
    readonly organisation: { readonly nameZh: string };
    readonly nameZh: string;
    readonly isDone: boolean;
  }[];
}

/** What was saved: the park as it is on record now, and what a new name brings with it. */
export function parkSavedView(saved: Saved, today: Day, language: Language): Message {
  const { park, before, isChanged, administrations } = saved;
  const say = wordsIn(language).parks;
  const name = parkName(park, language);
  const isRenamed = before !== undefined && (before.nameZh !== park.nameZh || before.nameEn !== park.nameEn);
  const said = () => {
    if (before === undefined) return say.added(name);
    if (!isChanged) return say.unchanged(name);
    const old = parkName(before, language);
    return isRenamed && old !== name ? say.renamed(old, name) : say.saved(name);
  };
  const follows = administrations.map(({ organisation, nameZh, isDone }) =>
    isDone
      ? say.administrationRenamed(organisation.nameZh, nameZh)
      : say.administrationKept(organisation.nameZh, nameZh),
  );
  const notes = [...follows, ...(isRenamed ? [say.renamedShown] : [])].map((line) => md`${line}`);
  const above = message(said(), [section(said()), ...(notes.length === 0 ? [] : [context(joined(notes))])]);
  return withContent(above, parkView(park, today, language));
}
