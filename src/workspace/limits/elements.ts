import { z } from "zod";
import {
  choiceOption,
  colour,
  confirmation,
  conversationFilter,
  dispatchConfig,
  identifier,
  menuOption,
  optionGroup,
  overflowOption,
  picture,
  plainText,
} from "./composition.ts";

const action = { action_id: identifier.optional() };
const confirm = { confirm: confirmation.optional() };
const focus = { focus_on_load: z.boolean().optional() };
const placeholder = { placeholder: plainText(150).optional() };
const dispatch = { dispatch_action_config: dispatchConfig.optional() };
const menu = { ...action, ...confirm, ...focus, ...placeholder };
const several = { max_selected_items: z.number().int().min(1).optional() };
const respondable = { response_url_enabled: z.boolean().optional() };
const conversations = {
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter.optional(),
};

interface Menu {
  readonly options?: readonly { readonly value: string }[] | undefined;
  readonly option_groups?: readonly { readonly options: readonly { readonly value: string }[] }[] | undefined;
}
const oneSource = (one: Menu): boolean => (one.options === undefined) !== (one.option_groups === undefined);
const oneSourceMessage = { message: "must define either `options` or `option_groups`" };
const offered = (one: Menu, chosen: readonly ({ readonly value: string } | undefined)[]): boolean => {
  const all = [...(one.options ?? []), ...(one.option_groups ?? []).flatMap((group) => group.options)];
  return chosen.every(
    (choice) => choice === undefined || all.some((option) => option.value === choice.value),
  );
};
const offeredMessage = { message: "initial option must be one of the options" };
const sources = {
  options: z.array(menuOption).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, { message: "must be a valid date, YYYY-MM-DD" });
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, { message: "must be a valid time, HH:mm" });

export const button = z.strictObject({
  type: z.literal("button"),
  ...action,
  text: plainText(75),
  url: z.string().max(3_000).optional(),
  value: z.string().max(2_000).optional(),
  style: colour.optional(),
  accessibility_label: z.string().max(75).optional(),
  ...confirm,
});

const staticSelect = z
  .strictObject({
    type: z.literal("static_select"),
    ...menu,
    ...sources,
    initial_option: menuOption.optional(),
  })
  .refine(oneSource, oneSourceMessage)
  .refine((one) => offered(one, [one.initial_option]), offeredMessage);
const multiStaticSelect = z
  .strictObject({
    type: z.literal("multi_static_select"),
    ...menu,
    ...several,
    ...sources,
    initial_options: z.array(menuOption).optional(),
  })
  .refine(oneSource, oneSourceMessage)
  .refine((one) => offered(one, one.initial_options ?? []), offeredMessage);
const query = { min_query_length: z.number().int().min(0).optional() };
const externalSelect = z.strictObject({
  type: z.literal("external_select"),
  ...menu,
  ...query,
  initial_option: menuOption.optional(),
});
const multiExternalSelect = z.strictObject({
  type: z.literal("multi_external_select"),
  ...menu,
  ...several,
  ...query,
  initial_options: z.array(menuOption).optional(),
});
const usersSelect = z.strictObject({
  type: z.literal("users_select"),
  ...menu,
  initial_user: z.string().optional(),
});
const multiUsersSelect = z.strictObject({
  type: z.literal("multi_users_select"),
  ...menu,
  ...several,
  initial_users: z.array(z.string()).optional(),
});
const conversationsSelect = z.strictObject({
  type: z.literal("conversations_select"),
  ...menu,
  ...conversations,
  ...respondable,
  initial_conversation: z.string().optional(),
});
const multiConversationsSelect = z.strictObject({
  type: z.literal("multi_conversations_select"),
  ...menu,
  ...several,
  ...conversations,
  initial_conversations: z.array(z.string()).optional(),
});
const channelsSelect = z.strictObject({
  type: z.literal("channels_select"),
  ...menu,
  ...respondable,
  initial_channel: z.string().optional(),
});
const multiChannelsSelect = z.strictObject({
  type: z.literal("multi_channels_select"),
  ...menu,
  ...several,
  initial_channels: z.array(z.string()).optional(),
});

