type Texts = Readonly<Record<string, string>>;

/** A record as a sheet has it: its ledger, its fields, and its progress by month. */
export type Entry = readonly [ledger: string, values: Texts, months?: Readonly<Record<string, Texts>>];

/** A book that breaks a rule at 2021-10, and one as like it as can be that does not. */
export interface BookCase {
  readonly rule: string;
  readonly what: string;
  readonly level: "error" | "warning";
  readonly broken: readonly Entry[];
  readonly whole: readonly Entry[];
  /** SQL that spoils the broken book further, where no entry can */
  readonly tampered?: string;
  /** What the finding says, in part */
  readonly says: string;
}

export const project = { 项目名称: "客运站", 项目代码: "2021-1", 项目类别: "客货站场", 总投资: "600" };
export const entered = { ...project, 入库状态: "在建", 入库日期: "2021-02-01" };
export const road = { 年度: "2021", 乡镇: "大庄乡", 路线名称: "甲", 建设类型: "窄路加宽", 计划里程: "2" };
export const bridge = { 年度: "2021", 桥梁名称: "清水桥", 乡镇: "大庄乡" };

export function report(month: string, amount: string, others: Texts = {}): Entry {
  return ["investment-monthly", { 项目: "客运站", 月份: month, 本月完成投资: amount, ...others }];
}

/** Turnover of months, all others alike. */
export function turnover(year: string, months: number, passengers = "10", last = passengers): Entry[] {
  return Array.from({ length: months }, (_, at) => [
    "turnover-monthly",
    {
      月份: `${year}-${String(at + 1).padStart(2, "0")}`,
      旅客周转量: at === months - 1 ? last : passengers,
      货物周转量: "10",
    },
  ]);
}
