import type { OrganisationKind } from "../../src/domain/organisations.ts";

/** What became of one seat: what was said of it, and whether somebody sat there. */
export interface SeatPlanned {
  readonly says: "accepts" | "sends another" | "declines" | "undecided" | "nothing";
  readonly comes: boolean;
}

/** An organisation that was invited, with each of its seats. */
export interface OrganisationPlanned {
  readonly name: string;
  readonly group: OrganisationKind;
  /** As figures name it; undefined for the ministries and their institutes. */
  readonly province?: Province;
  readonly seats: readonly SeatPlanned[];
}

export const provinces = {
  Tianjin: "天津市",
  Jiangsu: "江苏省",
  Zhejiang: "浙江省",
  Anhui: "安徽省",
  Shandong: "山东省",
  Guangdong: "广东省",
  Guizhou: "贵州省",
  Yunnan: "云南省",
} as const;
export type Province = keyof typeof provinces;

const comes: SeatPlanned = { says: "accepts", comes: true };
const another: SeatPlanned = { says: "sends another", comes: true };
const missing: SeatPlanned = { says: "accepts", comes: false };
const declines: SeatPlanned = { says: "declines", comes: false };
const undecided: SeatPlanned = { says: "undecided", comes: false };
const silent: SeatPlanned = { says: "nothing", comes: false };

const of =
  (group: OrganisationKind, province?: Province) =>
  (name: string, ...seats: readonly SeatPlanned[]): OrganisationPlanned => ({
    name,
    group,
    seats,
    ...(province === undefined ? {} : { province }),
  });
const park = (province: Province, name: string, seat: SeatPlanned) =>
  of("park_administration", province)(name, seat);
const ecology = (province: Province, name: string, seat: SeatPlanned) =>
  of("ecology_department", province)(name, seat);
const commerce = (province: Province, name: string, seat: SeatPlanned) =>
  of("commerce_department", province)(name, seat);
const science = (province: Province, name: string, seat: SeatPlanned) =>
  of("science_department", province)(name, seat);

/** What each organisation does about its seats, from the invitation to the afternoon of 24 December. */
export const organisationsPlanned: readonly OrganisationPlanned[] = [
  park("Tianjin", "天津子牙经济技术开发区管委会", comes),
  park("Jiangsu", "昆山高新技术产业开发区管委会", comes),
  park("Zhejiang", "嘉兴港区管委会", comes),
  park("Anhui", "芜湖经济技术开发区管委会", comes),
  park("Shandong", "青岛经济技术开发区管委会", declines),
  park("Shandong", "潍坊经济开发区管委会", missing),
  park("Shandong", "山东鲁北企业集团管委会", comes),
  park("Guangdong", "珠海高新技术产业开发区管委会", comes),
  park("Guizhou", "贵阳经济技术开发区管委会", comes),
  park("Yunnan", "昆明经济技术开发区管委会", comes),
  ecology("Tianjin", "天津市生态环境局", comes),
  commerce("Tianjin", "天津市商务局", comes),
  science("Tianjin", "天津市科技局", comes),
  ecology("Jiangsu", "江苏省生态环境厅", another),
  commerce("Jiangsu", "江苏省商务厅", comes),
  science("Jiangsu", "江苏省科技厅", comes),
  ecology("Zhejiang", "浙江省生态环境厅", comes),
  commerce("Zhejiang", "浙江省商务厅", undecided),
  science("Zhejiang", "浙江省科技厅", comes),
  ecology("Anhui", "安徽省生态环境厅", comes),
  commerce("Anhui", "安徽省商务厅", comes),
  science("Anhui", "安徽省科技厅", comes),
  ecology("Shandong", "山东省生态环境厅", comes),
  commerce("Shandong", "山东省商务厅", declines),
  science("Shandong", "山东省科技厅", comes),
  ecology("Guangdong", "广东省生态环境厅", comes),
  commerce("Guangdong", "广东省商务厅", comes),
  science("Guangdong", "广东省科技厅", another),
  ecology("Guizhou", "贵州省生态环境厅", comes),
  commerce("Guizhou", "贵州省商务厅", comes),
  science("Guizhou", "贵州省科技厅", comes),
  ecology("Yunnan", "云南省生态环境厅", comes),
  commerce("Yunnan", "云南省商务厅", silent),
  science("Yunnan", "云南省科技厅", comes),
  of("leading_group_office")("生态环境部科技与财务司", comes, comes, comes),
  of("leading_group_office")("商务部外国投资管理司", comes, comes),
  of("leading_group_office")("科学技术部", comes),
  of("technical_support")("中国环境科学研究院", comes, comes, comes, comes, comes, comes),
  of("technical_support")("生态环境部南京环境科学研究所", comes, comes, comes),
];

/** Who comes although nobody announced them. */
export const unannounced = { organisation: "江苏省科技厅", person: "示例随员" } as const;

