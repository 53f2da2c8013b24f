import {
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
  type Facts,
  factsAt,
  figuresOf,
  inOrder,
  insteadOf,
  itemsOf,
  monthsInstead,
  type Row,
  readFacts,
  type ValueTag,
} from "../../tags/index.ts";
import type { MeantLoop, MeantTag, MeantTemplate } from "./readTags.ts";
import { countValue, fieldValue, figureValue, itemsValue, wordValue } from "./tagValue.ts";
import { wordValues } from "./templateWords.ts";

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
  const lists = loops.flatMap(({ means }) => (means.kind === "records" ? [means.list] : []));
  const texts = Object.fromEntries(Object.entries(words).map(([name, { text }]) => [name, text]));
  const facts = readFacts(database, [...lists, ...askedOf(all, ["everywhere"])], asOf, texts);
  const inTownships = townshipFigures(database, all, asOf);
  const resultOf = (figure: Figure, where: At, at: Repetition | null): FigureResult => {
    const { place } = where;
    if (place.kind === "everywhere") return factsAt(where, facts).result(figure);
    return inTownships(figure, where.yearBefore, place.kind === "township" ? place.name : (at?.township ?? ""));
  };
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
        if (of.where === null && of.order === null && of.most === null && filters.length === 0)
          return figureValue(resultOf(of.list, of.at, at), of, filters);
        return itemsValue(
          of,
          itemsOf(of, facts).map(({ item }) => item),
          filters,
        );
      case "total":
        return figureValue(facts.result(of.figure), of, filters);
      case "figure": {
        const months = monthsInstead(of.figure, filters, factsAt(of.at, facts));
        if (months !== null) return wordValue(months);
        return figureValue(resultOf(of.figure, of.at, at), of, filters);
      }
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
    const repetitions =
      loop.means.kind === "townships" ? townshipsOf(database, loop, asOf) : recordsOf(loop.means, facts);
    sheetOf(loop.sheet).loops.set(
      loop.row,
      repetitions.map((at) => filled(loop.tags, at)),
    );
  }
  return sheets;
}

type PlaceKind = At["place"]["kind"];

/** The figures that tags ask of such places, of this year or the one before; without `earlier`, of either. */
function askedOf(tags: readonly MeantTag[], places: readonly PlaceKind[], earlier?: boolean): Figure[] {
  return tags.flatMap(({ means }) => {
    const at = "at" in means.of ? means.of.at : EVERYWHERE;
    const meant = places.includes(at.place.kind) && (earlier === undefined || at.yearBefore === earlier);
    return meant ? figuresOf(means) : [];
  });
}

function recordsOf({ list, order }: Extract<Row, { kind: "records" }>, facts: Facts): Repetition[] {
  const items = facts.result(list).items ?? [];
  return inOrder(items, list, order, (item) => item).map((item, index) => ({
    number: index + 1,
    township: null,
    item,
  }));
}

/** The official townships, and any other name that records of the row's figures carry. */
function townshipsOf(database: ReadStore["database"], { tags }: MeantLoop, asOf: string): Repetition[] {
  const { names } = figureGroups(database, askedOf(tags, ["row"], false), asOf, TOWNSHIP);
  return names.map((township, index) => ({ number: index + 1, township, item: null }));
}

/** Evaluates every figure that the tags ask of townships, each period in one pass, and looks results up. */
function townshipFigures(database: ReadStore["database"], tags: readonly MeantTag[], asOf: string) {
  const [now, before] = [false, true].map((earlier) => {
    const figures = new Set(askedOf(tags, ["row", "township"], earlier));
    const groups = figureGroups(database, [...figures], earlier ? yearBefore(asOf) : asOf, TOWNSHIP);
    const known = new Map<string, ReturnType<typeof groups.resultsIn>>();
    return (name: string) => known.get(name) ?? known.set(name, groups.resultsIn(name)).get(name);
  });
  return (figure: Figure, earlier: boolean, township: string): FigureResult => {
    const result = (earlier ? before : now)?.(township)?.get(figure.id);
    if (!result) throw new Error(`no result for ${figure.id}`);
    return result;
  };
}
