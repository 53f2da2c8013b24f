import type { Element } from "@xmldom/xmldom";
import { cellRange } from "./cellRange.ts";
import { childOf, childrenOf, numberOf } from "./openPackage.ts";

/** Sheet names that Excel refuses, and defined names that mean nothing. */
export function checkSheetNames(book: Element): string[] {
  const problems: string[] = [];
  const sheets = childrenOf(childOf(book, "sheets"), "sheet");
  const names = sheets.map((sheet) => sheet.getAttribute("name") ?? "");
  if (sheets.length === 0) problems.push("xl/workbook.xml: no sheet");
  if (sheets.every((sheet) => (sheet.getAttribute("state") ?? "visible") !== "visible"))
    problems.push("xl/workbook.xml: no visible sheet");
  for (const name of names) {
    if (name.length < 1 || name.length > 31) problems.push(`sheet ${name}: a name of ${name.length} characters`);
    if (/[[\]:*?/\\]|^'|'$/.test(name)) problems.push(`sheet ${name}: a sign that no sheet name may have`);
  }
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) problems.push("two sheets of one name");
  const ids = sheets.map((sheet) => numberOf(sheet, "sheetId"));
  if (new Set(ids).size !== ids.length || ids.some((id) => !(id >= 1 && id <= 65_534)))
    problems.push("sheetIds that are not unique");

  const seen = new Set<string>();
  for (const defined of childrenOf(childOf(book, "definedNames"), "definedName")) {
    const [name, local] = [defined.getAttribute("name") ?? "", defined.getAttribute("localSheetId")];
    const key = `${name.toLowerCase()} ${local ?? ""}`;
    if (seen.has(key)) problems.push(`name ${key}: defined twice`);
    seen.add(key);
    if (local !== null && !(Number(local) < sheets.length)) problems.push(`name ${key}: of a sheet that is not there`);
    for (const reference of (defined.textContent ?? "").split(/,(?=')/))
      problems.push(...checkReference(name, reference, names));
  }
  return problems;
}

/** 'Sheet name'!$A$1:$N$17 or 'Sheet name'!$3:$5 */
function checkReference(name: string, reference: string, sheets: readonly string[]): string[] {
  const found = /^'((?:[^']|'')+)'!(.+)$/.exec(reference);
  if (!found) return [`name ${name}: ${reference} is no reference`];
  const [, sheet = "", place = ""] = found;
  const rows = /^\$(\d+):\$(\d+)$/.exec(place);
  const isPlace = rows ? Number(rows[1]) <= Number(rows[2]) : cellRange(place) !== null && /^\$[A-Z]+\$\d+/.test(place);
  return [
    ...(sheets.includes(sheet.replaceAll("''", "'")) ? [] : [`name ${name}: of a sheet that is not there`]),
    ...(isPlace ? [] : [`name ${name}: ${place} is no range`]),
  ];
}
