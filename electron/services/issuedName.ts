import type { ClosedModel } from "../tables/closing/index.ts";
import { tableFileName } from "../tables/index.ts";

/** 马龙区交通运输局_农路01农村公路建设任务进度表_2021年1-10月_第1次上报 */
export function issuedName({ model, closing }: ClosedModel): string {
  return `${tableFileName(model)}_第${closing.issue}次上报`;
}
