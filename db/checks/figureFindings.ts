import type { Database } from "better-sqlite3";
import { addDecimals, type Decimal, parseDecimal } from "../exact/index.ts";
import { evaluateFigures, figureOf } from "../figures/index.ts";
import type { Finding } from "./Finding.ts";

/** Figures that must agree: the parts together make the whole, or are not more than it. */
interface Agreement {
  readonly parts: readonly string[];
  readonly relation: "=" | "≤";
  readonly whole: string;
  readonly level: Finding["level"];
}

const agreements: readonly Agreement[] = [
  {
    parts: ["农村路.建设完成条数", "农村路.建设在建条数", "农村路.建设未开工条数", "农村路.建设未报进度条数"],
    relation: "=",
    whole: "农村路.建设任务条数",
    level: "error",
  },
  { parts: ["农村路.通硬化路计划里程"], relation: "≤", whole: "农村路.建设任务里程", level: "error" },
  { parts: ["农村路.小修水毁投入资金"], relation: "≤", whole: "农村路.养护投入资金", level: "error" },
  { parts: ["农村路.危桥完工数"], relation: "≤", whole: "农村路.危桥改造数", level: "error" },
  { parts: ["安全.出租公交投诉办结数"], relation: "≤", whole: "安全.出租公交投诉数", level: "error" },
  { parts: ["安全.路政案件结案数"], relation: "≤", whole: "安全.路政案件数", level: "error" },
  // More done than planned happens, but a leader will ask.
  { parts: ["农村路.建设完成里程"], relation: "≤", whole: "农村路.建设任务里程", level: "warning" },
  { parts: ["农村路.安防完成里程"], relation: "≤", whole: "农村路.安防计划里程", level: "warning" },
];

/** Figures that contradict each other for the period up to a month; what cannot be computed contradicts nothing. */
export function figureFindings(database: Database, asOf: string): Finding[] {
  const named = [...new Set(agreements.flatMap(({ parts, whole }) => [...parts, whole]))].flatMap(
    (id) => figureOf(id) ?? [],
  );
  const results = evaluateFigures(database, named, asOf);
  const amountIn = (id: string): Decimal | null => {
    const parsed = parseDecimal(results.get(id)?.value ?? "");
    return parsed.kind === "value" ? parsed.value : null;
  };
  return agreements.flatMap(({ parts, relation, whole, level }) => {
    const [values, all] = [parts.map(amountIn), amountIn(whole)];
    if (all === null || values.some((value) => value === null)) return [];
    const sum = values.reduce<Decimal>((total, value) => addDecimals(total, value ?? total), { digits: 0n, scale: 0 });
    const difference = addDecimals(sum, { digits: -all.digits, scale: all.scale }).digits;
    if (relation === "=" ? difference === 0n : difference <= 0n) return [];
    const said = parts.map((id) => worded(id, results.get(id)?.text)).join(" ＋ ");
    const message = `${said}，应${relation === "=" ? "等于" : "不大于"} ${worded(whole, results.get(whole)?.text)}`;
    return [{ level, rule: "指标相互核对", ledger: null, record: null, label: whole, field: null, message }];
  });
}

function worded(id: string, text: string | undefined): string {
  const figure = figureOf(id);
  return `${figure?.name ?? id} ${text ?? "—"}${figure?.unit ?? ""}`;
}
