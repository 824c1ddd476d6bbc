import type { InputBlock, ModalView } from "@slack/types";
import type { Language } from "../../domain/languages.ts";
import { reference } from "../../domain/references.ts";
import type { Day } from "../../domain/time.ts";
import { purposes, type Survey } from "../../domain/visits.ts";
import { wordsIn } from "../../locales/words.ts";
import { plain } from "../form-fields.ts";

interface TextField {
  readonly id: string;
  readonly label: string;
  readonly limit: number;
  readonly value: string | undefined;
  readonly optional?: boolean;
  readonly example?: string;
}

function textField({ id, label, limit, value, optional = false, example }: TextField): InputBlock {
  return {
    type: "input",
    block_id: id,
    optional,
    label: plain(label),
    element: {
      type: "plain_text_input",
      action_id: "value",
      max_length: limit,
      ...(value === undefined ? {} : { initial_value: value }),
      ...(example === undefined ? {} : { placeholder: plain(example) }),
    },
  };
}

function dayField(id: string, label: string, day: Day | undefined): InputBlock {
  return {
    type: "input",
    block_id: id,
    label: plain(label),
    element: { type: "datepicker", action_id: "value", ...(day === undefined ? {} : { initial_date: day }) },
  };
}

/** The form for a new survey, or with `survey` for one that there is. */
export function surveyForm(survey: Survey | undefined, language: Language): ModalView {
  const words = wordsIn(language);
  const say = words.surveys;
  const options = purposes.map((purpose) => ({ text: plain(say.purposes[purpose]), value: purpose }));
  const chosen = options.find(({ value }) => value === survey?.purpose) ?? options[0];
  return {
    type: "modal",
    callback_id: "survey.save",
    private_metadata: JSON.stringify({ v: 1, ...(survey === undefined ? {} : { survey: survey.id }) }),
    title: plain(survey === undefined ? say.formNew : say.formEdit(reference.survey(survey.id))),
    submit: plain(say.save),
    close: plain(words.shared.close),
    blocks: [
      textField({
        id: "title_zh",
        label: say.titleZh,
        limit: 100,
        value: survey?.titleZh,
        example: say.exampleTitle,
      }),
      textField({ id: "title_en", label: say.titleEn, limit: 100, value: survey?.titleEn, optional: true }),
      {
        type: "input",
        block_id: "purpose",
        label: plain(say.purposeField),
        element: {
          type: "static_select",
          action_id: "value",
          options,
          ...(chosen === undefined ? {} : { initial_option: chosen }),
        },
      },
      dayField("from", say.from, survey?.windowFrom),
      dayField("to", say.to, survey?.windowTo),
      textField({ id: "basis", label: say.basisField, limit: 200, value: survey?.basis, optional: true }),
      textField({
        id: "commissioned_by",
        label: say.commissionedField,
        limit: 200,
        value: survey?.commissionedBy,
        optional: true,
      }),
      textField({
        id: "carried_out_by",
        label: say.carriedOutField,
        limit: 200,
        value: survey?.carriedOutBy,
        optional: true,
      }),
    ],
  };
}
