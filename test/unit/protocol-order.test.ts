import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderFrom, protocolRanks, usualOrder } from "../../src/domain/protocol-order.ts";
import { readProtocolOrder } from "../../src/input/protocol.ts";

describe("what is typed of the order", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["园区管委会、省级部门、山东、江苏", ["park_administration", "departments"], ["山东", "江苏"]],
    ["山东 江苏省 领导小组", ["leading_group_office"], ["山东", "江苏"]],
    ["领导小组办公室\n技术支撑单位", ["leading_group_office", "technical_support"], []],
    ["Departments, Park administrations", ["departments", "park_administration"], []],
    ["内蒙古自治区；广西", [], ["内蒙古", "广西"]],
  ])("%s", (typed, ranks, provinces) => {
    expect(readProtocolOrder(typed)).toEqual({ done: true, value: { ranks, provinces } });
  });

  test("the usual order by name, and a word that is neither by itself", () => {
    expect(readProtocolOrder("默认")).toEqual({ done: true, value: undefined });
    expect(readProtocolOrder("山东、火星")).toMatchObject({
      refusal: { name: "protocol_word_unknown", typed: "火星" },
    });
  });
});

test("whatever is named, every kind and every province stands once, those named first", () => {
  const ranks = fc.subarray([...protocolRanks]);
  const provinces = fc.subarray([...usualOrder.provinces]);
  fc.assert(
    fc.property(ranks, provinces, (some, places) => {
      const order = orderFrom({ ranks: some, provinces: places });
      expect(order.ranks.slice(0, some.length)).toEqual(some);
      expect(order.provinces.slice(0, places.length)).toEqual(places);
      expect([...order.ranks].sort()).toEqual([...protocolRanks].sort());
      expect([...order.provinces].sort()).toEqual([...usualOrder.provinces].sort());
    }),
  );
});
