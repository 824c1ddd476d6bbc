import { done, type Outcome, refused } from "../domain/outcome.ts";
import {
  type ProtocolOrder,
  type ProtocolRank,
  protocolRanks,
  provinceOf,
} from "../domain/protocol-order.ts";
import { plainText } from "./words.ts";

const rankWords: Readonly<Record<ProtocolRank, readonly string[]>> = {
  leading_group_office: ["领导小组办公室", "领导小组", "leading group office"],
  technical_support: ["技术支撑单位", "技术支撑", "technical support"],
  departments: ["省级部门", "省级主管部门", "主管部门", "departments"],
  park_administration: ["园区管委会", "管委会", "园区", "park administrations"],
  institution: ["科研院所", "院所", "高校", "institutes"],
  other: ["其他单位", "其他", "others"],
};

const USUAL = /^(?:默认|恢复默认|usual|default)$/i;

/** Groups and provinces in the order in which they are to stand; `默认` is the usual order, which is undefined. */
export function readProtocolOrder(text: string): Outcome<ProtocolOrder | undefined> {
  const plain = plainText(text).trim();
  if (USUAL.test(plain)) return done(undefined);
  // English names of groups have gaps of their own.
  const parts = /[、,，;；\n>→]/.test(plain) ? plain.split(/[、,，;；\n>→]/) : plain.split(/\s+/);
  const ranks: ProtocolRank[] = [];
  const provinces: string[] = [];
  for (const typed of parts.map((part) => part.trim()).filter(Boolean)) {
    const rank = protocolRanks.find((one) => rankWords[one].includes(typed.toLowerCase()));
    const province = provinceOf(typed);
    if (rank !== undefined) ranks.push(rank);
    else if (province !== undefined) provinces.push(province);
    else return refused({ name: "protocol_word_unknown", typed });
  }
  return done({ ranks, provinces });
}
