import type { HistoryEntry } from "../../electron/contract/records.ts";

export const historyActions: Readonly<Record<HistoryEntry["action"], string>> = {
  add: "新增",
  update: "修改",
  remove: "删除",
  restore: "恢复",
  reveal: "查看个人信息",
};

const causes: Readonly<Record<string, string>> = {
  form: "手工录入",
  import: "导入",
  undo: "撤销导入",
  setup: "初始数据",
  restore: "恢复",
};

/** Where a change came from, in words; a cause this version does not know is shown as it stands. */
export function causeText(cause: string): string {
  return causes[cause] ?? cause;
}
