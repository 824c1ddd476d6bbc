import { md } from "../mrkdwn.ts";

/** What is said about dates and times that cannot be taken. */
export const days = {
  unreadable: (typed: string) => md`看不懂日期“${typed}”。可以这样打：7月3日、2019-07-03、下周三上午。`,
  impossible: (typed: string) => md`日历上没有“${typed}”这一天。请核对后再打一次。`,
  weekdayDiffers: (typed: string, day: string) =>
    md`“${typed}”的日期和星期对不上：这一天是${day}。请确认要哪一天。`,
  timeUnreadable: (typed: string) => md`看不懂时间“${typed}”。可以这样打：9:00、下午2点半、14:00—17:00。`,
  timeImpossible: (typed: string) => md`没有“${typed}”这个时间。请按 24 小时制再打一次，例如 14:00。`,
  backwards: (typed: string) => md`“${typed}”结束早于开始。请把前后调换一下再打一次。`,
  past: (day: string) => md`${day}已经过去了。请换一个今天以后的日期。`,
  off: (day: string, holiday: string | undefined, nearest: string) =>
    md`${day}是${holiday === undefined ? "周末" : `${holiday}假期`}，没有安排。最近的工作日：${nearest}。`,
  unpublished: (day: string, year: number) =>
    `${year}年的放假安排还没有录入，不能确定${day}是不是工作日，所以先没有安排。`,
  anyway: "仍按此日安排",
};
