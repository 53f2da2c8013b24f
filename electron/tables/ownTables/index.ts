/**
 * electron/tables/ownTables — the bureau's own tables (自制报表): variants of the program's tables, and workbooks with tags.
 *
 * A template is an .xlsx of the bureau's own. The worker finds its tags (worker/templates), this room knows what they mean and
 * asks db/figures for every value, and the worker puts the values in. Nothing in a template is computed here; looks, formulas
 * and everything else of the workbook stay as they are. What cannot be filled is said, all at once, before anything is written.
 * Personal data is masked. The tags (full-width braces, colons and @ count too):
 *   {年度} {上年} {期} {截至月} {截至年月} {单位名称} {县区名称} {单位负责人} {审核人} {填表人} {联系电话} {制表日期}
 *   {指标}                 农村路.建设任务里程: from January up to the as-of month; alone in its cell it is a real number
 *   {指标@通泉街道}         of one township; {指标@上年同期} a year before; {指标@合计} of all, also in a row of a township
 *   {指标|亿元}            in another unit of the same kind
 *   {行:乡镇}              repeats its row for every township: {乡镇} {序号}, figures are the township's
 *   {行:台账 条件…}         repeats its row for every record of the period: {序号} {字段名}; conditions: 状态=在建、未开工 计划里程>=3
 *                         完工日期=空 按计划里程降序, 全部 (whatever the period)
 *   {合计:字段}            the sum of a field over the records of the repeated row above it (or, at the top, below it)
 * A sheet named 标签说明 is left as it is.
 */

export { applyVariant } from "./applyVariant.ts";
export { type CheckedTemplate, checkTemplate } from "./checkTemplate.ts";
export { fillOwnTemplate } from "./fillOwnTemplate.ts";
export { guideWorkbook } from "./guideWorkbook.ts";
export { ownFileName } from "./ownFileName.ts";
export { ownTableNamed, tableNamed, variantOf } from "./tableNamed.ts";
