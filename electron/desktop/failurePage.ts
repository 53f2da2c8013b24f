/** The page shown when the program cannot start its work, instead of an empty window. `reason` is text, not markup. */
export function failurePage(reason: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>交通台账</title><style>
body { font: 16px/1.8 "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; max-width: 640px; margin: 12vh auto; color: #222 }
h1 { font-size: 22px } pre { white-space: pre-wrap; background: #f4f4f4; padding: 12px }
</style></head><body><h1>交通台账未能启动</h1>
<p>数据未能打开，已有数据没有改动。</p><pre>${escapeMarkup(reason)}</pre>
<p>请关闭程序后重新打开；仍不能打开时，请保留数据文件夹，把其中的 log 文件夹交给管理员。</p></body></html>`;
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
