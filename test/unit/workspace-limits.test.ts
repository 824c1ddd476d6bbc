import { describe, expect, test } from "vitest";
import { readBlocks, readContent } from "../../src/workspace/limits/messages.ts";
import { readView } from "../../src/workspace/limits/views.ts";
import type { Json } from "../../src/workspace/state.ts";

const plain = (text = "x"): Json => ({ type: "plain_text", text });
const mrkdwn = (text = "x"): Json => ({ type: "mrkdwn", text });
const section = (more: Json = {}): Json => ({ type: "section", text: mrkdwn(), ...more });
const button = (more: Json = {}): Json => ({ type: "button", text: plain(), ...more });
const actions = (...elements: Json[]): Json => ({ type: "actions", elements });
const option = (value = "v", more: Json = {}): Json => ({ text: plain(), value, ...more });
const options = (count: number): Json[] => Array.from({ length: count }, (_, at) => option(`v${at}`));
const input = (element: Json, more: Json = {}): Json => ({ type: "input", label: plain(), element, ...more });
const typed: Json = { type: "plain_text_input" };
const many = (count: number, one: Json): Json[] => Array.from({ length: count }, () => one);
const cell = (text = "x"): Json => ({ type: "raw_text", text });
const rows = (count: number, width = 1): Json[][] => Array.from({ length: count }, () => many(width, cell()));
const confirm = { title: plain(), text: plain(), confirm: plain(), deny: plain() };
const rich = {
  type: "rich_text",
  elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "x" }] }],
};
const long = (length: number): string => "字".repeat(length);

/** What Slack says about the blocks of a message; nothing when it takes them. */
function saysOf(blocks: unknown): readonly string[] {
  const answer = readBlocks({ blocks });
  if (answer === undefined || Array.isArray(answer)) return [];
  const { response_metadata: told, error } = answer as {
    response_metadata?: { messages: string[] };
    error: string;
  };
  return told?.messages ?? [error];
}

const taken: [string, Json[]][] = [
  ["50 blocks", many(50, { type: "divider" })],
  ["3,000 characters in a section", [section({ text: mrkdwn(long(3_000)) })]],
  [
    "10 fields of 2,000 characters, were it not for the sum",
    [section({ fields: many(6, plain(long(2_000))) })],
  ],
  ["150 characters in a header", [{ type: "header", text: plain(long(150)) }]],
  ["10 elements in a context", [{ type: "context", elements: many(10, mrkdwn()) }]],
  ["25 elements in actions", [actions(...many(25, button()))]],
  ["a button of 75, with a value of 2,000", [actions(button({ text: plain(long(75)), value: long(2_000) }))]],
  ["100 options", [actions({ type: "static_select", options: options(100) })]],
  ["one option in an overflow menu", [actions({ type: "overflow", options: options(1) })]],
  [
    "an overflow option that leads away",
    [actions({ type: "overflow", options: [option("v", { url: "https://x" })] })],
  ],
  [
    "10 radio buttons with mrkdwn",
    [actions({ type: "radio_buttons", options: many(10, option("v", { text: mrkdwn() })) })],
  ],
  [
    "an empty option list left out for groups",
    [actions({ type: "static_select", option_groups: [{ label: plain(), options: options(2) }] })],
  ],
  [
    "a confirmation of 100, 300, 30 and 30",
    [
      actions(
        button({
          confirm: {
            title: plain(long(100)),
            text: mrkdwn(long(300)),
            confirm: plain(long(30)),
            deny: plain(long(30)),
          },
        }),
      ),
    ],
  ],
  ["an input in a message", [input(typed)]],
  ["100 rows of a table", [{ type: "table", rows: rows(100) }]],
  ["101 rows of a data table", [{ type: "data_table", caption: "x", rows: rows(101) }]],
  ["markdown of 12,000", [{ type: "markdown", text: long(12_000) }]],
  ["a rich text", [rich]],
  [
    "the same action id in two blocks",
    [actions(button({ action_id: "a" })), actions(button({ action_id: "a" }))],
  ],
  ["a picture", [{ type: "image", image_url: "https://example.org/a.png", alt_text: "x" }]],
  [
    "a folded container",
    [
      {
        type: "container",
        title: plain(),
        child_blocks: [section()],
        is_collapsible: true,
        default_collapsed: true,
      },
    ],
  ],
  ["a card", [{ type: "card", title: mrkdwn(long(150)), body: mrkdwn(long(200)) }]],
  [
    "a plan",
    [
      {
        type: "plan",
        title: "x",
        tasks: [{ type: "task_card", task_id: "1", title: "x", status: "complete" }],
      },
    ],
  ],
];