/** Who of those who come is late. */
export const late = "贵阳经济技术开发区管委会";

/** The programme as the office's table has it. */
export const agenda = `order,kind,speaker,title,minutes
1,opening,主持人（生态环境部科技与财务司）,开场介绍,5
2,address,领导小组办公室代表（生态环境部科技与财务司）,讲话,25
3,address,商务部外资司代表,国家级经济技术开发区的发展历程和机遇,20
4,report,中国环境科学研究院代表,工业园区绿色发展新形势和新要求,30
5,report,生态环境部南京环境科学研究所代表,国家生态工业示范园区复查工作的流程和要求,25
6,exchange,昆明经济技术开发区代表,园区经验交流,10
7,exchange,芜湖经济技术开发区代表,园区经验交流,10
8,exchange,珠海高新技术产业开发区代表,园区经验交流,10
9,exchange,江苏省生态环境厅代表,省级经验交流,10
10,exchange,山东省生态环境厅代表,省级经验交流,10
11,exchange,贵州省生态环境厅代表,省级经验交流,10
12,closing,主持人（生态环境部科技与财务司）,总结,10`;

/** Replies as they came, heap by heap, and by which way. */
export interface Heap {
  readonly way: "wechat" | "mail" | "telephone";
  readonly text: string;
}

/** A list that the colleague kept of what was written in a group chat, and a chat as it was copied. */
export const firstReplies: readonly Heap[] = [
  {
    way: "wechat",
    text: `回复如下：
1. 天津子牙：示例代表101，副主任，13800000101，不住宿
2. 潍坊经济开发区管委会：示例代表102，科长，13800000102，需要住宿
3. 鲁北 示例代表103 总工程师 13800000103 住宿
4. 珠海高新：参加，示例代表104，局长，13800000104
5. 贵阳经开区管委会参加，示例代表105，副主任
6. 昆明经济技术开发区管委会：派示例代表106，处长，13800000106
7. 天津市生态环境局：示例代表107，处长，13800000107，不用住宿
8. 天津商务局：示例代表108 副处长
9. 天津科技局 示例代表109，调研员，不住宿
10. 山东商务厅：抱歉，当天有会，不能参加
11. 云南科技厅：人选待定`,
  },
  {
    way: "wechat",
    text: `江苏省商务厅 12月16日 09:21
示例代表110，处长，13800000110，不住宿
江苏省科技厅 12月16日 09:40
收到，示例代表111参加，副处长
浙江省生态环境厅 12月16日 10:02
示例代表112 处长 要住宿
浙江省科技厅 12月16日 10:05
我厅由示例代表113参加，主任科员，13800000113

贵州去两个人`,
  },
];

/** Mail, and rows of a spreadsheet. */
export const laterReplies: readonly Heap[] = [
  {
    way: "mail",
    text: `发件人：安徽省生态环境厅 <aepb@example.org>
发送时间：2019年12月17日 11:20
收件人：园区办
主题：回复：会议邀请

我厅派示例代表114参加，处长，手机13800000114，需要住宿。

发件人：安徽省商务厅 <swt@example.org>
发送时间：2019年12月17日 14:02
主题：参会回执

姓名：示例代表115，职务：副处长，手机：13800000115，不住宿`,
  },
  {
    way: "mail",
    text: `单位\t姓名\t职务\t手机\t住宿
安徽省科技厅\t示例代表116\t处长\t13800000116\t不住宿
山东省科技厅\t示例代表117\t副处长\t13800000117\t住宿
广东省生态环境厅\t示例代表118\t处长\t13800000118\t住宿
广东省商务厅\t示例代表119\t四级调研员\t13800000119\t住宿
云南省生态环境厅\t示例代表120\t处长\t13800000120\t住宿
生态环境部科技与财务司\t示例司领导\t副司长
生态环境部科技与财务司\t示例代表121\t处长
生态环境部科技与财务司\t示例代表122\t主任科员
商务部外国投资管理司\t示例代表123\t处长
商务部外国投资管理司\t示例代表124\t副处长
科学技术部\t示例代表125\t处长
中国环境科学研究院\t示例研究员1\t研究员
中国环境科学研究院\t示例研究员2\t研究员
中国环境科学研究院\t示例研究员3\t高级工程师
中国环境科学研究院\t示例研究员4\t高级工程师
中国环境科学研究院\t示例研究员5\t工程师
中国环境科学研究院\t示例研究员6\t工程师
生态环境部南京环境科学研究所\t示例研究员7\t研究员
生态环境部南京环境科学研究所\t示例研究员8\t副研究员
生态环境部南京环境科学研究所\t示例研究员9\t工程师`,
  },
  { way: "wechat", text: "云南省科技厅：定了，示例代表126，副处长，13800000126" },
];

/** The line of which nobody can tell whose it is, and what a call to the province settled. */
export const unclear = { said: "贵州去两个人", meant: ["贵州省商务厅", "贵州省科技厅"] } as const;
