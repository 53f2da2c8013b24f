import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Debian's own: openpyxl is one of its packages. */
const PYTHON = "/usr/bin/python3";
const SCRIPT = `
import json, sys
from openpyxl import load_workbook
values = load_workbook(sys.argv[1], data_only=True)
formulas = load_workbook(sys.argv[1])
def shown(cell):
    return None if cell.value is None else cell.value if isinstance(cell.value, (int, float, str)) else str(cell.value)
print(json.dumps([{
    "name": sheet.title,
    "merges": sorted(str(one) for one in sheet.merged_cells.ranges),
    "titleRows": formulas[sheet.title].print_title_rows,
    "area": formulas[sheet.title].print_area,
    "fitToWidth": sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToWidth,
    "cells": {c.coordinate: [shown(c), c.number_format, formulas[sheet.title][c.coordinate].data_type == "f"]
              for row in sheet.iter_rows() for c in row if c.value is not None or c.has_style},
} for sheet in values.worksheets]))
`;

/** A sheet as openpyxl reads it: addresses to value, number format, and whether it is a formula. */
export interface PythonSheet {
  readonly name: string;
  readonly merges: readonly string[];
  readonly titleRows: string | null;
  readonly area: string;
  readonly fitToWidth: number | false;
  readonly cells: Readonly<Record<string, readonly [string | number | null, string, boolean]>>;
}

/** The sheets of a workbook by a reader that has nothing in common with the program. Fails where it is missing. */
export function readByOpenpyxl(file: string): PythonSheet[] {
  if (!existsSync(PYTHON)) throw new Error(`${PYTHON} is missing; as root: apt-get install -y python3-openpyxl`);
  const text = execFileSync(PYTHON, ["-c", SCRIPT, file], { encoding: "utf8", maxBuffer: 2 ** 28 });
  return JSON.parse(text) as PythonSheet[];
}
