import { orderFrom, type ProtocolOrder, usualOrder } from "../src/domain/protocol-order.ts";
import type { createSettings } from "./settings.ts";

/** In which order organisations and provinces stand in every list. */
export function createProtocol({ settings }: { readonly settings: ReturnType<typeof createSettings> }) {
  return {
    /** The office's own order, where it has set one. */
    order(): ProtocolOrder {
      const kept = settings.get("protocol_order");
      return kept === undefined ? usualOrder : orderFrom(JSON.parse(kept) as ProtocolOrder);
    },
    /** Keeps the office's order; undefined goes back to the usual one. */
    set(order: ProtocolOrder | undefined): void {
      if (order === undefined) settings.unset("protocol_order");
      else settings.set("protocol_order", JSON.stringify(order));
    },
  };
}
