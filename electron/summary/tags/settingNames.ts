/** Words of a template that are no figures: what the bureau is called and which period it is. Their values: settingsOf. */
export const settingNames: readonly string[] = [
  "单位名称",
  "县区名称",
  "年度",
  "上年",
  "期",
  "截至月",
  "截至年月",
  "户数门槛",
];
