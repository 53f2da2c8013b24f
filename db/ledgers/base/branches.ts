import { defineLedger } from "../defineLedger.ts";

/** 党支部 */
export const branches = defineLedger({
  id: "branches",
  name: "党支部",
  area: "base",
  key: ["名称"],
  titles: ["党支部", "支部名单", "支部名册"],
  fields: {
    名称: { kind: "text", required: true, aliases: ["支部名称", "党支部名称", "党支部", "支部"] },
    书记: { kind: "person", listed: true, aliases: ["支部书记", "党支部书记"] },
    党员人数: { kind: "count", unit: "人", listed: true, aliases: ["党员数", "党员"] },
  },
});
