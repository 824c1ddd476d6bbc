import type { ContactChannel, OrganisationKind, OrganisationRow } from "../../domain/organisations.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { RowComplaint } from "../../domain/refusals/refusals.ts";
import { normalise } from "../words.ts";
import { complain, degrees, isEmail, oneOf, shortText } from "./cells.ts";
import { duplicatesIn, type ListInput, readTable } from "./tables.ts";
import { wholeList } from "./whole-lists.ts";

/** What lists call each kind of organisation; the first word is the one shown to people. */
export const organisationKindWords: Readonly<Record<OrganisationKind, readonly string[]>> = {
  leading_group_office: ["领导小组办公室", "领导小组", "leading group office"],
  ecology_department: [
    "省级生态环境部门",
    "生态环境部门",
    "生态环境厅",
    "生态环境局",
    "生态环境厅（局）",
    "provincial ecology department",
    "ecology department",
  ],
  commerce_department: [
    "省级商务部门",
    "商务部门",
    "商务厅",
    "商务局",
    "商务厅（局）",
    "provincial commerce department",
    "commerce department",
  ],
  science_department: [
    "省级科技部门",
    "科技部门",
    "科技厅",
    "科技局",
    "科技厅（局）",
    "provincial science department",
    "science department",
  ],
  park_administration: [
    "园区管理机构",
    "园区管委会",
    "管委会",
    "园区",
    "park administration",
    "park administrative committee",
  ],
  technical_support: ["技术支撑单位", "技术支持单位", "technical support institution", "technical support"],
  institution: ["科研院所", "高校", "院校", "高校院所", "研究机构", "institution", "university"],
  other: ["其他", "其它", "other"],
};

function wordsFor<Meaning extends string>(
  words: Readonly<Record<Meaning, readonly string[]>>,
): Readonly<Record<string, Meaning>> {
  const pairs = (Object.keys(words) as Meaning[]).flatMap((meaning) =>
    words[meaning].map((word) => [word, meaning] as const),
  );
  return Object.fromEntries(pairs);
}

const channelWords = wordsFor<ContactChannel>({
  slack: ["slack"],
  wechat: ["微信", "wechat", "weixin"],
  mail: ["邮箱", "邮件", "电子邮件", "mail", "email", "e-mail"],
  telephone: ["电话", "手机", "座机", "短信", "telephone", "phone", "mobile"],
});

/** 联系方式 is a way in some lists, and a number or an address in others. */
const reach = shortText(254).transform(
  (text, check): { readonly channel: ContactChannel | undefined; readonly address: string | undefined } => {
    const known = channelWords[normalise(text).trim().toLowerCase()];
    if (known !== undefined) return { channel: known, address: undefined };
    return /\d|@/.test(text) ? { channel: undefined, address: text } : complain(check, "unknown");
  },
);

const columns = [
  {
    key: "nameZh",
    headers: ["单位", "单位名称", "名称", "机构", "机构名称", "organisation", "organization", "name_zh"],
    required: true,
    read: shortText(100),
  },
  { key: "nameEn", headers: ["英文名称", "英文名", "name_en"], read: shortText(200) },
  {
    key: "kind",
    headers: ["类别", "组别", "单位类别", "group"],
    read: oneOf(wordsFor(organisationKindWords)),
  },
  { key: "provinceZh", headers: ["省份", "省", "省（区、市）", "province_zh"], read: shortText(30) },
  { key: "cityZh", headers: ["城市", "市", "所在地", "city_zh"], read: shortText(30) },
  { key: "latitude", headers: ["纬度", "lat"], read: degrees(90) },
  { key: "longitude", headers: ["经度", "lon"], read: degrees(180) },
  { key: "contact", headers: ["联系人", "姓名", "contact"], read: shortText(60) },
  { key: "post", headers: ["职务", "职位", "post"], read: shortText(60) },
  { key: "channel", headers: ["联系方式", "联系渠道", "channel"], read: reach },
  {
    key: "address",
    headers: ["邮箱/电话", "电话/邮箱", "电话", "手机", "邮箱", "联系号码", "address"],
    read: shortText(254),
  },
] as const;

/**
 * Reads a list of organisations with, where it has them, their contacts: one contact a row. With a single complaint
 * nothing is read: every one of them comes back, row by row.
 */
export function readOrganisationList(input: ListInput): Outcome<readonly OrganisationRow[]> {
  const rows = wholeList(readTable(input, columns), (read) => [
    ...read.flatMap(({ line, cells: { contact, post, channel, address } }): RowComplaint[] =>
      contact === "" && `${post}${channel}${address}` !== ""
        ? [{ line, column: "联系人", reason: "missing" }]
        : [],
    ),
    ...duplicatesIn(read, "单位", ({ cells: { nameZh, contact } }) => `${nameZh} ${contact}`.trim()),
  ]);
  if (!rows.done) return rows;
  return done(
    rows.value.map(({ values: { contact, post, channel, address, nameZh, ...facts } }) => {
      const reached = address ?? channel?.address;
      return {
        facts: {
          nameZh,
          nameEn: facts.nameEn,
          kind: facts.kind,
          provinceZh: facts.provinceZh,
          cityZh: facts.cityZh,
          latitude: facts.latitude,
          longitude: facts.longitude,
        },
        contact:
          contact === undefined
            ? undefined
            : { name: contact, post, address: reached, channel: channel?.channel ?? channelOf(reached) },
      };
    }),
  );
}

/** How an address reaches somebody where the list does not say; undefined without an address. */
function channelOf(address: string | undefined): ContactChannel | undefined {
  if (address === undefined) return undefined;
  return isEmail(address) ? "mail" : "telephone";
}
