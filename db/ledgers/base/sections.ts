import { defineLedger } from "../defineLedger.ts";

/** 科室与局属单位 */
export const sections = defineLedger({
  id: "sections",
  name: "科室与局属单位",
  area: "base",
  key: ["名称"],
  titles: ["科室与局属单位", "科室名单", "内设机构"],
  fields: {
    名称: { kind: "text", required: true, aliases: ["科室名称", "科室", "股室", "股室名称"] },
    负责人: { kind: "person", listed: true, aliases: ["科室负责人", "科室长", "股长"] },
    主管台账: { kind: "list", listed: true, aliases: ["负责台账", "主管的台账"] },
  },
});
