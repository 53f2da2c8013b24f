import { posix } from "node:path";
import { FileRefused } from "../FileRefused.ts";
import { limits } from "./limits.ts";
import type { ZipEntry } from "./zipEntries.ts";

export interface SheetPart {
  /** Part name of the sheet in the package, or undefined where the workbook's relation leads nowhere. */
  path: string | undefined;
  /** Chart, dialog and macro sheets hold no table; macros are never run. */
  isWorksheet: boolean;
}

/** Attribute values of a start tag, by local name without prefix and with prefix ("r:id"). */
export function xmlAttributes(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const match of tag.matchAll(/([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    attributes.set(match[1] as string, (match[2] as string).slice(1, -1));
  }
  return attributes;
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
    findWorkbook(contentTypes) ?? (find("xl/workbook.xml") === undefined ? "xl/workbook.bin" : "xl/workbook.xml");
  const workbook = find(workbookPath);
  if (workbook === undefined) throw new FileRefused("file-not-workbook");
  // A binary workbook (.xlsb) keeps its sheet list in records; its sheets are then taken as the parser finds them.
  if (workbookPath.endsWith(".bin")) return [];

  const folder = posix.dirname(workbookPath);
  const relations = new Map<string, { target: string; type: string }>();
  const relationsText =
    find(posix.join(folder, "_rels", `${posix.basename(workbookPath)}.rels`))
      ?.read()
      .toString("utf8") ?? "";
  for (const match of relationsText.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)) {
    const attributes = xmlAttributes(match[0]);
    relations.set(attributes.get("Id") ?? "", {
      target: attributes.get("Target") ?? "",
      type: attributes.get("Type") ?? "",
    });
  }

  const sheets: SheetPart[] = [];
  for (const match of workbook
    .read()
    .toString("latin1")
    .matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)) {
    const attributes = xmlAttributes(match[0]);
    const idKey = [...attributes.keys()].find((key) => key.endsWith(":id"));
    const relation = relations.get(attributes.get(idKey ?? "r:id") ?? "");
    const target = relation?.target ?? "";
    const path = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
    sheets.push({
      path: names.get(path.toLowerCase()),
      isWorksheet: relation === undefined || /\/worksheet$/.test(relation.type),
    });
    if (sheets.length > limits.sheets)
      throw new FileRefused("file-too-complex", { reason: `工作表超过 ${limits.sheets} 个` });
  }
  if (sheets.length === 0) throw new FileRefused("file-damaged", { reason: "没有工作表" });
  return sheets;
}

function findWorkbook(contentTypes: string): string | undefined {
  for (const match of contentTypes.matchAll(/<(?:\w+:)?Override\s[^<>]*>/g)) {
    const attributes = xmlAttributes(match[0]);
    const type = attributes.get("ContentType") ?? "";
    if (
      /(sheet|template|addin)\.(binary\.)?(macroEnabled\.)?main(\+xml)?$/i.test(type) ||
      /spreadsheetml\.template\.main/.test(type)
    ) {
      return (attributes.get("PartName") ?? "").replace(/^\//, "");
    }
  }
  return undefined;
}
