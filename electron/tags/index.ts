/**
 * electron/tags — the one language of tags, for the bureau's own workbooks and for the summary.
 *
 * A tag stands in braces in a cell or a paragraph (its carrier) and becomes what the ledgers say. lexTags finds tags in a text;
 * parseValue, parseTag (what a paragraph has beside values: sections and loops) and parseRow (what a row of a sheet has) read
 * them; nearNames says what was meant by a name that nobody knows; figures are asked and words are put in by the carriers'
 * own rooms, through holds, itemsOf, showNumber and showText. The grammar:
 *   value      subject { "|" filter }                            {固投.出数|万元|约2}
 *   subject    figure { "@" where } | list | field | word        @上年同期; in a cell also @通泉街道 @乡镇 @合计
 *   list       figure [ "其中" condition ] [ "按" field [升序|降序] ] [ "前" n "项" ]
 *   condition  test { "且" test } { "或" test … }                 有 指标, 无 指标, 缺 指标, 最后, 最先, 指标>=3, 字段=内容
 *   paragraph  "#" (list | condition), "^" (…), "/"               {#农村路.危桥改造}{桥梁名称}{分隔}{/}
 *   cell       "行:乡镇" | "行:台账" { test | "或" | "全部" | 按 … } and "合计:字段"
 * Its rule: it knows no file, no store and none of its carriers' rooms; what does not hold in a carrier is refused in words
 * (TagProblem), and guideEntries and filters say of every form where it holds, so that both guides are written from one table.
 */
export { type Facts, type ItemScope, ledgerBehind, readFacts } from "./Facts.ts";
export { fieldOf, fieldsOf } from "./fieldsOf.ts";
export { figuresOf } from "./figuresOf.ts";
export { figureTitle } from "./figureTitle.ts";
export { guideEntries } from "./guideEntries.ts";
export { factsAt, holds, itemsOf } from "./holds.ts";
export { inOrder } from "./inOrder.ts";
export { lexTags, type Piece, plainBraces } from "./lexTags.ts";
export { monthsInstead } from "./monthsInstead.ts";
export { totalNamed } from "./parseReference.ts";
export { parseRow } from "./parseRow.ts";
export { parseTag, parseValue } from "./parseTag.ts";
export { ownUnit, shapeOf } from "./shapeOf.ts";
export { showNumber } from "./showNumber.ts";
export { insteadOf, showDate, showNames } from "./showText.ts";
export {
  type At,
  type Comparison,
  type Condition,
  type FilterUse,
  type Items,
  type Operator,
  type Reference,
  type Row,
  type Tag,
  TagProblem,
  type ValueTag,
} from "./Tag.ts";
export { annexTexts, wordTexts } from "./words.ts";
