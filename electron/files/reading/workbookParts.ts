import { FileRefused } from "../FileRefused.ts";
import { limits } from "./limits.ts";
import { partOfType, relationsIn, relationsPath, startTags } from "./packageTags.ts";
import type { ZipEntry } from "./zipEntries.ts";

export interface SheetPart {
  /** Part name of the sheet in the package, or undefined where the workbook's relation leads nowhere. */
  path: string | undefined;
  /** Chart, dialog and macro sheets hold no table; macros are never run. */
  isWorksheet: boolean;
}

/**
 * The sheets of an OOXML workbook in their order, with their parts (ECMA-376 part 1, 12.3.23 and part 2, 9.3).
 * @throws FileRefused "file-not-workbook" for other packages (documents, presentations, plain archives).
 */
export function workbookParts(entries: ReadonlyMap<string, ZipEntry>): SheetPart[] {
  const names = new Map([...entries.keys()].map((name) => [name.toLowerCase(), name]));
  const find = (path: string): ZipEntry | undefined => entries.get(names.get(path.toLowerCase()) ?? "");
  const contentTypes = find("[Content_Types].xml")?.read().toString("latin1");
  if (contentTypes === undefined) throw new FileRefused("file-not-workbook", { reason: "压缩包" });
  const workbookPath =
    partOfType(contentTypes, isWorkbook) ??
    (find("xl/workbook.xml") === undefined ? "xl/workbook.bin" : "xl/workbook.xml");
  const workbook = find(workbookPath);
  if (workbook === undefined) throw new FileRefused("file-not-workbook");
  // A binary workbook (.xlsb) keeps its sheet list in records; its sheets are then taken as the parser finds them.
  if (workbookPath.endsWith(".bin")) return [];

  const relations = relationsIn(find(relationsPath(workbookPath))?.read().toString("utf8") ?? "", workbookPath);
  const tags = startTags(workbook.read().toString("latin1"), "sheet", limits.sheets + 1);
  if (tags.length > limits.sheets)
    throw new FileRefused("file-too-complex", { reason: `工作表超过 ${limits.sheets} 个` });
  const sheets = tags.map((tag): SheetPart => {
    const idKey = [...tag.keys()].find((key) => key.endsWith(":id"));
    const relation = relations.get(tag.get(idKey ?? "r:id") ?? "");
    return {
      path: relation && names.get(relation.path.toLowerCase()),
      isWorksheet: relation === undefined || /\/worksheet$/.test(relation.type),
    };
  });
  if (sheets.length === 0) throw new FileRefused("file-damaged", { reason: "没有工作表" });
  return sheets;
}

function isWorkbook(type: string): boolean {
  return (
    /(sheet|template|addin)\.(binary\.)?(macroEnabled\.)?main(\+xml)?$/i.test(type) ||
    /spreadsheetml\.template\.main/.test(type)
  );
}
