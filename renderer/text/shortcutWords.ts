/** The keys of the program, as F1 shows them. */
export const shortcutWords: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: "Ctrl + 1 … 9", does: "转到左侧第 1 … 9 项" },
  { keys: "Ctrl + N", does: "新增记录（台账内）" },
  { keys: "Ctrl + I", does: "导入表格" },
  { keys: "Ctrl + K", does: "搜索全部台账" },
  { keys: "Ctrl + F", does: "搜索（台账内）" },
  { keys: "Ctrl + S", does: "保存（记录内）" },
  { keys: "Ctrl + P", does: "打印预览（报表内）；在预览中打印" },
  { keys: "↑ ↓ PageUp PageDown Home End", does: "在列表中移动" },
  { keys: "Enter", does: "列表中打开记录；表单中移到下一栏" },
  { keys: "Esc", does: "关闭当前记录或窗口" },
  { keys: "F5", does: "刷新" },
  { keys: "F1", does: "显示本页" },
];