test.each(taken)("Slack takes %s", (_name, blocks) => {
  expect(saysOf(blocks)).toEqual([]);
});

const refused: [string, Json[], string][] = [
  ["51 blocks", many(51, { type: "divider" }), "no more than 50 items allowed [json-pointer:/blocks]"],
  ["an unknown block", [{ type: "colour" }], "unsupported type: colour [json-pointer:/blocks/0/type]"],
  [
    "an unknown field",
    [section({ colour: "red" })],
    "invalid additional property: colour [json-pointer:/blocks/0]",
  ],
  [
    "emoji on mrkdwn",
    [section({ text: { ...mrkdwn(), emoji: true } })],
    "invalid additional property: emoji [json-pointer:/blocks/0/text]",
  ],
  [
    "a section without words",
    [{ type: "section" }],
    "must define either `text` or `fields` [json-pointer:/blocks/0]",
  ],
  [
    "a section of 3,001",
    [section({ text: mrkdwn(long(3_001)) })],
    "must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
  ],
  [
    "an empty text",
    [section({ text: mrkdwn("") })],
    "must be more than 0 characters [json-pointer:/blocks/0/text/text]",
  ],
  [
    "11 fields",
    [section({ fields: many(11, plain()) })],
    "no more than 10 items allowed [json-pointer:/blocks/0/fields]",
  ],
  [
    "a field of 2,001",
    [section({ fields: [plain(long(2_001))] })],
    "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]",
  ],
  [
    "mrkdwn in a header",
    [{ type: "header", text: mrkdwn() }],
    "must be a valid enum value [json-pointer:/blocks/0/text/type]",
  ],
  [
    "a header of 151",
    [{ type: "header", text: plain(long(151)) }],
    "must be less than 151 characters [json-pointer:/blocks/0/text/text]",
  ],
  ["a header without text", [{ type: "header" }], "missing required field: text [json-pointer:/blocks/0]"],
  [
    "11 elements in a context",
    [{ type: "context", elements: many(11, plain()) }],
    "no more than 10 items allowed [json-pointer:/blocks/0/elements]",
  ],
  [
    "a button in a context",
    [{ type: "context", elements: [button()] }],
    "unsupported type: button [json-pointer:/blocks/0/elements/0/type]",
  ],
  [
    "26 buttons",
    [actions(...many(26, button()))],
    "no more than 25 items allowed [json-pointer:/blocks/0/elements]",
  ],
  ["no buttons", [actions()], "no less than 1 items allowed [json-pointer:/blocks/0/elements]"],
  [
    "a button of 76",
    [actions(button({ text: plain(long(76)) }))],
    "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]",
  ],
  [
    "mrkdwn on a button",
    [actions(button({ text: mrkdwn() }))],
    "must be a valid enum value [json-pointer:/blocks/0/elements/0/text/type]",
  ],
  [
    "a value of 2,001",
    [actions(button({ value: long(2_001) }))],
    "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]",
  ],
  [
    "a button of another colour",
    [actions(button({ style: "warning" }))],
    "must be a valid enum value [json-pointer:/blocks/0/elements/0/style]",
  ],
  [
    "101 options",
    [actions({ type: "static_select", options: options(101) })],
    "no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]",
  ],
  [
    "options and groups",
    [
      actions({
        type: "static_select",
        options: options(1),
        option_groups: [{ label: plain(), options: options(1) }],
      }),
    ],
    "must define either `options` or `option_groups` [json-pointer:/blocks/0/elements/0]",
  ],
  [
    "an initial option that is none",
    [actions({ type: "static_select", options: options(1), initial_option: option("else") })],
    "initial option must be one of the options [json-pointer:/blocks/0/elements/0]",
  ],
  [
    "6 in an overflow menu",
    [actions({ type: "overflow", options: options(6) })],
    "no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]",
  ],
  [
    "an empty overflow menu",
    [actions({ type: "overflow", options: [] })],
    "no less than 1 items allowed [json-pointer:/blocks/0/elements/0/options]",
  ],
  [
    "11 checkboxes",
    [actions({ type: "checkboxes", options: options(11) })],
    "no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]",
  ],
  [
    "an option of 76",
    [actions({ type: "overflow", options: [option("v", { text: plain(long(76)) })] })],
    "must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]",
  ],
  [
    "a value of 76",
    [actions({ type: "overflow", options: [option(long(76))] })],
    "must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/value]",
  ],
  [
    "a placeholder of 151",
    [actions({ type: "users_select", placeholder: plain(long(151)) })],
    "must be less than 151 characters [json-pointer:/blocks/0/elements/0/placeholder/text]",
  ],
  [
    "a title of 101 to confirm",
    [actions(button({ confirm: { ...confirm, title: plain(long(101)) } }))],
    "must be less than 101 characters [json-pointer:/blocks/0/elements/0/confirm/title/text]",
  ],
  [
    "301 to confirm",
    [actions(button({ confirm: { ...confirm, text: plain(long(301)) } }))],
    "must be less than 301 characters [json-pointer:/blocks/0/elements/0/confirm/text/text]",
  ],
  [
    "31 on the button that confirms",
    [actions(button({ confirm: { ...confirm, confirm: plain(long(31)) } }))],
    "must be less than 31 characters [json-pointer:/blocks/0/elements/0/confirm/confirm/text]",
  ],
  [
    "a long action id",
    [actions(button({ action_id: long(256) }))],
    "must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]",
  ],
  [
    "a long block id",
    [section({ block_id: long(256) })],
    "must be less than 256 characters [json-pointer:/blocks/0/block_id]",
  ],
  [
    "a block id twice",
    many(2, section({ block_id: "b" })),
    "`block_id` already exists: b [json-pointer:/blocks]",
  ],
  [
    "an action id twice",
    [actions(...many(2, button({ action_id: "a" })))],
    "`action_id` already exists: a [json-pointer:/blocks]",
  ],
  [
    "two focuses",
    many(2, input({ ...typed, focus_on_load: true })),
    "only one element may set `focus_on_load` [json-pointer:/blocks]",
  ],
  [
    "a file input in a message",
    [input({ type: "file_input" })],
    "unsupported type: file_input [json-pointer:/blocks]",
  ],
  [
    "an alert in a message",
    [{ type: "alert", text: plain() }],
    "unsupported type: alert [json-pointer:/blocks/0/type]",
  ],
  [
    "two tables",
    [
      { type: "table", rows: rows(1) },
      { type: "data_table", caption: "x", rows: rows(2) },
    ],
    "only_one_table_allowed",
  ],
  [
    "101 rows",
    [{ type: "table", rows: rows(101) }],
    "no more than 100 items allowed [json-pointer:/blocks/0/rows]",
  ],
  [
    "21 columns",
    [{ type: "table", rows: rows(1, 21) }],
    "no more than 20 items allowed [json-pointer:/blocks/0/rows/0]",
  ],
  [
    "an empty cell",
    [{ type: "table", rows: [[cell("")]] }],
    "must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/text]",
  ],
  [
    "10,001 characters in cells",
    [{ type: "table", rows: [[cell(long(10_001))]] }],
    "table cells hold more than 10000 characters [json-pointer:/blocks]",
  ],
  [
    "a data table of one row",
    [{ type: "data_table", caption: "x", rows: rows(1) }],
    "no less than 2 items allowed [json-pointer:/blocks/0/rows]",
  ],
  [
    "a data table without a caption",
    [{ type: "data_table", rows: rows(2) }],
    "missing required field: caption [json-pointer:/blocks/0]",
  ],
  [
    "rich text in the head of a data table",
    [{ type: "data_table", caption: "x", rows: [[rich], [cell()]] }],
    "header cells cannot be rich text [json-pointer:/blocks/0/rows/0]",
  ],
  [
    "a date that is none",
    [actions({ type: "datepicker", initial_date: "17.6.2019" })],
    "must be a valid date, YYYY-MM-DD [json-pointer:/blocks/0/elements/0/initial_date]",
  ],
  [
    "a time that is none",
    [actions({ type: "timepicker", initial_time: "24:00" })],
    "must be a valid time, HH:mm [json-pointer:/blocks/0/elements/0/initial_time]",
  ],
  [
    "a picture from two places",
    [{ type: "image", alt_text: "x", image_url: "https://x", slack_file: { id: "F" } }],
    "must define either `image_url` or `slack_file` [json-pointer:/blocks/0]",
  ],
  [
    "a picture nobody can hear",
    [{ type: "image", image_url: "https://x" }],
    "missing required field: alt_text [json-pointer:/blocks/0]",
  ],
  [
    "markdown of 12,001",
    [{ type: "markdown", text: long(12_001) }],
    "must be less than 12001 characters [json-pointer:/blocks/0/text]",
  ],
];

