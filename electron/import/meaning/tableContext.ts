import type { PlanChoices } from "../../contract/importPlan.ts";
import type { FoundTable } from "./FoundTable.ts";
import type { MatchedTable } from "./MatchedTable.ts";
import type { Caption } from "./readCaption.ts";
import type { TownshipBook } from "./townshipBook.ts";

/** Stands in townshipFrom where caption and sheet name speak of different townships. */
export const CONTRADICTION = "写法不一";

/**
 * What the sheet says of year, month and township: the caption nearest to the table first.
 * @param own the table's captions read; @param others sheet name and file name read
 */
export function tableContext(
  own: Caption,
  [sheet, file]: readonly Caption[],
  found: FoundTable,
  sheetName: string,
  fileName: string,
  townships: TownshipBook,
  choices: PlanChoices,
): Pick<MatchedTable, "year" | "asOf" | "township" | "townshipFrom"> {
  const captions = [own, sheet, file].filter((caption) => caption !== undefined);
  const withYear = captions.find(({ years }) => years.length > 0);
  const asOfYear = captions.map(({ asOf }) => asOf?.slice(0, 4)).find((text) => text !== undefined);
  const year = withYear
    ? withYear.years.length === 1
      ? (withYear.years[0] ?? null)
      : ("ambiguous" as const)
    : asOfYear
      ? Number(asOfYear)
      : null;
  const month = captions.map((caption) => caption.month).find((one) => one !== null);
  const whole = captions.map(({ asOf }) => asOf).find((one) => one !== null);
  const defaultYear = typeof year === "number" ? String(year) : choices.asOf?.slice(0, 4);
  const asOf = whole ?? (month && defaultYear ? `${defaultYear}-${String(month).padStart(2, "0")}` : null);
  const places: readonly (readonly [string | null, string])[] = [
    [own.reporter ? resolved(townships, own.reporter) : null, "填报单位"],
    [found.captions.map((text) => townships.within(text)).find((name) => name !== null) ?? null, "标题"],
    [sheetName ? townships.within(sheetName) : null, "工作表名"],
    [townships.within(fileName), "文件名"],
  ];
  const place = places.find(([name]) => name !== null);
  // A template that was copied may still bear another township's name: then nobody knows whose rows these are.
  const near = new Set(places.filter(([name, from]) => name !== null && from !== "文件名").map(([name]) => name));
  const stranger =
    own.reporter !== null && places[0]?.[0] === null && /(?:乡|镇|街道|街道办|办事处)$/.test(own.reporter);
  if (near.size > 1 || (stranger && place)) return { year, asOf, township: null, townshipFrom: CONTRADICTION };
  return { year, asOf, township: place?.[0] ?? null, townshipFrom: place?.[1] ?? null };
}

function resolved(townships: TownshipBook, text: string): string | null {
  const found = townships.resolve(text);
  return found.kind === "found" ? found.name : null;
}
