/**
 * electron/import/meaning/layouts — sheets that are not laid out as a header with one record a row. Each way of laying out is a
 * function from a sheet as it is to a sheet in the usual form and a map back (TurnedFrom): fields down the side, one record a
 * card, months or townships across, tables side by side. Whatever comes after (matching, reading, messages) knows the usual form
 * only; the map says where each cell stands, for everything that a person is shown. PURE.
 */
import type { SheetView } from "../SheetView.ts";
import type { TownshipBook } from "../townshipBook.ts";
import { across } from "./across.ts";
import { cards } from "./cards.ts";
import { fieldsDown } from "./fieldsDown.ts";
import { sideBySide } from "./sideBySide.ts";
import type { TurnedSheet } from "./TurnedSheet.ts";

/** The sheet turned into the usual form, as one sheet or several; null for a sheet that has it already. */
export function turnedSheets(view: SheetView, townships: TownshipBook): TurnedSheet[] | null {
  const one = cards(view) ?? fieldsDown(view) ?? across(view, townships);
  return one ? [one] : sideBySide(view);
}