test.each(refused)("Slack refuses %s", (_name, blocks, fault) => {
  expect(saysOf(blocks)).toContain(`[ERROR] ${fault}`);
});

test("a text that is too long is told of twice, as Slack does where several kinds of text may stand", () => {
  expect(saysOf([section({ text: mrkdwn(long(3_001)) })])).toEqual([
    "[ERROR] failed to match all allowed schemas [json-pointer:/blocks/0/text]",
    "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
  ]);
});

test.each([
  ["five sections of 2,590 characters", 5, 2_590, []],
  ["five sections of 2,591 characters", 5, 2_591, ["msg_blocks_too_long"]],
])("the sum of the words counts: %s", (_name, count, length, said) => {
  expect(saysOf(many(count, section({ text: mrkdwn(long(length)) })))).toEqual(said);
});

describe("content", () => {
  test.each([
    ["nothing", {}, "no_text"],
    ["blanks", { text: "  \n" }, "no_text"],
    ["no blocks", { blocks: "[]" }, "no_text"],
    ["a text of 40,001", { text: long(40_001) }, "msg_too_long"],
    ["blocks that are no JSON", { text: "x", blocks: "[{" }, "invalid_blocks_format"],
    ["blocks that are no list", { text: "x", blocks: "{}" }, "invalid_blocks_format"],
    ["metadata without a payload", { text: "x", metadata: { event_type: "t" } }, "invalid_metadata_schema"],
    ["metadata that are no JSON", { text: "x", metadata: "{" }, "invalid_metadata_format"],
    ["markdown beside text", { text: "x", markdown_text: "y" }, "markdown_text_conflict"],
  ])("Slack refuses %s", (_name, args, error) => {
    expect(readContent(args, 40_000)).toMatchObject({ ok: false, error });
  });

  test("blocks and elements without an id get one", () => {
    expect(readContent({ blocks: [actions(button())] }, 40_000)).toMatchObject({
      blocks: [{ block_id: expect.any(String), elements: [{ action_id: expect.any(String) }] }],
    });
  });
});

