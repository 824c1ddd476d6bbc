import { expect, test } from "vitest";
import { type Entry, missingInputs, readEntry, valuesOf } from "../../src/workspace/forms.ts";
import type { Json } from "../../src/workspace/state.ts";

const option = (value: string): Json => ({ text: { type: "plain_text", text: value }, value });
const menu = { type: "static_select", options: [option("a"), option("b")] };
const grouped = { type: "multi_static_select", option_groups: [{ options: [option("a"), option("b")] }] };

test.each<[Json, Entry, Json]>([
  [{ type: "plain_text_input" }, "x", { value: "x" }],
  [{ type: "plain_text_input" }, "", { value: null }],
  [{ type: "number_input", is_decimal_allowed: false }, 12, { value: "12" }],
  [menu, "b", { selected_option: option("b") }],
  [menu, null, { selected_option: null }],
  [grouped, ["a", "b"], { selected_options: [option("a"), option("b")] }],
  [grouped, [], { selected_options: [] }],
  [{ type: "radio_buttons", options: [option("a")] }, "a", { selected_option: option("a") }],
  [{ type: "users_select" }, "U1", { selected_user: "U1" }],
  [{ type: "multi_users_select" }, ["U1", "U2"], { selected_users: ["U1", "U2"] }],
  [{ type: "multi_conversations_select" }, "C1", { selected_conversations: ["C1"] }],
  [{ type: "datepicker" }, "2019-06-17", { selected_date: "2019-06-17" }],
  [{ type: "timepicker" }, "09:00", { selected_time: "09:00" }],
  [{ type: "datetimepicker" }, 1_560_733_200, { selected_date_time: 1_560_733_200 }],
])("%j takes %j", (element, entry, held) => {
  expect(readEntry(element, entry)).toEqual({ held: { type: element.type, ...held } });
});

test.each<[Json, Entry]>([
  [{ type: "plain_text_input", max_length: 2 }, "abc"],
  [{ type: "plain_text_input", min_length: 4 }, "abc"],
  [{ type: "email_text_input" }, "nobody"],
  [{ type: "url_text_input" }, "nowhere"],
  [{ type: "number_input", is_decimal_allowed: false }, "1.5"],
  [{ type: "number_input", is_decimal_allowed: true, max_value: "2" }, "2.5"],
  [{ type: "number_input", is_decimal_allowed: true, min_value: "2" }, "1.5"],
  [{ type: "number_input", is_decimal_allowed: true }, "many"],
  [menu, "c"],
  [menu, ["a", "b"]],
  [{ ...grouped, max_selected_items: 1 }, ["a", "b"]],
  [{ type: "datepicker" }, "17 June"],
  [{ type: "timepicker" }, "9"],
  [{ type: "button" }, "x"],
])("%j does not take %j", (element, entry) => {
  expect(readEntry(element, entry)).toHaveProperty("fault");
});

const blocks: Json[] = [
  {
    type: "input",
    block_id: "name",
    element: { type: "plain_text_input", action_id: "a", initial_value: "old" },
  },
  { type: "input", block_id: "day", element: { type: "datepicker", action_id: "a" } },
  { type: "input", block_id: "note", optional: true, element: { type: "plain_text_input", action_id: "a" } },
  {
    type: "section",
    block_id: "who",
    accessory: { type: "multi_users_select", action_id: "a", initial_users: ["U1"] },
  },
  { type: "actions", block_id: "row", elements: [{ type: "button", action_id: "a" }] },
];

test("values are what was entered, else what the elements began with", () => {
  expect(valuesOf(blocks, { day: { a: { type: "datepicker", selected_date: "2019-06-17" } } })).toEqual({
    name: { a: { type: "plain_text_input", value: "old" } },
    day: { a: { type: "datepicker", selected_date: "2019-06-17" } },
    note: { a: { type: "plain_text_input", value: null } },
    who: { a: { type: "multi_users_select", selected_users: ["U1"] } },
  });
});

test("what must be filled and is not is missing", () => {
  expect(Object.keys(missingInputs(blocks, valuesOf(blocks, {})))).toEqual(["day"]);
});
