import { defineLedger } from "../defineLedger.ts";

/** 班子成员 */
export const leaders = defineLedger({
  id: "leaders",
  name: "班子成员",
  area: "base",
  key: ["姓名"],
  titles: ["班子成员", "领导班子", "班子成员分工", "领导分工"],
  fields: {
    姓名: { kind: "person", required: true, aliases: ["班子成员", "领导姓名"] },
    职务: { kind: "text", listed: true, aliases: ["职位", "现任职务"] },
    分管工作: { kind: "note", listed: true, aliases: ["分管", "分管领域", "工作分工", "分工"] },
  },
});
