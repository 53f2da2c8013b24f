import { ledgerOf } from "../ledgers/index.ts";
import { count, rate } from "./declarations.ts";
import { defineFigures, type FigureDeclaration } from "./defineFigures.ts";
import { inPeriod } from "./scopes.ts";

const inTime = "本年1月1日至截至月月末";
const meetings = inPeriod("party-life", "日期", "类型 IN ('支部党员大会', '支部委员会', '党小组会', '党课')");

// Who was there says nothing without who should have been, and the other way round.
const counted = inPeriod("party-life", "日期", "应到 IS NOT NULL AND 实到 IS NOT NULL");
const uncounted = inPeriod("party-life", "日期", "应到 IS NULL OR 实到 IS NULL");
const attendance = (field: string): FigureDeclaration => ({
  unit: "人次",
  definition: `${inTime}应到、实到都已填的组织生活，${field}之和。`,
  how: { kind: "sum", scope: counted, field, given: true },
});

const kinds = ledgerOf("party-life")?.fields.类型?.options ?? [];

/** 组织生活: how often each kind of it took place, and how many were there. */
export const partyLife = defineFigures("党建", "party", {
  ...Object.fromEntries(
    kinds.map((kind): [string, FigureDeclaration] => [
      `${kind}次数`,
      count("次", `${inTime}的${kind}次数。`, inPeriod("party-life", "日期", `类型 = '${kind}'`)),
    ]),
  ),
  三会一课次数: count("次", `${inTime}，支部党员大会、支部委员会、党小组会和党课的次数。`, meetings),
  组织生活次数: count("次", `${inTime}的各类组织生活次数。`, inPeriod("party-life", "日期")),
  组织生活应到: attendance("应到"),
  组织生活实到: attendance("实到"),
  组织生活参加率: {
    ...rate("党建.组织生活实到", "党建.组织生活应到", "组织生活实到除以组织生活应到，应到、实到未填全的不计。"),
    remarks: [
      {
        scope: uncounted,
        text: (records) => (records > 0 ? `有${records}次组织生活的应到或实到未填，未计入应到、实到和参加率。` : null),
      },
    ],
  },
});
