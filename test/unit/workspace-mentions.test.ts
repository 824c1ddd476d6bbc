import { expect, test } from "vitest";
import { calledBy, commandText, messageText } from "../../src/workspace/mentions.ts";
import { defaultSeed } from "../../src/workspace/seed.ts";
import { foundedState } from "../../src/workspace/state.ts";

const state = foundedState(defaultSeed, 0);

test.each([
  ["list @liu.min", "list <@U0STAFF0001|liu.min>"],
  ["派 @陈浩 去", "派 <@U0EXPERT001|chen.hao> 去"],
  ["派 <@U0EXPERT001> 去", "派 <@U0EXPERT001|chen.hao> 去"],
  ["to #general", "to <#C0GENERAL01|general>"],
  ["to @nobody", "to @nobody"],
  ["a & b < c > d", "a &amp; b &lt; c &gt; d"],
  ["<!channel> <@U0NOBODY001>", "&lt;!channel&gt; &lt;@U0NOBODY001&gt;"],
  ["@channel", "@channel"],
  ["see https://example.org/a?b=1&c=2.", "see <https://example.org/a?b=1&amp;c=2>."],
  ["一行\n二行", "一行\n二行"],
])("a command %j is sent as %j", (typed, sent) => {
  expect(commandText(state, typed)).toBe(sent);
});

test.each([
  ["hello @liu.min", "hello <@U0STAFF0001>"],
  ["@channel wake up", "<!channel> wake up"],
  ["@channels", "@channels"],
  ["<!here>", "&lt;!here&gt;"],
])("a message %j is sent as %j", (typed, sent) => {
  expect(messageText(state, typed)).toBe(sent);
});

test.each([
  ["<!channel> <@U0STAFF0001> <@U0EXPERT001|chen.hao>", ["!channel", "U0STAFF0001", "U0EXPERT001"]],
  ["&lt;!channel&gt; @channel", []],
])("the text %j calls %j", (text, called) => {
  expect(calledBy(text)).toEqual(called);
});
