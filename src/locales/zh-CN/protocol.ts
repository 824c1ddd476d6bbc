import type { ProtocolRank } from "../../domain/protocol-order.ts";
import { md } from "../mrkdwn.ts";

const ranks: Record<ProtocolRank, string> = {
  leading_group_office: "领导小组办公室",
  technical_support: "技术支撑单位",
  departments: "省级部门",
  park_administration: "园区管委会",
  institution: "科研院所",
  other: "其他单位",
};

/** In which order organisations stand in every list. */
export const protocol = {
  ranks,
  title: "单位次序",
  submit: "记下",
  groups: "单位，一行一类",
  hint: "挪动行就是调整次序。",
  provinces: "省份",
  provincesHint: "默认按国标代码（GB/T 2260）；只写要排前面的几个也行，其余照旧。",
  arrow: " → ",
  set: md`✅ 单位次序记下了，名单、回执统计、到会、纪要和导出都照这个排：`,
  groupsAre: (groups: string) => md`*单位*：${groups}`,
  provincesAre: (provinces: string) => md`*省份*：${provinces}`,
  unknown: (typed: string) =>
    md`“${typed}”不是单位类别，也不是省份，次序没有改。例如：\`/office organisations order 领导小组办公室、省级部门、山东、江苏\`；恢复默认打：\`/office organisations order 默认\``,
};
