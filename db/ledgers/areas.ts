import type { AreaId } from "./defineLedger.ts";

/** The work areas in the order of the menu, with the names the bureau uses. */
export const areas: readonly { readonly id: AreaId; readonly name: string }[] = [
  { id: "investment", name: "固定资产投资" },
  { id: "works", name: "重点工程" },
  { id: "rural", name: "四好农村路" },
  { id: "safety", name: "运输安全与行业监管" },
  { id: "party", name: "党建与为民办实事" },
  { id: "integrity", name: "党风廉政建设" },
  { id: "service", name: "服务与作风" },
  { id: "base", name: "基础资料" },
];
