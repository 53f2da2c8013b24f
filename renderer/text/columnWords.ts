const reasons: Readonly<Record<string, string>> = {
  numbering: "序号列，不写入",
  kept: "随记录保存为“表中其他列”",
  ambiguous: "可能对应几个字段，请指定",
  chosen: "按您的选择，不对应字段",
  month: "各行进度所属的月份",
  record: "各行对应的记录",
};

/** Why a column of a sheet has no field, in words; what main already says in words stands as it is. */
export function columnReason(why: string): string {
  return reasons[why] ?? why;
}
