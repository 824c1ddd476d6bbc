import type { Organisation, OrganisationKind } from "./organisations.ts";

/** Provinces in the order of their codes (GB/T 2260), by how their names begin. */
const provinces = (
  "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 " +
  "重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门"
).split(" ");

/** Which organisations come before which; within each, provinces come in their order. */
export const protocolRanks = [
  "leading_group_office",
  "technical_support",
  "departments",
  "park_administration",
  "institution",
  "other",
] as const;
export type ProtocolRank = (typeof protocolRanks)[number];

/** The order of organisations as the office wants it; what is not named follows in the usual order. */
export interface ProtocolOrder {
  readonly ranks: readonly ProtocolRank[];
  readonly provinces: readonly string[];
}

export const usualOrder: ProtocolOrder = { ranks: protocolRanks, provinces };

/** What was named first, then the rest in the usual order. */
export function orderFrom(named: ProtocolOrder): ProtocolOrder {
  return {
    ranks: [...new Set([...named.ranks, ...protocolRanks])],
    provinces: [...new Set([...named.provinces, ...provinces])],
  };
}

/** Within a province ecology comes first, then commerce, then science. */
const departments: readonly OrganisationKind[] = [
  "ecology_department",
  "commerce_department",
  "science_department",
];

function rankOf(kind: OrganisationKind): ProtocolRank {
  return departments.includes(kind) ? "departments" : (kind as ProtocolRank);
}

/** The province by how its name begins: 江苏 for 江苏省; undefined for none. */
export function provinceOf(nameZh: string | undefined): string | undefined {
  return provinces.find((province) => nameZh?.startsWith(province));
}

type Placed = Pick<Organisation, "id" | "kind" | "provinceZh">;

/** Compares two organisations for a list; whoever has none comes last. */
export function byProtocol({ ranks, provinces: order }: ProtocolOrder) {
  const last = 1000;
  const at = (list: readonly string[], value: string | undefined) => {
    const found = value === undefined ? -1 : list.indexOf(value);
    return found < 0 ? last : found;
  };
  const keyOf = (one: Placed | undefined): readonly number[] =>
    one === undefined
      ? [last]
      : [
          at(ranks, rankOf(one.kind)),
          at(order, provinceOf(one.provinceZh)),
          Math.max(0, departments.indexOf(one.kind)),
          one.id,
        ];
  return (a: Placed | undefined, b: Placed | undefined): number => {
    const [left, right] = [keyOf(a), keyOf(b)];
    const differs = left.findIndex((part, i) => part !== right[i]);
    return differs < 0 ? 0 : (left[differs] ?? 0) - (right[differs] ?? 0);
  };
}
