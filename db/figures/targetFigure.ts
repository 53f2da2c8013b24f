import { unitOf } from "../exact/index.ts";
import { isBesideExpressways } from "./besideExpressways.ts";
import type { FigureItem } from "./Figure.ts";
import { namedFigure } from "./namedFigure.ts";

const BY_NAME: Readonly<Record<string, string>> = {
  农村公路建设里程: "农村路.建设完成里程",
  自然村通硬化路里程: "农村路.通硬化路完成里程",
  养护投入资金: "农村路.养护投入资金",
  美丽公路投入资金: "美丽公路.投入资金",
  危桥改造座数: "农村路.危桥完工数",
  生命安全防护工程里程: "农村路.安防完成里程",
};

/**
 * The figure that says how far an annual target (指标, 口径, 单位) is; null for a target the bureau has named itself, and for one that
 * counts in a unit of another kind (公路里程 in 个): what is done cannot be held against it.
 */
export function targetFigure(target: FigureItem): string | null {
  const figure = figureNamed(target);
  if (figure === null) return null;
  const [own, asked] = [namedFigure(figure).unit, target.单位 ?? null].map((unit) => unitOf(unit ?? "")?.[1].dimension);
  return own === asked ? figure : null;
}

function figureNamed({ 指标, 口径, 单位 }: FigureItem): string | null {
  const scope = 口径 ?? "";
  switch (指标) {
    case "项目入库":
      return 单位 === "个" ? "固投.入库项目数" : "固投.入库总投资";
    case "固定资产投资出数":
      if (isBesideExpressways(scope)) return "固投.出数";
      return /^高速/.test(scope) ? "固投.高速出数合计" : "固投.完成投资";
    case "公路运输总周转量增速":
      return 单位 === "％" ? "固投.总周转量同期增速" : "固投.总周转量";
    default:
      return BY_NAME[指标 ?? ""] ?? null;
  }
}
