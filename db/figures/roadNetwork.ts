import { rate, sum } from "./declarations.ts";
import { defineFigures, type FigureDeclaration } from "./defineFigures.ts";
import { ofAnyYear } from "./scopes.ts";

const asphalt = "路面类型 LIKE '沥青%'";
const concrete = "路面类型 LIKE '水泥%'";

/** A sum of 里程 over some of the roads. */
function length(where: string, definition: string): FigureDeclaration {
  return sum("公里", definition, ofAnyYear("roads", where), "里程");
}

/** 四好农村路: the length of the rural roads themselves, by administrative class, technical class and pavement. */
export const roadNetwork = defineFigures("农村路", "rural", {
  公路里程: length("1", "全部农村公路路线的里程之和。"),
  ...Object.fromEntries(
    ["县道", "乡道", "村道", "专用公路"].map((grade) => [
      `${grade}里程`,
      length(`行政等级 = '${grade}'`, `公路里程中，行政等级为${grade}的部分。`),
    ]),
  ),
  ...Object.fromEntries(
    ["一级", "二级", "三级", "四级", "等外"].map((grade) => [
      `${grade}公路里程`,
      length(`技术等级 = '${grade}'`, `公路里程中，技术等级为${grade}的部分，未填技术等级的不计。`),
    ]),
  ),
  沥青路面里程: length(asphalt, "公路里程中，路面类型为沥青混凝土、沥青表面处治等沥青路面的部分。"),
  水泥路面里程: length(concrete, "公路里程中，路面类型为水泥混凝土的部分。"),
  其他路面里程: length(
    `COALESCE(路面类型, '') NOT LIKE '沥青%' AND COALESCE(路面类型, '') NOT LIKE '水泥%'`,
    "公路里程中，沥青路面和水泥路面以外的部分，未填路面类型的计入。",
  ),
  铺装路面里程: length(
    `(${asphalt} OR ${concrete})`,
    "沥青路面里程与水泥路面里程之和，沥青表面处治等简易铺装路面计入。",
  ),
  铺装率: rate("农村路.铺装路面里程", "农村路.公路里程"),
});
