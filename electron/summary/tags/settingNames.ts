/** Words of a template that are no figures, with what they stand for. Their values: settingsOf. */
export const settingExplanations = [
  ["单位名称", "设置里的单位名称"],
  ["县区名称", "设置里的县（区）名称"],
  ["年度", "2021"],
  ["上年", "2020"],
  ["期", "1－10月"],
  ["截至月", "10"],
  ["截至年月", "2021年10月"],
  ["户数门槛", "通硬化路按多少户以上的自然村统计"],
] as const;

export type SettingName = (typeof settingExplanations)[number][0];

export const settingNames: readonly string[] = settingExplanations.map(([name]) => name);
