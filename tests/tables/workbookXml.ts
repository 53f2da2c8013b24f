import { readFileSync } from "node:fs";
import { CFB, read, type WorkBook } from "xlsx";

/** The XML of one part of a workbook. */
export function partOf(file: string, part: string): string {
  const found = CFB.find(CFB.read(readFileSync(file), { type: "buffer" }), part);
  if (!found) throw new Error(`${file} has no ${part}`);
  return Buffer.from(found.content).toString("utf8");
}

/** The workbook with formulas, as another program reads it. */
export function readBack(file: string): WorkBook {
  return read(readFileSync(file), { cellFormula: true, cellNF: true, cellStyles: true });
}

/** [first row, first column, last row, last column] of a range such as B3:D3, counted from 1. */
export function corners(range: string): [number, number, number, number] {
  const [first = "", last = first] = range.replaceAll("$", "").split(":");
  const place = (address: string): [number, number] => {
    const [, letters = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    return [Number(row), [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)];
  };
  return [...place(first), ...place(last)];
}
