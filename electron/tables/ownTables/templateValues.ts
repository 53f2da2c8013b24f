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
import {
  type At,
  figuresOf,
  type Items,
  inOrder,
  insteadOf,
  itemsOf,
  type Reference,
  type Row,
  readFacts,
  type ValueTag,
} from "../../tags/index.ts";
import type { MeantLoop, MeantTag, MeantTemplate } from "./readTags.ts";
import { countValue, fieldValue, figureValue, itemsValue, wordValue } from "./tagValue.ts";
import { wordValues } from "./templateWords.ts";

type RecordsRow = Extract<Row, { kind: "records" }>;
/** What is asked of a figure, and where */
type Asked = { readonly figure: Figure; readonly at: At };

const EVERYWHERE: At = { place: { kind: "everywhere" }, yearBefore: false };

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
  const words = wordValues({ database }, asOf, today);
  const all = [...tags, ...loops.flatMap((loop) => loop.tags)];
  const lookUp = figureLookUp(database, all, asOf);
  const lists = loops.flatMap(({ means }) => (means.kind === "records" ? [means.list] : []));
  const items = evaluateFigures(database, lists, asOf);
  const chosen = all.flatMap(({ means }) => (isChosen(means) ? figuresOf(means) : []));
  const texts = Object.fromEntries(Object.entries(words).map(([name, { text }]) => [name, text]));
  const facts = readFacts(database, chosen, asOf, texts);
  const valueIn = (tag: ValueTag, at: Repetition | null): TagValue => {
    const { of, filters } = tag;
    switch (of.kind) {
      case "word":
        return words[of.name]?.text ? (words[of.name] ?? wordValue("")) : wordValue(insteadOf(filters) ?? "");
      case "place":
        if (of.name === "乡镇") return wordValue(at?.township || "未注明乡镇");
        return at ? countValue(at.number) : wordValue("");
      case "field":
        return fieldValue(of, at?.item?.[of.field] ?? null, filters, asOf);
      case "items":
        if (isChosen(tag))
          return itemsValue(
            of,
            itemsOf(of, facts).map(({ item }) => item),
            filters,
          );
        return figureValue(lookUp(of, at?.township ?? null), of, filters);
      default:
        return figureValue(lookUp(of, at?.township ?? null), of, filters);
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

/** Whether a tag wants other than a whole list, as its figure reads. */
function isChosen({ of, filters }: ValueTag): boolean {
  return of.kind === "items" && (of.where !== null || of.order !== null || filters.length > 0);
}

function recordsOf({ list, order }: RecordsRow, results: Map<string, FigureResult>): Repetition[] {
  return inOrder(results.get(list.id)?.items ?? [], list, order, (item) => item).map((item, index) => ({
    number: index + 1,
    township: null,
    item,
  }));
}

/** The figure that a tag asks for as it is, and where; null for other tags. */
function askedBy(of: Reference | Items): Asked | null {
  if (of.kind === "figure") return of;
  if (of.kind === "items") return { figure: of.list, at: of.at };
  return of.kind === "total" ? { figure: of.figure, at: EVERYWHERE } : null;
}

/** Evaluates every figure that the tags name, each kind of place in one pass, and looks results up. */
function figureLookUp(database: ReadStore["database"], tags: readonly MeantTag[], asOf: string) {
  const wanted = new Map<string, Set<Figure>>();
  const keyOf = ({ place, yearBefore: before }: At): string =>
    `${before ? yearBefore(asOf) : asOf} ${place.kind === "everywhere" ? "" : TOWNSHIP}`;
  for (const { means } of tags) {
    const asked = askedBy(means.of);
    if (!asked) continue;
    const key = keyOf(asked.at);
    wanted.set(key, (wanted.get(key) ?? new Set()).add(asked.figure));
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
  const lookUp = (of: Reference | Items, township: string | null): FigureResult => {
    const { figure, at } = askedBy(of) ?? { figure: null, at: EVERYWHERE };
    const key = keyOf(at);
    const name = at.place.kind === "township" ? at.place.name : (township ?? "");
    const result = figure && (groups.has(key) ? ofTownship(key, name) : everywhere.get(key))?.get(figure.id);
    if (!result) throw new Error(`no result for ${figure?.id}`);
    return result;
  };
  /** The official townships, and any other name that records of the row's figures carry. */
  const townships = (loop: MeantLoop): Repetition[] => {
    const figures = loop.tags.flatMap(({ means }) => {
      const asked = askedBy(means.of);
      return asked?.at.place.kind === "row" && !asked.at.yearBefore ? [asked.figure] : [];
    });
    return figureGroups(database, figures, asOf, TOWNSHIP).names.map((township, index) => ({
      number: index + 1,
      township,
      item: null,
    }));
  };
  return Object.assign(lookUp, { townships });
}
