import { canBreakDown, type Figure, figureOf, TOWNSHIP } from "../../db/figures/index.ts";
import { fieldsOf } from "./fieldsOf.ts";
import { nearNames } from "./nearNames.ts";
import { totalOf } from "./recordsList.ts";
import { type At, type Reference, TagProblem } from "./Tag.ts";
import type { TagContext } from "./TagContext.ts";
import { unknownField, unknownName } from "./unknownName.ts";
import { wordsIn } from "./words.ts";

/**
 * What a name means where it stands. In a loop a field of its items comes before a word of the same name (年度).
 * @throws TagProblem
 */
export function parseReference(name: string, context: TagContext): Reference {
  const { carrier, loop } = context;
  const total = totalNamed(name);
  if (total !== null) return sumOf(total, context);
  const fields = loop && "list" in loop ? (fieldsOf(loop.list) ?? []) : [];
  const plain = name.normalize("NFKC");
  if (plain === "序号" || ((plain === "分隔" || plain === "顿号") && !fields.includes(plain))) {
    if (carrier === "cell" && plain !== "序号") throw new TagProblem(`“${plain}”只能写在总结模板里`);
    if (!loop) throw new TagProblem(`“${plain}”只能写在${carrier === "cell" ? "重复行" : "清单的循环"}里`);
    return { kind: "place", name: plain };
  }
  if (plain === "乡镇" && loop?.kind === "townships") return { kind: "place", name: plain };
  const placed = figureNamed(name, context);
  if (placed) return { kind: "figure", ...placed };
  const field = fields.find((known) => known === name || known.normalize("NFKC") === plain);
  if (field !== undefined && loop && "list" in loop) return { kind: "field", list: loop.list, field };
  if (wordsIn(carrier).includes(plain)) return { kind: "word", name: plain };
  if (plain.includes(".") || !loop || !("list" in loop)) throw new TagProblem(unknownName(plain, carrier));
  throw new TagProblem(unknownField(loop.list, name));
}

/** The field that a tag adds up over the records of a repeated row, {合计:计划里程}; null for other tags. */
export function totalNamed(tag: string): string | null {
  return /^合计\s*[:：]\s*(.+)$/.exec(tag)?.[1]?.trim() ?? null;
}

function sumOf(field: string, { carrier, nearest }: TagContext): Reference {
  if (carrier !== "cell") throw new TagProblem("“{合计:字段}”只能写在自制报表里，文中的合计请写指标");
  if (nearest?.kind !== "records") throw new TagProblem("“{合计:字段}”要有“{行:台账}”的重复行才能用");
  return { kind: "total", figure: totalOf(nearest, field), field };
}

/** A figure and what is written behind it: 农村路.建设任务里程@通泉街道@上年同期. Null where the name is no figure's. @throws TagProblem */
export function figureNamed(name: string, context: TagContext): { figure: Figure; at: At } | null {
  const [id = "", ...behind] = name.split("@").map((part) => part.trim());
  // A condition with a figure in it.
  if (behind.some((word) => /[\s=<>≠≥≤]/.test(word))) return null;
  const figure = figureOf(id.normalize("NFKC"));
  if (!figure) {
    if (behind.length > 0 && /^\S+\.[^\s=<>≠≥≤]+$/.test(id)) throw new TagProblem(unknownName(id, context.carrier));
    return null;
  }
  const inRow = context.loop?.kind === "townships";
  let place: At["place"] = { kind: inRow ? "row" : "everywhere" };
  let yearBefore = false;
  for (const word of behind) {
    if (word === "上年同期") yearBefore = true;
    else if (word === "合计") place = { kind: "everywhere" };
    else if (context.carrier === "paragraph") {
      throw new TagProblem(`“@${word}”只能写在自制报表里；文中 @ 后面可写上年同期`);
    } else if (word === "乡镇") {
      if (!inRow) throw new TagProblem("“@乡镇”只能写在“{行:乡镇}”的重复行里");
      place = { kind: "row" };
    } else place = { kind: "township", name: townshipNamed(word, context) };
  }
  if (place.kind !== "everywhere" && !canBreakDown(figure, TOWNSHIP)) {
    throw new TagProblem(`“${id}”不能分乡镇统计${place.kind === "row" ? "，在重复行里请写 @合计" : ""}`);
  }
  return { figure, at: { place, yearBefore } };
}

function townshipNamed(word: string, { townships }: TagContext): string {
  const known = [...townships].find((name) => name === word || name.normalize("NFKC") === word.normalize("NFKC"));
  if (known !== undefined) return known;
  const near = nearNames(word, [...townships]);
  throw new TagProblem(`没有“${word}”这个乡（镇）、街道${near}；@ 后面可写名录中的名称、上年同期、合计`);
}
