import type { Fields } from "./defineLedger.ts";
import { sharedAliases } from "./synonyms.ts";

/** Fields that ledgers of works have alike: what is to be spent, what was, and how far it is. */
export const worksFields = {
  计划投资: {
    kind: "money",
    unit: "万元",
    listed: true,
    aliases: sharedAliases.plannedMoney,
    weakAliases: sharedAliases.weakPlannedMoney,
  },
  完成投资: {
    kind: "money",
    unit: "万元",
    listed: true,
    weakAliases: sharedAliases.weakDoneMoney,
  },
  形象进度: {
    kind: "percent",
    unit: "％",
    listed: true,
    aliases: sharedAliases.percent,
    weakAliases: sharedAliases.weakPercent,
  },
} as const satisfies Fields;
