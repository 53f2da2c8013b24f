import { townshipLevel } from "../filling/townshipLevel.ts";
import { figure, under } from "../model/columns.ts";
import type { TableDefinition } from "../model/TableDefinition.ts";

/** 农路03: what was put into upkeep and flood repair in the year, by township and kind. */
export const roadMaintenance: TableDefinition = {
  id: "农路03",
  name: "农村公路养护及水毁修复情况表",
  area: "rural",
  rows: { kind: "groups", header: "乡（镇）、街道", level: townshipLevel },
  columns: [
    under("日常养护", [figure("里程", "农村路.日常养护里程"), figure("资金", "农村路.日常养护资金")]),
    under("小修保养", [figure("里程", "农村路.小修保养里程"), figure("资金", "农村路.小修保养资金")]),
    under("水毁修复", [figure("里程", "农村路.水毁修复里程"), figure("资金", "农村路.水毁修复资金")]),
    under("预防性养护", [figure("里程", "农村路.预防性养护里程"), figure("资金", "农村路.预防性养护资金")]),
    under("中修", [figure("里程", "农村路.中修里程"), figure("资金", "农村路.中修资金")]),
    under("大修", [figure("里程", "农村路.大修里程"), figure("资金", "农村路.大修资金")]),
    under("合计", [figure("里程", "农村路.养护里程"), figure("资金", "农村路.养护投入资金")]),
  ],
};
