/** What the calendar's own buttons are called. */
export const calendarLabels = {
  nextMonth: "下一月",
  previousMonth: "上一月",
  nextYear: "下一年",
  previousYear: "上一年",
  nextDecade: "下十年",
  previousDecade: "上十年",
  monthLevelControl: "选择月份",
  yearLevelControl: "选择年份",
} as const;