const overflow = z.strictObject({
  type: z.literal("overflow"),
  ...action,
  ...confirm,
  options: z.array(overflowOption).min(1).max(5),
});
const datepicker = z.strictObject({ type: z.literal("datepicker"), ...menu, initial_date: day.optional() });
const timepicker = z.strictObject({
  type: z.literal("timepicker"),
  ...menu,
  initial_time: clockTime.optional(),
  timezone: z.string().optional(),
});
const datetimepicker = z.strictObject({
  type: z.literal("datetimepicker"),
  ...action,
  ...confirm,
  ...focus,
  initial_date_time: z.number().int().min(1_000_000_000).max(9_999_999_999).optional(),
});
const choices = { options: z.array(choiceOption).min(1).max(10) };
const radioButtons = z
  .strictObject({
    type: z.literal("radio_buttons"),
    ...action,
    ...confirm,
    ...focus,
    ...choices,
    initial_option: choiceOption.optional(),
  })
  .refine((one) => offered(one, [one.initial_option]), offeredMessage);
const checkboxes = z
  .strictObject({
    type: z.literal("checkboxes"),
    ...action,
    ...confirm,
    ...focus,
    ...choices,
    initial_options: z.array(choiceOption).min(1).optional(),
  })
  .refine((one) => offered(one, one.initial_options ?? []), offeredMessage);

const line = { ...action, ...dispatch, ...focus, ...placeholder };
const plainTextInput = z
  .strictObject({
    type: z.literal("plain_text_input"),
    ...line,
    initial_value: z.string().max(3_000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.number().int().min(0).max(3_000).optional(),
    max_length: z.number().int().min(1).max(3_000).optional(),
  })
  .refine((one) => (one.min_length ?? 0) <= (one.max_length ?? 3_000), {
    message: "`max_length` must be greater than or equal to `min_length`",
  });
const emailInput = z.strictObject({
  type: z.literal("email_text_input"),
  ...line,
  initial_value: z.string().optional(),
});
const urlInput = z.strictObject({
  type: z.literal("url_text_input"),
  ...line,
  initial_value: z.string().optional(),
});
const numeric = z.string().regex(/^-?\d+(\.\d+)?$/u, { message: "must be a number" });
const numberInput = z.strictObject({
  type: z.literal("number_input"),
  ...line,
  is_decimal_allowed: z.boolean(),
  initial_value: numeric.optional(),
  min_value: numeric.optional(),
  max_value: numeric.optional(),
});
const fileInput = z.strictObject({
  type: z.literal("file_input"),
  ...action,
  filetypes: z.array(z.string().min(1)).min(1).optional(),
  max_files: z.number().int().min(1).max(10).optional(),
});
const richTextInput = z.strictObject({
  type: z.literal("rich_text_input"),
  ...line,
  initial_value: z.looseObject({ type: z.literal("rich_text") }).optional(),
  min_lines: z.number().int().min(1).max(100).optional(),
  max_lines: z.number().int().min(1).max(100).optional(),
});

const menus = [
  staticSelect,
  multiStaticSelect,
  externalSelect,
  multiExternalSelect,
  usersSelect,
  multiUsersSelect,
  conversationsSelect,
  multiConversationsSelect,
  channelsSelect,
  multiChannelsSelect,
] as const;
const choosers = [datepicker, timepicker, radioButtons, checkboxes] as const;

/** What may stand beside a section's text. */
export const accessory = z.discriminatedUnion("type", [button, overflow, picture, ...choosers, ...menus]);

/** What may stand in an actions block. */
export const actionsElement = z.discriminatedUnion("type", [
  button,
  overflow,
  datetimepicker,
  richTextInput,
  ...choosers,
  ...menus,
]);

/** What may stand in an input block. */
export const inputElement = z.discriminatedUnion("type", [
  plainTextInput,
  emailInput,
  urlInput,
  numberInput,
  fileInput,
  richTextInput,
  datetimepicker,
  ...choosers,
  ...menus,
]);

const feedback = z.strictObject({
  text: plainText(75),
  value: z.string().max(2_000),
  accessibility_label: z.string().max(75).optional(),
});

/** What may stand in a context_actions block. */
export const contextAction = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("feedback_buttons"),
    ...action,
    positive_button: feedback,
    negative_button: feedback,
  }),
  z.strictObject({
    type: z.literal("icon_button"),
    ...action,
    ...confirm,
    icon: z.literal("trash"),
    text: plainText(75),
    value: z.string().max(2_000).optional(),
    accessibility_label: z.string().max(75).optional(),
    visible_to_user_ids: z.array(z.string()).optional(),
  }),
]);
