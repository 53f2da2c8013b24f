import type { GridCell } from "../../files/grid/workbookGrid.ts";
import { readCaption } from "./readCaption.ts";
import type { TownshipBook } from "./townshipBook.ts";

/**
 * Who sent a sheet, by what the file says: 填报单位 (a township by its name, a section as written), the township of title, sheet
 * name or file name, or the one that stands in a whole column; null where it says nothing.
 * @param names title, sheet name, file name
 */
export function senderOf(
  captions: readonly string[],
  names: readonly string[],
  samples: ReadonlyMap<number, readonly GridCell[]>,
  townships: TownshipBook,
): string | null {
  const { reporter } = readCaption(captions);
  if (reporter !== null && reporter !== "") {
    const found = townships.resolve(reporter);
    return found.kind === "found" ? found.name : reporter;
  }
  for (const name of names) {
    const place = name === "" ? null : townships.within(name);
    if (place !== null) return place;
  }
  for (const cells of samples.values()) {
    const places = new Set(cells.map((cell) => placeOf(cell, townships)));
    const [only] = places;
    if (places.size === 1 && typeof only === "string") return only;
  }
  return null;
}

function placeOf(cell: GridCell, townships: TownshipBook): string | null {
  const found = cell.kind === "text" ? townships.resolve(cell.text) : null;
  return found?.kind === "found" ? found.name : null;
}
