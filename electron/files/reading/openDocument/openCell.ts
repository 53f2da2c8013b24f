import { storableText } from "../../../../db/exact/index.ts";
import { UNCALCULATED } from "../../grid/cellErrors.ts";
import { localAttribute } from "../../xml/localAttribute.ts";
import { localName } from "../../xml/localName.ts";
import type { XmlElement } from "../../xml/XmlNode.ts";
import { addDay } from "../addDay.ts";
import { decimalNumber } from "../decimalNumber.ts";
import type { GridBuilder } from "../gridBuilder.ts";
import { paragraphText } from "./paragraphText.ts";

const DURATION = /^\s*(-?)P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?\s*$/;

/** A cell as it will be put into the grid, at one place or at many. */
export type OpenCell = (builder: GridBuilder, row: number, column: number) => void;

/**
 * What a table:table-cell holds (ODF 1.3 part 3, 9.1.4, 19.385): its value in full, never the text that is shown of it, unless no
 * format code could show that. Null for an empty cell.
 * @param format see OpenDocumentStyles.formatOf
 */
export function openCell(element: XmlElement, format: string | null): OpenCell | null {
  const text = paragraphText(element);
  const hasFormula = localAttribute(element, "formula") !== undefined;
  const value = heldValue(element, text, format, hasFormula);
  if (!value || !hasFormula) return value;
  return (builder, row, column) => {
    const before = builder.cellCount;
    value(builder, row, column);
    if (builder.cellCount > before) builder.markFormula();
  };
}

function heldValue(element: XmlElement, text: string, format: string | null, hasFormula: boolean): OpenCell | null {
  const types = element.attributes.flatMap(([name, value]) => (localName(name) === "value-type" ? [value] : []));
  const code = format ?? "";
  const error =
    (words: string): OpenCell =>
    (builder, row, column) =>
      builder.addError(row, column, words, code);
  const shown: OpenCell | null =
    storableText(text).trim() === "" ? null : (builder, row, column) => builder.addText(row, column, text, "");
  const unknown = shown ?? (hasFormula ? error(UNCALCULATED) : null);
  if (types.includes("error")) return error(text.trim() || "#VALUE!");
  switch (types[0]) {
    case "float":
    case "percentage":
    case "currency": {
      const written = valueIn(element, "value");
      if (written === undefined) return unknown;
      if (format === null && shown) return shown;
      const number = decimalNumber(written);
      if (number === null) return error("#VALUE!");
      return (builder, row, column) => builder.addNumber(row, column, number, code);
    }
    case "date": {
      const written = valueIn(element, "date-value");
      if (written === undefined) return unknown;
      if (format === null && shown) return shown;
      return (builder, row, column) => addDay(builder, { row, column }, written, code, false);
    }
    case "time": {
      const written = valueIn(element, "time-value");
      const parts = DURATION.exec(written ?? "");
      if (!parts || format === null) return unknown;
      const [, sign, days = 0, hours = 0, minutes = 0, seconds = "0"] = parts;
      const total =
        ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds.replace(",", "."));
      const serial = (sign === "-" ? -total : total) / 86_400;
      return (builder, row, column) => builder.addNumber(row, column, serial, code || "h:mm:ss");
    }
    case "boolean": {
      const written = valueIn(element, "boolean-value");
      if (written === undefined) return unknown;
      return (builder, row, column) => builder.addBoolean(row, column, written.trim() === "true", code);
    }
    case "string": {
      const words = text === "" ? (localAttribute(element, "string-value") ?? "") : text;
      // What leaves nothing in the grid is never repeated.
      if (storableText(words).trim() === "") return null;
      return (builder, row, column) => builder.addText(row, column, words, "");
    }
    default:
      return unknown;
  }
}

/** What an attribute says; one left blank says nothing. */
function valueIn(element: XmlElement, name: string): string | undefined {
  const written = localAttribute(element, name);
  return written?.trim() === "" ? undefined : written;
}
