import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { markdown } from "../../src/workspace/page/markdown.ts";
import { mrkdwn } from "../../src/workspace/page/mrkdwn.ts";
import type { Scene } from "../../src/workspace/page/scene.ts";
import { secondsAt } from "../../src/workspace/page/times.ts";
import { wordsOf } from "../../src/workspace/page/words/words.ts";
import { startWorkspace, type Workspace } from "../../src/workspace/server.ts";

let workspace: Workspace;
let scene: Scene;

beforeAll(async () => {
  workspace = await startWorkspace();
  const [me] = workspace.users().filter(({ is_bot }) => !is_bot);
  if (me === undefined) throw new Error("nobody is here");
  scene = {
    workspace,
    me,
    options: { clock: { zone: "Asia/Shanghai", now: () => 0, moveOn: async () => undefined } },
    words: wordsOf("zh"),
    language: "zh",
    theme: "light",
    place: {
      kind: "list",
      channel: undefined,
      thread: undefined,
      side: undefined,
      all: false,
      newAfter: undefined,
    },
    token: "",
    assets: "/assets/",
    guide: { shown: false, done: new Set() },
  };
});
afterAll(() => workspace.stop());

describe("mrkdwn is shown as Slack shows it:", () => {
  test.each([
    ["*粗体*", "<strong>粗体</strong>"],
    ["_斜体_ ~删去~", "<em>斜体</em> <s>删去</s>"],
    ["`a *b*`", "<code>a *b*</code>"],
    // A sign between letters or digits is no sign: Slack wants something else beside it.
    ["*不便日期：*6月28日", "*不便日期：*6月28日"],
    ["2*3*4", "2*3*4"],
    ["*粗_斜_*", "<strong>粗_斜_</strong>"],
    ["&lt;b&gt; &amp;amp;", "&lt;b&gt; &amp;amp;"],
    ["<@U0EXPERT001>", '<span class="mention">@陈浩</span>'],
    ["<@U0STAFF0001|x>", '<span class="mention mention-me">@刘敏</span>'],
    ["<#C0GENERAL01>", '<span class="mention">#general</span>'],
    ["<!channel>", '<span class="mention mention-me">@channel</span>'],
    ["<javascript:alert(1)|好>", "好"],
    ["> 引用\n后面", "<blockquote>引用</blockquote>后面"],
    ["一\n二", "一<br>二"],
    ["```a < b```", "<pre>a &lt; b</pre>"],
    ["<!date^1561942800^{date_num} {time}|x>", "2019-07-01 09:00"],
    [":no_such_sign:", ":no_such_sign:"],
  ])("%s", async (text, shown) => {
    expect(String(await mrkdwn(scene, text))).toBe(shown);
  });

  test("an address opens beside the page, and tells nobody where from", async () => {
    expect(String(await mrkdwn(scene, "<https://example.org/?a=1&amp;b=2|看>"))).toBe(
      '<a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">看</a>',
    );
  });
});

const tags =
  /<\/?(?:strong|em|s|code|pre|br|hr|blockquote|span|a|p|ul|ol|li|div|table|thead|tbody|tr|t[hd]|svg|path|rect|circle)\b[^<>]*>/g;
const signs = fc.constantFrom(
  "<",
  ">",
  "&",
  '"',
  "'",
  "*",
  "_",
  "~",
  "`",
  "|",
  "!",
  "@",
  "#",
  "\n",
  "- ",
  "[",
  "](",
  ")",
);
const anything = fc.array(
  fc.oneof(signs, fc.constantFrom("script", "javascript:", "onerror=", "a", "中"), fc.string()),
);

test.each([
  ["mrkdwn", async (text: string) => String(await mrkdwn(scene, text))],
  ["markdown", async (text: string) => String(await markdown(text))],
])(
  "whatever people write into %s, no tag and no script comes out that is not ours",
  async (_name, render) => {
    await fc.assert(
      fc.asyncProperty(anything, async (parts) => {
        const shown = await render(parts.join(""));
        expect(shown.replace(tags, "")).not.toMatch(/[<>]/);
        expect(shown).not.toMatch(/href="(?!https?:|mailto:|tel:)/i);
        for (const tag of shown.match(tags) ?? []) expect(tag).not.toMatch(/\son\w+=/i);
      }),
    );
  },
);

test.each([
  ["Asia/Shanghai", "2019-07-03T09:00", "2019-07-03T01:00:00Z"],
  ["Europe/Berlin", "2019-03-31T12:00", "2019-03-31T10:00:00Z"],
  ["America/St_Johns", "2019-01-01T00:00", "2019-01-01T03:30:00Z"],
])("in %s clocks show %s", (zone, shown, moment) => {
  expect(secondsAt(zone, shown)).toBe(Date.parse(moment) / 1_000);
});
