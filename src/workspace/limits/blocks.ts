import { z } from "zod";
import {
  anyText,
  identifier,
  mrkdwnText,
  onePicture,
  onePictureMessage,
  picture,
  pictureFields,
  plainText,
} from "./composition.ts";
import { accessory, actionsElement, button, contextAction, inputElement } from "./elements.ts";
import { richText } from "./rich-text.ts";

const id = { block_id: identifier.optional() };

const section = z
  .strictObject({
    type: z.literal("section"),
    ...id,
    text: anyText(3_000).optional(),
    fields: z.array(anyText(2_000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine((one) => one.text !== undefined || one.fields !== undefined, {
    message: "must define either `text` or `fields`",
  });
const header = z.strictObject({ type: z.literal("header"), ...id, text: plainText(150) });
const divider = z.strictObject({ type: z.literal("divider"), ...id });
const image = z
  .strictObject({
    type: z.literal("image"),
    ...id,
    alt_text: z.string().min(1).max(2_000),
    title: plainText(2_000).optional(),
    ...pictureFields,
  })
  .refine(onePicture, onePictureMessage);
const contextElement = z.discriminatedUnion("type", [plainText(3_000), mrkdwnText(3_000), picture]);
const context = z.strictObject({
  type: z.literal("context"),
  ...id,
  elements: z.array(contextElement).min(1).max(10),
});
const actions = z.strictObject({
  type: z.literal("actions"),
  ...id,
  elements: z.array(actionsElement).min(1).max(25),
});
const contextActions = z.strictObject({
  type: z.literal("context_actions"),
  ...id,
  elements: z.array(contextAction).min(1).max(5),
});
const input = z.strictObject({
  type: z.literal("input"),
  ...id,
  label: plainText(2_000),
  hint: plainText(2_000).optional(),
  element: inputElement,
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});
const markdown = z.strictObject({ type: z.literal("markdown"), ...id, text: z.string().min(1).max(12_000) });

const rawText = z.strictObject({ type: z.literal("raw_text"), text: z.string().min(1) });
const rawNumber = z.strictObject({
  type: z.literal("raw_number"),
  value: z.number(),
  text: z.string().min(1),
});
const cell = z.discriminatedUnion("type", [rawText, rawNumber, richText]);
const row = z.array(cell).min(1).max(20);
const table = z.strictObject({
  type: z.literal("table"),
  ...id,
  rows: z.array(row).min(1).max(100),
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(["left", "center", "right"]).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(20)
    .optional(),
});
const dataTable = z
  .strictObject({
    type: z.literal("data_table"),
    ...id,
    rows: z.array(row).min(2).max(101),
    caption: z.string().min(1),
    page_size: z.number().int().min(1).max(100).optional(),
    row_header_column_index: z.number().int().min(0).max(19).optional(),
  })
  .refine((one) => one.rows.every((cells) => cells.length === one.rows[0]?.length), {
    message: "every row must have as many cells as the first",
    path: ["rows"],
  })
  .refine((one) => one.rows[0]?.every((head) => head.type !== "rich_text"), {
    message: "header cells cannot be rich text",
    path: ["rows", 0],
  });

const alert = z.strictObject({
  type: z.literal("alert"),
  ...id,
  text: anyText(3_000),
  level: z.enum(["default", "info", "warning", "error", "success"]).optional(),
});
const card = z
  .strictObject({
    type: z.literal("card"),
    ...id,
    hero_image: picture.optional(),
    icon: picture.optional(),
    title: mrkdwnText(150).optional(),
    subtitle: mrkdwnText(150).optional(),
    body: mrkdwnText(200).optional(),
    actions: z.array(button).min(1).optional(),
  })
  .refine((one) => (one.hero_image ?? one.title ?? one.actions ?? one.body) !== undefined, {
    message: "must define at least one of `hero_image`, `title`, `actions` or `body`",
  });
const carousel = z.strictObject({
  type: z.literal("carousel"),
  ...id,
  elements: z.array(card).min(1).max(10),
});
const task = z.strictObject({
  type: z.literal("task_card"),
  ...id,
  task_id: z.string().min(1),
  title: z.string().min(1),
  details: richText.optional(),
  output: richText.optional(),
  sources: z
    .array(z.strictObject({ type: z.literal("url"), url: z.string().min(1), text: z.string().min(1) }))
    .optional(),
  status: z.enum(["pending", "in_progress", "complete", "error"]),
});
const plan = z.strictObject({
  type: z.literal("plan"),
  ...id,
  title: z.string().min(1),
  tasks: z.array(task).optional(),
});
const video = z.strictObject({
  type: z.literal("video"),
  ...id,
  video_url: z.string().regex(/^https:\/\//u, { message: "must be a valid HTTPS URL" }),
  thumbnail_url: z.string().min(1),
  alt_text: z.string().min(1),
  title: plainText(199),
  title_url: z.string().optional(),
  author_name: z.string().max(49).optional(),
  provider_name: z.string().optional(),
  provider_icon_url: z.string().optional(),
  description: plainText(199).optional(),
});
const child = z.discriminatedUnion("type", [
  actions,
  context,
  divider,
  header,
  image,
  input,
  richText,
  section,
  table,
  video,
]);
const container = z
  .strictObject({
    type: z.literal("container"),
    ...id,
    title: plainText(150).optional(),
    rich_text_title: richText.optional(),
    subtitle: anyText(150).optional(),
    child_blocks: z.array(child).min(1).max(10),
    width: z.enum(["narrow", "standard", "wide", "full"]).optional(),
    icon: picture.optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
  })
  .refine((one) => one.title !== undefined || one.rich_text_title !== undefined, {
    message: "must define either `title` or `rich_text_title`",
  })
  .refine((one) => one.default_collapsed !== true || one.is_collapsible === true, {
    message: "`default_collapsed` needs `is_collapsible`",
  });

const everywhere = [section, header, divider, image, context, actions, input, richText, video] as const;

/** The blocks that a message may hold (source: the surfaces on Slack's page of each block, here and below). */
export const messageBlock = z.discriminatedUnion("type", [
  ...everywhere,
  contextActions,
  markdown,
  table,
  dataTable,
  card,
  carousel,
  container,
  task,
  plan,
]);

/** The blocks that a modal may hold. */
export const modalBlock = z.discriminatedUnion("type", [...everywhere, alert]);

/** The blocks that a Home tab may hold. */
export const homeBlock = z.discriminatedUnion("type", [...everywhere, card, carousel, container]);
