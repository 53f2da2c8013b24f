/**
 * renderer/text — the fixed wording that several pages share, so that the same thing is always said the same way.
 * Neutral and short, in the bureau's own words; failures are worded by the contract (errorText), not here.
 */
export const words = {
  save: "保存",
  cancel: "取消",
  close: "关闭",
  confirm: "确定",
  remove: "删除",
  restore: "恢复",
  undo: "撤销",
  next: "下一步",
  previous: "上一步",
  reading: "正在读取…",
  retry: "重试",
  nothing: "—",
  all: "全部",
  yes: "是",
  no: "否",
  asOf: "截至月",
  readonlyReason: "数据库只读，不能修改",
} as const;
