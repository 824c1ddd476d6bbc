import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { KnownPerson, Meeting } from "../../src/domain/meetings.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import { type LineDesk, readMeetingLine } from "../../src/input/meetings/meeting-lines.ts";
import { readMeeting } from "../../src/input/meetings/meetings.ts";
import { readRsvp } from "../../src/input/meetings/rsvp.ts";

const member = (slackUserId: string, name: string): KnownPerson => ({
  invitee: { kind: "member", slackUserId },
  names: [name],
  beside: "",
  again: `<@${slackUserId}>`,
});
const people: readonly KnownPerson[] = [
  member("U1", "李工"),
  member("U2", "Liu Min"),
  {
    invitee: { kind: "outside", person: "示例专家05", organisationId: undefined },
    names: ["示例专家05", "E05"],
    beside: "山东大学",
    again: "E05",
  },
];
const desk: LineDesk = {
  today: "2019-06-17",
  time: "09:00",
  zone: "Asia/Shanghai",
  calendar: calendarOf(),
  people,
};

/** A line as `title | day from-to | place | people | reply by`, or the refusal's name. */
function read(line: string): string {
  const outcome = readMeetingLine(line, desk);
  if (!outcome.done) return outcome.refusal.name;
  const { title, time, place = "", invitees, replyBy = "" } = outcome.value;
  const who = invitees.map((one) => (one.kind === "member" ? one.slackUserId : one.person));
  const hours = time.to === undefined ? time.from : `${time.from}-${time.to}`;
  return [title, `${time.day} ${hours}`, place, who.join(" "), replyBy].join(" | ");
}

const lines: readonly [string, string][] = [
  ["专题调研总结会 7月19日下午2点 <@U1|li> <@U9|wang>", "专题调研总结会 | 2019-07-19 14:00 |  | U1 U9 | "],
  ['"Wrap-up call" next Fri 2-4pm <@U1|li>', "Wrap-up call | 2019-06-28 14:00-16:00 |  | U1 | "],
  [
    "“总结会” 下周三上午9:00—11:30 李工，E05 地点：301会议室",
    "总结会 | 2019-06-26 09:00-11:30 | 301会议室 | U1 示例专家05 | ",
  ],
  ["总结会7月19日下午2点到4点 在301会议室 李工老师", "总结会 | 2019-07-19 14:00-16:00 | 301会议室 | U1 | "],
  [
    "２０１９年总结会 7月19日下午2点 在３０１会议室Ｂ区",
    "2019年总结会 | 2019-07-19 14:00 | 301会议室B区 |  | ",
  ],
  ["7月19日下午2点 总结会 <@U1>", "总结会 | 2019-07-19 14:00 |  | U1 | "],
  [
    "Wrap-up call next Fri 2-4pm Liu Min at Room 301",
    "Wrap-up call | 2019-06-28 14:00-16:00 | Room 301 | U2 | ",
  ],
  ['"Wrap-up" at Room 301 next Fri 2pm <@U1>', "Wrap-up | 2019-06-28 14:00 | Room 301 | U1 | "],
  ["Dinner at Joe’s Fri 7pm", "Dinner at Joe’s | 2019-06-21 19:00 |  |  | "],
  [
    "例会 明天9:00 <https://meet.example.org/x> <@U1>",
    "例会 | 2019-06-18 09:00 | https://meet.example.org/x | U1 | ",
  ],
  ["2019年总结会（第3次）明天9:00 @李工", "2019年总结会（第3次） | 2019-06-18 09:00 |  | U1 | "],
  ["周例会 周三上午9点 和 李工", "周例会 | 2019-06-19 09:00 |  | U1 | "],
  ["总结会 2019-07-19T14:00-16:00", "总结会 | 2019-07-19 14:00-16:00 |  |  | "],
  [
    "总结会 7月19日14:00 请于7月17日前回复 <@U1>",
    "总结会 | 2019-07-19 14:00 |  | U1 | 2019-07-17T09:00:00.000Z",
  ],
  ["总结会 7月19日9:00 7月17日前回复 <@U1>", "总结会 | 2019-07-19 09:00 |  | U1 | 2019-07-17T09:00:00.000Z"],
  [
    "Wrap-up Fri 2pm reply by Thu 12:00 Liu Min",
    "Wrap-up | 2019-06-21 14:00 |  | U2 | 2019-06-20T04:00:00.000Z",
  ],
  ["A &amp; B 明天9:00", "A & B | 2019-06-18 09:00 |  |  | "],
  ["7月3日调研总结会 7月19日下午2点", "7月3日调研总结会 | 2019-07-19 14:00 |  |  | "],
  ["总结会 明天9:00 李工 <@U1>", "总结会 | 2019-06-18 09:00 |  | U1 | "],
  ["总结会", "meeting_time_missing"],
  ["<@U1> 明天9:00", "meeting_title_missing"],
  ['"" 明天9:00', "meeting_title_missing"],
  [`${"长".repeat(151)} 明天9:00`, "meeting_title_long"],
  ["总结会 下周三", "meeting_hour_missing"],
  ["总结会 下周三上午", "meeting_hour_missing"],
  ["总结会 下午2点", "meeting_day_missing"],
  ["总结会 2-4pm", "meeting_day_missing"],
  ["总结会 今天9:00", "meeting_time_past"],
  ["总结会 6月16日9:00", "day_past"],
  ["总结会 2月30日9:00", "date_impossible"],
  ["总结会 7月19日周四9:00", "weekday_differs"],
  ["总结会 7月19日25:00", "time_impossible"],
  ["总结会 7月19日16:00-14:00", "range_backwards"],
  ["总结会 12月24日至25日 9:00", "meeting_many_days"],
  ["座谈会 12月24日-25日 9:00", "meeting_many_days"],
  ["7月3日—5日调研总结会 7月19日下午2点", "7月3日—5日调研总结会 | 2019-07-19 14:00 |  |  | "],
  ["Talks 19 July to 20 July 9:00", "meeting_many_days"],
  ["Talks 19-20 July 9:00", "meeting_day_missing"],
  ["总结会 明天9:00 张三丰", "invitee_unknown"],
  ["总结会 明天9:00 <#C1|general>", "invitee_is_group"],
  ["总结会 明天9:00 <!subteam^S1>", "invitee_is_group"],
  ["总结会 7月19日9:00 7月20日前回复", "reply_by_unfit"],
  ["总结会 7月19日9:00 reply by whenever", "date_unreadable"],
];

