import { defineLedger } from "../defineLedger.ts";
import { sharedAliases } from "../synonyms.ts";

/** 示范创建: honours named by a higher level, such as 四好农村路示范县（区）. */
export const honours = defineLedger({
  id: "honours",
  name: "示范创建",
  area: "rural",
  key: ["名称", "级别", "类别"],
  titles: ["示范创建", "示范县", "示范乡镇", "命名", "创建情况", "荣誉"],
  fields: {
    名称: {
      kind: "text",
      required: true,
      aliases: ["荣誉名称", "示范名称", "创建名称", "称号", "获评名称", "创建单位"],
    },
    类别: {
      kind: "text",
      required: true,
      options: ["四好农村路示范县（区）", "四好农村路示范乡（镇）", "美丽农村路"],
      extendable: true,
      synonyms: {
        "四好农村路示范县（区）": ["四好农村路示范县", "四好农村路示范区", "示范县"],
        "四好农村路示范乡（镇）": ["四好农村路示范乡", "四好农村路示范镇", "示范乡镇"],
        美丽农村路: ["最美农村路"],
      },
      aliases: ["创建类别", "称号类别", "荣誉类别"],
    },
    级别: {
      kind: "text",
      required: true,
      options: ["国家级", "省级", "市级", "区（县）级"],
      synonyms: {
        国家级: ["国家", "部级"],
        省级: ["省"],
        市级: ["市", "州市级"],
        "区（县）级": ["区级", "县级", "县（区）级", "区", "县"],
      },
      aliases: ["等级", "层级", "命名级别", "荣誉级别", "创建级别"],
    },
    命名日期: { kind: "date", required: true, aliases: ["获评时间", "授予时间", "评定时间", "批准时间"] },
    文号: { kind: "text", aliases: ["命名文件文号", "命名文件号", "命名文号", "文件号", "文件文号", "命名文件"] },
    乡镇: { kind: "township", aliases: sharedAliases.township },
    备注: { kind: "note", aliases: sharedAliases.note },
  },
});
