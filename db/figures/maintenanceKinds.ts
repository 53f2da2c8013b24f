import { sum } from "./declarations.ts";
import { defineFigures } from "./defineFigures.ts";
import { ofYear } from "./scopes.ts";

const KINDS = ["日常养护", "小修保养", "水毁修复", "预防性养护", "中修", "大修"] as const;

/** 四好农村路: length and money of each kind of maintenance; together they are 养护里程 and 养护投入资金. */
export const maintenanceKinds = defineFigures("农村路", "rural", {
  养护里程: sum("公里", "本年度养护记录中，开工日期未填或不晚于截至月月末的里程之和。", ofYear("maintenance"), "里程"),
  ...Object.fromEntries(
    KINDS.flatMap((kind) => {
      const scope = ofYear("maintenance", `养护类型 = '${kind}'`);
      return [
        [`${kind}里程`, sum("公里", `养护里程中，养护类型为${kind}的部分。`, scope, "里程")],
        [`${kind}资金`, sum("万元", `养护投入资金中，养护类型为${kind}的部分。`, scope, "投入资金")],
      ];
    }),
  ),
});
