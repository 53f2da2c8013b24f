import type { Fields } from "./defineLedger.ts";
import { sharedAliases, workStateSynonyms } from "./synonyms.ts";

/** Fields that ledgers of works have alike: where, for how much, from when to when, and how far it is. */
export const worksFields = {
  乡镇: {
    kind: "township",
    required: true,
    aliases: sharedAliases.township,
    weakAliases: sharedAliases.weakTownship,
  },
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
  状态: {
    kind: "text",
    required: true,
    options: ["未开工", "在建", "完工"],
    synonyms: workStateSynonyms,
    aliases: sharedAliases.state,
    weakAliases: sharedAliases.weakState,
  },
} as const satisfies Fields;
