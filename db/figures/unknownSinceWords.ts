import type { UnknownSince } from "./sinceBegunSql.ts";

/** Why 自开工累计 of projects cannot be told, as it is said behind their number or name: 2个项目未填期初. */
export const unknownSinceWords: Readonly<Record<UnknownSince, string>> = {
  blank: "未填期初",
  half: "期初未填全",
  later: "的期初截至月晚于本期",
  shared: "与其他项目同名或同代码，分不清是哪个项目的月报",
};
