import { canBreakDown, type Figure, figureOf, figures, TOWNSHIP } from "../../../db/figures/index.ts";
import { fieldNamed } from "./fieldNamed.ts";
import { totalOf } from "./parseLoop.ts";
import { type Loop, type Place, type Tag, TagProblem } from "./Tag.ts";
import { canShowIn } from "./tagValue.ts";
import { templateWords } from "./templateWords.ts";

/** Where a tag stands. */
export interface TagContext {
  /** The repeated row it is in, or null */
  readonly loop: Loop | null;
  /** The repeated row whose records {合计:…} adds up, or null */
  readonly nearest: Loop | null;
  /** Every township there is a name for */
  readonly townships: ReadonlySet<string>;
}

/**
 * A tag as written, without braces, for the place where it stands. In a repeated row a field of its records comes before a word
 * of the same name (年度).
 * @throws TagProblem
 */
export function parseTag(written: string, context: TagContext): Tag {
  const { loop, nearest } = context;
  const [name = "", unit = null] = written.split(/[|｜]/).map((part) => part.trim());
  const total = /^合计\s*[:：]\s*(.+)$/.exec(name)?.[1];
  if (total !== undefined) {
    if (nearest?.kind !== "records") throw new TagProblem("“{合计:字段}”要有“{行:台账}”的重复行才能用");
    const figure = totalOf(nearest, total);
    return { kind: "total", figure, unit: checkedUnit(figure.unit, unit) };
  }
  if (name === "序号") {
    if (!loop) throw new TagProblem("“{序号}”只能写在重复行里");
    return { kind: "number" };
  }
  if (loop?.kind === "townships" && name === "乡镇") return { kind: "township" };
  const isWord = (templateWords as readonly string[]).includes(name);
  if (loop?.kind === "records" && !name.includes(".")) {
    const own = loop.ledger.fields[name] ?? loop.ledger.progress?.[name];
    if (own || !isWord) {
      const field = fieldNamed(loop.ledger, name);
      return { kind: "field", field, unit: checkedUnit(field.field.unit ?? null, unit) };
    }
  }
  if (isWord) return { kind: "word", name };
  return figureTag(name, unit, context);
}

/** Whether a tag adds up the records of a repeated row: {合计:…}. */
export function isTotal(tag: string): boolean {
  return /^合计\s*[:：]/.test(tag);
}

function figureTag(name: string, unit: string | null, { loop, townships }: TagContext): Tag {
  const [id = "", ...where] = name.split(/[@＠]/).map((part) => part.trim());
  const figure = figureOf(id);
  if (!figure) throw new TagProblem(unknownFigure(id));
  let place: Place = loop?.kind === "townships" ? { kind: "loop" } : { kind: "everywhere" };
  let yearBefore = false;
  for (const word of where) {
    if (word === "上年同期") yearBefore = true;
    else if (word === "合计") place = { kind: "everywhere" };
    else if (word === "乡镇") {
      if (loop?.kind !== "townships") throw new TagProblem("“@乡镇”只能写在“{行:乡镇}”的重复行里");
      place = { kind: "loop" };
    } else if (townships.has(word)) place = { kind: "township", name: word };
    else throw new TagProblem(`没有“${word}”这个乡（镇）、街道；@ 后面可写名录中的名称、上年同期、合计`);
  }
  if (place.kind !== "everywhere" && !canBreakDown(figure, TOWNSHIP)) {
    throw new TagProblem(`“${id}”不能分乡镇统计${place.kind === "loop" ? "，在重复行里请写 @合计" : ""}`);
  }
  return { kind: "figure", figure, place, yearBefore, unit: checkedUnit(figure.unit, unit) };
}

function checkedUnit(own: string | null, wanted: string | null): string | null {
  if (wanted === null) return null;
  if (!canShowIn(own, wanted)) throw new TagProblem(`不能换算为“${wanted}”：原来的单位是${own ?? "无"}`);
  return wanted;
}

/** Says which figures are meant, perhaps: those that share most signs with what is written. */
function unknownFigure(id: string): string {
  if (!id.includes(".")) return `没有“${id}”这个标签；指标要写全称，例：农村路.建设任务里程`;
  const shared = (figure: Figure): number =>
    [...id].filter((sign) => figure.id.includes(sign)).length - Math.abs(figure.id.length - id.length);
  const near = figures
    .map((figure) => ({ id: figure.id, shared: shared(figure) }))
    .filter((one) => one.shared > id.length / 2)
    .toSorted((one, other) => other.shared - one.shared)
    .slice(0, 3);
  return `没有“${id}”这个指标${near.length > 0 ? `，是否为：${near.map((one) => one.id).join("、")}` : ""}`;
}