const modal = (more: Json = {}): Json => ({ type: "modal", title: plain(), blocks: [], ...more });

describe("views", () => {
  test.each<[string, "modal" | "home", Json]>([
    ["100 blocks", "home", { type: "home", blocks: many(100, { type: "divider" }) }],
    [
      "words of 24 characters",
      "modal",
      modal({ title: plain(long(24)), submit: plain(long(24)), close: plain(long(24)) }),
    ],
    ["an input with a button to submit", "modal", modal({ submit: plain(), blocks: [input(typed)] })],
    ["an input on the Home", "home", { type: "home", blocks: [input(typed)] }],
    ["metadata of 3,000", "modal", modal({ private_metadata: long(3_000) })],
    ["an address to enter", "modal", modal({ submit: plain(), blocks: [input({ type: "url_text_input" })] })],
    ["an alert in a modal", "modal", modal({ blocks: [{ type: "alert", text: plain() }] })],
  ])("Slack takes %s", (_name, surface, view) => {
    expect(readView(view, surface)).not.toHaveProperty("error");
  });

  test.each<[string, "modal" | "home", Json, string]>([
    [
      "101 blocks",
      "home",
      { type: "home", blocks: many(101, { type: "divider" }) },
      "no more than 100 items allowed [json-pointer:/view/blocks]",
    ],
    [
      "no title",
      "modal",
      { type: "modal", blocks: [] },
      "missing required field: title [json-pointer:/view]",
    ],
    [
      "a title of 25",
      "modal",
      modal({ title: plain(long(25)) }),
      "must be less than 25 characters [json-pointer:/view/title/text]",
    ],
    [
      "a close of 25",
      "modal",
      modal({ close: plain(long(25)) }),
      "must be less than 25 characters [json-pointer:/view/close/text]",
    ],
    [
      "an input without submit",
      "modal",
      modal({ blocks: [input(typed)] }),
      "missing required field: submit [json-pointer:/view]",
    ],
    [
      "metadata of 3,001",
      "modal",
      modal({ private_metadata: long(3_001) }),
      "must be less than 3001 characters [json-pointer:/view/private_metadata]",
    ],
    [
      "a callback id of 256",
      "modal",
      modal({ callback_id: long(256) }),
      "must be less than 256 characters [json-pointer:/view/callback_id]",
    ],
    [
      "a table",
      "modal",
      modal({ blocks: [{ type: "table", rows: rows(1) }] }),
      "unsupported type: table [json-pointer:/view/blocks/0/type]",
    ],
    [
      "a Home with a title",
      "home",
      { type: "home", blocks: [], title: plain() },
      "invalid additional property: title [json-pointer:/view]",
    ],
    [
      "a Home in a modal's place",
      "modal",
      { type: "home", blocks: [] },
      "unsupported type: home [json-pointer:/view/type]",
    ],
    [
      "a number input on the Home",
      "home",
      { type: "home", blocks: [input({ type: "number_input", is_decimal_allowed: false })] },
      "unsupported type: number_input [json-pointer:/view/blocks]",
    ],
    [
      "a plain text input of 3,001",
      "modal",
      modal({ submit: plain(), blocks: [input({ ...typed, max_length: 3_001 })] }),
      "must be less than 3001 [json-pointer:/view/blocks/0/element/max_length]",
    ],
    [
      "a label of 2,001",
      "modal",
      modal({ submit: plain(), blocks: [input(typed, { label: plain(long(2_001)) })] }),
      "must be less than 2001 characters [json-pointer:/view/blocks/0/label/text]",
    ],
    [
      "11 files",
      "modal",
      modal({ submit: plain(), blocks: [input({ type: "file_input", max_files: 11 })] }),
      "must be less than 11 [json-pointer:/view/blocks/0/element/max_files]",
    ],
  ])("Slack refuses %s", (_name, surface, view, fault) => {
    expect(readView(view, surface)).toMatchObject({
      error: "invalid_arguments",
      response_metadata: { messages: expect.arrayContaining([`[ERROR] ${fault}`]) },
    });
  });

  test("a view of more than 250 kB is too large", () => {
    const blocks = many(90, section({ text: mrkdwn(long(1_000)) }));
    expect(readView(modal({ blocks }), "modal")).toMatchObject({ error: "view_too_large" });
  });
});
