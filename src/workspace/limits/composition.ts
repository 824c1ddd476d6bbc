import { z } from "zod";

/** Plain text of at most `most` characters; 3,000 where Slack names no number. */
export const plainText = (most = 3_000) =>
  z.strictObject({
    type: z.literal("plain_text"),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
  });

export const mrkdwnText = (most = 3_000) =>
  z.strictObject({
    type: z.literal("mrkdwn"),
    text: z.string().min(1).max(most),
    verbatim: z.boolean().optional(),
  });

export const anyText = (most = 3_000) => z.discriminatedUnion("type", [plainText(most), mrkdwnText(most)]);

export const identifier = z.string().min(1).max(255);
export const colour = z.enum(["primary", "danger"]);

/** Slack's page allows 150 characters of a value, its types say 75: the smaller is safe. */
const described = { value: z.string().min(1).max(75), description: plainText(75).optional() };

/** An option of a select menu. */
export const menuOption = z.strictObject({ text: plainText(75), ...described });

/** An option of an overflow menu, the only one that may lead to an address. */
export const overflowOption = z.strictObject({
  text: plainText(75),
  value: z.string().min(1).max(75),
  description: plainText(75).optional(),
  url: z.string().max(3_000).optional(),
});

/** An option of radio buttons or checkboxes, the only ones with mrkdwn. */
export const choiceOption = z.strictObject({
  text: anyText(75),
  value: z.string().min(1).max(75),
  description: anyText(75).optional(),
});

export const optionGroup = z.strictObject({
  label: plainText(75),
  options: z.array(menuOption).min(1).max(100),
});

export const confirmation = z.strictObject({
  title: plainText(100),
  text: anyText(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: colour.optional(),
});

export const dispatchConfig = z.strictObject({
  trigger_actions_on: z
    .array(z.enum(["on_enter_pressed", "on_character_entered"]))
    .min(1)
    .max(2)
    .optional(),
});

export const conversationFilter = z
  .strictObject({
    include: z
      .array(z.enum(["im", "mpim", "private", "public"]))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .refine((filter) => Object.keys(filter).length > 0, { message: "must define at least one property" });

const slackFile = z.union([
  z.strictObject({ id: z.string().min(1) }),
  z.strictObject({ url: z.string().min(1) }),
]);
const webAddress = z
  .string()
  .max(3_000)
  .regex(/^https?:\/\//u, { message: "must be a valid URL" });

/** Where a picture comes from; exactly one of the two is needed, which `onePicture` says. */
export const pictureFields = { image_url: webAddress.optional(), slack_file: slackFile.optional() };

export const onePicture = (picture: { image_url?: unknown; slack_file?: unknown }): boolean =>
  (picture.image_url === undefined) !== (picture.slack_file === undefined);

export const onePictureMessage = { message: "must define either `image_url` or `slack_file`" };

export const picture = z
  .strictObject({ type: z.literal("image"), alt_text: z.string().min(1).max(2_000), ...pictureFields })
  .refine(onePicture, onePictureMessage);

/** Application data on a message: a name and an object (source: Slack, "message metadata"). */
export const messageMetadata = z.strictObject({
  event_type: z.string().min(1).max(255),
  event_payload: z.record(z.string(), z.unknown()),
});