test.each(lines)("%s", (line, expected) => {
  expect(read(line)).toBe(expected);
});

test("what is asked about stands in the line as it was typed, so that it can be replaced", () => {
  for (const line of ["总结会 下周三 <@U1>", "总结会 下午2点 <@U1>", "总结会 7月19日周四 9:00"]) {
    const outcome = readMeetingLine(line, desk);
    if (outcome.done || !("typed" in outcome.refusal)) throw new Error("nothing was asked");
    expect(line).toContain(outcome.refusal.typed);
  }
});

test("no line is too strange", () => {
  const pieces = fc.constantFrom(
    "总结会",
    "7月19日",
    "下午2点",
    "at",
    "在",
    "“",
    '"',
    "<@U1>",
    "前回复",
    "reply by ",
    "@",
    "2-4pm",
    "、",
    "next Fri",
    "&lt;",
    "地点：",
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 14 }),
      (some) => {
        const outcome = readMeetingLine(some.join(" "), desk);
        expect(typeof outcome.done).toBe("boolean");
        expect(JSON.stringify(outcome)).not.toContain("\uE000".repeat(2));
      },
    ),
    { numRuns: 300 },
  );
});

const answers: readonly [string, string][] = [
  ["attend", "accepted"],
  ["参加", "accepted"],
  ["can't", "declined"],
  ["不能参加", "declined"],
  ["待定", "tentative"],
  ["maybe", "tentative"],
  ["王五 instead", "delegated by 王五"],
  ['"Wang Wu" instead', "delegated by Wang Wu"],
  ["换 王五", "delegated by 王五"],
  ["由王五代我参加", "delegated by 王五"],
  ["<@U2|w> instead", "delegated by <@U2|w>"],
  ["for 王处长 attend by phone", "王处长: accepted, telephone"],
  ["替王处长 参加 电话", "王处长: accepted, telephone"],
  ["为 王处长 不能参加 微信", "王处长: declined, wechat"],
  ["for 王处长 李四 instead by phone", "王处长: delegated by 李四, telephone"],
  ["替 王处长 换 李四 邮件", "王处长: delegated by 李四, mail"],
  ['for "Wang Wu" attend by mail', "Wang Wu: accepted, mail"],
  ["for <@U1|li> cannot", "<@U1|li>: declined"],
  ["乱", "argument_unread"],
  ["", "argument_missing"],
  ["for 王处长", "argument_unread"],
  ["instead", "argument_unread"],
];

describe("answers in words", () => {
  test.each(answers)("%s", (typed, expected) => {
    const outcome = readRsvp(typed);
    if (!outcome.done) return expect(outcome.refusal.name).toBe(expected);
    const { person, status, delegate, way } = outcome.value;
    const said = [
      person === undefined ? "" : `${person}: `,
      status,
      delegate === undefined ? "" : ` by ${delegate}`,
    ];
    expect(`${said.join("")}${way === undefined ? "" : `, ${way}`}`).toBe(expected);
  });
});

test("a meeting by its number, its title or a part of it", () => {
  const meeting = { id: 3, title: "专题调研总结会" } as Meeting;
  const another = { id: 4, title: "专题调研启动会" } as Meeting;
  const name = (typed: string) => {
    const outcome = readMeeting(typed, [meeting, another]);
    return outcome.done ? outcome.value.id : outcome.refusal.name;
  };
  expect(["M3", "m4", "M9", "总结会", "专题调研", "火星"].map(name)).toEqual([
    3,
    4,
    "meeting_unknown",
    3,
    "meeting_ambiguous",
    "meeting_unknown",
  ]);
});
