import type { FileRefusal, FileRefusalCode } from "./fileRefused.ts";

/** 发生了什么 · 未写入任何数据 · 怎么办, for one code. A code without its text does not compile. */
interface RefusalText {
  happened: string;
  unchanged: string;
  action: string;
}

const unchanged = "未写入任何数据";

export const fileRefusalTexts: Record<FileRefusalCode, RefusalText> = {
  "file-missing": {
    happened: "找不到或无法读取该文件",
    unchanged,
    action: "请确认文件未被移动、U 盘仍然插好，再重新选择",
  },
  "file-empty": { happened: "文件是空的", unchanged, action: "请确认报送单位发来的是填好的表格" },
  "file-too-large": { happened: "文件过大", unchanged, action: "请删去图片和无关工作表，另存后再导入" },
  "file-not-workbook": {
    happened: "文件内容不是可以读取的表格",
    unchanged,
    action: "请用 WPS 或 Excel 打开，另存为 .xlsx 后再导入",
  },
  "file-not-document": {
    happened: "文件内容不是可以读取的 Word 文档",
    unchanged,
    action: "请在 WPS 中打开，另存为 .docx 后再试",
  },
  "file-damaged": {
    happened: "文件已损坏或不完整",
    unchanged,
    action: "请用 WPS 或 Excel 打开核对，另存为 .xlsx 后再导入，或请报送单位重新发送",
  },
  "file-password": { happened: "文件有密码", unchanged, action: "请用 WPS 或 Excel 打开，去掉打开密码，另存后再导入" },
  "file-active-content": {
    happened: "文件是网页存档或带有脚本的网页",
    unchanged,
    action: "请用 WPS 或 Excel 打开，另存为 .xlsx 后再导入",
  },
  "file-too-complex": {
    happened: "文件的工作表、单元格或合并区域过多",
    unchanged,
    action: "请只保留要报送的工作表和数据，另存后再导入",
  },
  "file-timeout": { happened: "读取文件用时过长，已停止", unchanged, action: "请只保留要报送的数据，另存后再导入" },
  "file-out-of-memory": {
    happened: "读取文件所需内存过多，已停止",
    unchanged,
    action: "请只保留要报送的数据，拆分成几个文件后再导入",
  },
  cancelled: { happened: "已取消读取", unchanged, action: "需要时可重新选择文件" },
};

/** The whole message for one refusal: 发生了什么（原因） · 未写入任何数据 · 怎么办. */
export function fileRefusalText(refusal: FileRefusal): string {
  const text = fileRefusalTexts[refusal.code];
  const reason = refusal.detail.reason;
  const happened = reason === undefined ? text.happened : `${text.happened}（${reason}）`;
  return `${happened} · ${text.unchanged} · ${text.action}`;
}
