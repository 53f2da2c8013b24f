import {
  evaluateFigures,
  type Figure,
  type FigureItem,
  type FigureResult,
  figureGroups,
  TOWNSHIP,
  yearBefore,
} from "../../../db/figures/index.ts";
import type { ReadStore } from "../../../db/store/index.ts";
import type { SheetValues, TagValue, TagValues } from "../../files/templates/templateTypes.ts";
import { isNumericField } from "../ledgerSheets/ledgerCell.ts";
import { compareExact } from "./compareExact.ts";
import type { MeantLoop, MeantTag, MeantTemplate } from "./readTags.ts";
import type { Loop, Tag } from "./Tag.ts";
import { fieldValue, figureValue, wordValue } from "./tagValue.ts";
import { wordValues } from "./templateWords.ts";

type RecordsLoop = Extract<Loop, { kind: "records" }>;

/** What a repetition is of: a township by name ("" = records without one), or a record. */
interface Repetition {
  readonly number: number;
  readonly township: string | null;
  readonly item: FigureItem | null;
}

/** What every tag of a template stands for, as of a month. @param today YYYY-MM-DD, for {制表日期} */
export function templateValues(
  { database }: Pick<ReadStore, "database">,
  { tags, loops }: MeantTemplate,
  asOf: string,
  today: string,
): Map<number, SheetValues> {
  const words: Readonly<Record<string, TagValue>> = wordValues({ database }, asOf, today);
  const lookUp = figureLookUp(database, [...tags, ...loops.flatMap((loop) => loop.tags)], asOf);
  const lists = loops.flatMap(({ means }) => (means.kind === "records" ? [means.list] : []));
  const items = evaluateFigures(database, lists, asOf);
  const valueIn = (tag: Tag, at: Repetition | null): TagValue => {
    switch (tag.kind) {
      case "word":
        return words[tag.name] ?? wordValue("");
      case "number":
        return { ...wordValue(String(at?.number ?? "")), number: at ? String(at.number) : null };
      case "township":
        return wordValue(at?.township || "未注明乡镇");
      case "field":
        return fieldValue(tag.field, at?.item?.[tag.field.name] ?? null, tag.unit);
      default:
        return figureValue(lookUp(tag, at?.township ?? null), tag.figure.unit, tag.unit);
    }
  };
  const filled = (each: readonly MeantTag[], at: Repetition | null): TagValues =>
    new Map(each.map(({ tag, means }) => [tag, valueIn(means, at)]));
  const sheets = new Map<number, { cells: Map<string, TagValues>; loops: Map<number, TagValues[]> }>();
  const sheetOf = (index: number) => {
    const known = sheets.get(index) ?? { cells: new Map(), loops: new Map() };
    sheets.set(index, known);
    return known;
  };
  for (const [place, each] of Map.groupBy(tags, ({ sheet, cell }) => `${sheet} ${cell}`)) {
    const [first] = each;
    if (first) sheetOf(first.sheet).cells.set(place.split(" ")[1] ?? "", filled(each, null));
  }
  for (const loop of loops) {
    const repetitions = loop.means.kind === "townships" ? lookUp.townships(loop) : recordsOf(loop.means, items);
    sheetOf(loop.sheet).loops.set(
      loop.row,
      repetitions.map((at) => filled(loop.tags, at)),
    );
  }
  return sheets;
}

function recordsOf({ list, order }: RecordsLoop, results: Map<string, FigureResult>): Repetition[] {
  const items = [...(results.get(list.id)?.items ?? [])];
  if (order) {
    const { field, name } = order.field;
    const compare = isNumericField(field) ? compareExact : new Intl.Collator("zh-CN").compare;
    items.sort((first, second) => {
      const [a, b] = [first[name] ?? null, second[name] ?? null];
      // Blank ones stand last, whichever way round.
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return order.descending ? compare(b, a) : compare(a, b);
    });
  }
  return items.map((item, index) => ({ number: index + 1, township: null, item }));
}

/** Evaluates every figure that the tags name, each kind of place in one pass, and looks results up. */
function figureLookUp(database: ReadStore["database"], tags: readonly MeantTag[], asOf: string) {
  const wanted = new Map<string, Set<Figure>>();
  const monthOf = (tag: Tag): string => (tag.kind === "figure" && tag.yearBefore ? yearBefore(asOf) : asOf);
  const keyOf = (tag: Tag, month: string): string =>
    `${month} ${tag.kind === "figure" && tag.place.kind !== "everywhere" ? TOWNSHIP : ""}`;
  for (const { means } of tags) {
    if (means.kind !== "figure" && means.kind !== "total") continue;
    const key = keyOf(means, monthOf(means));
    wanted.set(key, (wanted.get(key) ?? new Set()).add(means.figure));
  }
  const everywhere = new Map<string, Map<string, FigureResult>>();
  const groups = new Map<string, ReturnType<typeof figureGroups>>();
  for (const [key, figures] of wanted) {
    const [month = "", by] = key.split(" ");
    if (by) groups.set(key, figureGroups(database, [...figures], month, by));
    else everywhere.set(key, evaluateFigures(database, [...figures], month));
  }
  const known = new Map<string, Map<string, FigureResult> | undefined>();
  const ofTownship = (key: string, name: string): Map<string, FigureResult> | undefined => {
    const place = `${key} ${name}`;
    if (!known.has(place)) known.set(place, groups.get(key)?.resultsIn(name));
    return known.get(place);
  };
  const lookUp = (tag: Extract<Tag, { kind: "figure" | "total" }>, township: string | null): FigureResult => {
    const key = keyOf(tag, monthOf(tag));
    const name = tag.kind === "figure" && tag.place.kind === "township" ? tag.place.name : (township ?? "");
    const result = (groups.has(key) ? ofTownship(key, name) : everywhere.get(key))?.get(tag.figure.id);
    if (!result) throw new Error(`no result for ${tag.figure.id}`);
    return result;
  };
  /** The official townships, and any other name that records of the row's figures carry. */
  const townships = (loop: MeantLoop): Repetition[] => {
    const figures = loop.tags.flatMap(({ means }) =>
      means.kind === "figure" && means.place.kind === "loop" && !means.yearBefore ? [means.figure] : [],
    );
    return figureGroups(database, figures, asOf, TOWNSHIP).names.map((township, index) => ({
      number: index + 1,
      township,
      item: null,
    }));
  };
  return Object.assign(lookUp, { townships });
}
