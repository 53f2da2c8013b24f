import type { Readable, WriteContext } from "./Context.ts";
import type { Cause } from "./Log.ts";

export interface SettingReads {
  get(name: string): string | null;
}

export interface Settings extends SettingReads {
  /** `cause`: by hand, where nothing else is said. */
  set(name: string, value: string, cause?: Cause): void;
}

/** The name under which settings stand in the log, beside the ledgers' ids. */
export const SETTINGS = "settings";

/** The names in use; signatories stand at the foot of printed tables. */
export const settingNames = {
  bureau: "bureau",
  county: "county",
  countyCode: "countyCode",
  /** JSON: see addedOptions.ts */
  addedOptions: "addedOptions",
  /** Id of the bureau's template in force; blank: the program's */
  annualTemplate: "annualTemplate",
  halfTemplate: "halfTemplate",
  /** The summary's fixed line spacing in points: 28.95 */
  summaryLineSpacing: "summaryLineSpacing",
  /** 户数门槛 of hardened roads to villages */
  summaryHouseholds: "summaryHouseholds",
  /** The heading block of tables; blank: the bureau itself, and no such line */
  制表机关: "制表机关",
  批准文号: "批准文号",
  有效期至: "有效期至",
  单位负责人: "单位负责人",
  审核人: "审核人",
  填表人: "填表人",
  联系电话: "联系电话",
  报出日期: "报出日期",
} as const;

/** A blank text is no setting: get gives null. */
export function settingReads({ database }: Readable): SettingReads {
  const read = database.prepare<[string], string>("SELECT value FROM settings WHERE name = ?").pluck();
  return { get: (name) => read.get(name) || null };
}

/** Texts that hold for the whole store. Changes stand in the log under the ledger name "settings". */
export function createSettings(context: WriteContext): Settings {
  const { database } = context;
  const read = database.prepare<[string], string>("SELECT value FROM settings WHERE name = ?").pluck();
  const write = database.prepare(
    "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  );
  return {
    ...settingReads(context),
    set(name, value, cause = { kind: "form" }) {
      context.transactions.write(() => {
        const before = read.get(name);
        if (before === value) return;
        write.run(name, value);
        const was = before === undefined ? null : { value: before };
        const action = was ? "update" : "add";
        context.writeLog({ ledger: SETTINGS, recordId: name, action, before: was, after: { value } }, cause);
      });
    },
  };
}

/** A setting as it was before a log row; what was first set by it is blank again (get gives null). */
export function putSettingBack(
  context: WriteContext,
  row: { readonly record_id: string; readonly before: string | null },
  cause: Cause,
): void {
  const value = row.before === null ? "" : (JSON.parse(row.before) as { value: string }).value;
  createSettings(context).set(row.record_id, value, cause);
}
