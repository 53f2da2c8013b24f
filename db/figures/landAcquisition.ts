import { count, rate, sum } from "./declarations.ts";
import { defineFigures } from "./defineFigures.ts";
import { ofAnyYear } from "./scopes.ts";

const land = ofAnyYear("land-acquisition", "类型 = '征地'");
const houses = ofAnyYear("land-acquisition", "类型 = '拆迁'");
const found = ofAnyYear("land-acquisition", "发现日期 <= :to");
const solved = ofAnyYear("land-acquisition", "发现日期 <= :to AND 解决日期 <= :to");

/** 重点工程: land bought, houses moved, and what stood in the way of building. */
export const landAcquisition = defineFigures("征迁", "works", {
  应征面积: sum("亩", "类型为征地的记录，应征面积之和，未填的不计。", land, "应征面积"),
  已征面积: sum("亩", "类型为征地的记录，截至月的已征面积之和。", land, "已征面积"),
  征地完成率: rate("征迁.已征面积", "征迁.应征面积"),
  应拆户数: sum("户", "类型为拆迁的记录，应拆户数之和，未填的不计。", houses, "应拆户数"),
  已拆户数: sum("户", "类型为拆迁的记录，截至月的已拆户数之和。", houses, "已拆户数"),
  拆迁完成率: rate("征迁.已拆户数", "征迁.应拆户数"),
  发现问题数: count("件", "发现日期不晚于截至月月末的问题件数，未填发现日期的不计。", found),
  解决问题数: count("件", "发现的问题中，解决日期不晚于截至月月末的件数。", solved),
});
