import { posix } from "node:path";
import { FileRefused } from "../FileRefused.ts";
import { detectContent } from "../reading/detectContent.ts";
import { partOfType, relationsIn, relationsPath, startTags } from "../reading/packageTags.ts";
import { workbookParts } from "../reading/workbookParts.ts";
import { zipEntries } from "../reading/zipEntries.ts";
import { xmlText } from "../xml/xmlText.ts";
import { attribute, elementsNamed, firstNamed, parseXml, type XmlDocument } from "../xml/xmlTree.ts";

/** A template is a page or two; what is larger is something else. */
const MOST_BYTES = 20 * 1024 * 1024;
const MOST_XML = 30 * 1024 * 1024;

export interface TemplateSheet {
  readonly name: string;
  /** Its part in the package; undefined for chart sheets, which have no cells */
  readonly path: string | undefined;
}

/** The package of a template that is safe to read: every part unpacked and checked. */
export interface TemplatePackage {
  readonly parts: Map<string, Buffer>;
  readonly workbookPath: string;
  readonly workbook: XmlDocument;
  readonly sheets: readonly TemplateSheet[];
  /** Whether it leads to other files, or fetches from them */
  readonly leadsOutside: boolean;
}

const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const ACTIVE = /vbaProject|(^|\/)(macrosheets|activeX|ctrlProps|embeddings|customUI|webextensions)\//i;

/**
 * Opens an .xlsx that is to be filled and passed on. Unlike a sheet that is only read, it goes out again whole, so anything in
 * it that acts is refused.
 * @throws FileRefused
 */
export function openTemplate(bytes: Buffer): TemplatePackage {
  if (bytes.length > MOST_BYTES)
    throw new FileRefused("file-too-large", { reason: `超过 ${MOST_BYTES / 1024 / 1024} MB` });
  const content = detectContent(bytes);
  if (content !== "zip") throw notXlsx(bytes, content);
  const entries = zipEntries(bytes);
  const found = workbookParts(entries);
  const parts = new Map(
    [...entries].filter(([name]) => !name.endsWith("/")).map(([name, entry]) => [name, entry.read()]),
  );
  refuseBroken(parts);
  // What parts are is said of each; a default for an ending that no part has (some programs give one) says nothing.
  const types = (parts.get("[Content_Types].xml")?.toString("utf8") ?? "").replace(/<(?:\w+:)?Default\s[^<>]*>/g, "");
  // Binary workbooks (.xlsb) call themselves macroEnabled whether they have any or not.
  if (types.includes("sheet.binary")) throw new FileRefused("file-not-workbook", { reason: "不是 .xlsx" });
  if (/macroEnabled|vbaProject/i.test(types) || [...parts.keys()].some((name) => ACTIVE.test(name))) {
    throw new FileRefused("file-active-content", { reason: "宏、控件或嵌入的对象" });
  }
  const workbookPath = partOfType(types, (type) => type === WORKBOOK_TYPE);
  const source = workbookPath === undefined ? undefined : parts.get(workbookPath);
  if (workbookPath === undefined || !source) throw new FileRefused("file-not-workbook", { reason: "不是 .xlsx" });
  const workbook = parseXml(xmlOf(source));
  const list = firstNamed(workbook.root, "sheets");
  // A workbook of other prefixes or markup: nothing of it would be found.
  if (workbook.root.name !== "workbook" || !list) throw unusual();
  const names = elementsNamed(list, "sheet").map((sheet) => xmlText(attribute(sheet, "name") ?? ""));
  if (names.length !== found.length) throw unusual();
  const sheets = names.map((name, index) => {
    const part = found[index];
    if (part?.isWorksheet && !parts.has(part.path ?? ""))
      throw new FileRefused("file-damaged", { reason: "缺少工作表" });
    return { name, path: part?.isWorksheet ? part.path : undefined };
  });
  return { parts, workbookPath, workbook, sheets, leadsOutside: leadsOutside(parts) };
}

/** Parts that are handed on unread must be whole all the same; what is only written in another way is theirs. */
function refuseBroken(parts: ReadonlyMap<string, Buffer>): void {
  for (const [name, part] of parts) {
    if (!/\.(xml|rels)$/i.test(name)) continue;
    try {
      parseXml(xmlOf(part));
    } catch (error) {
      const isOther = error instanceof FileRefused && error.code === "file-too-complex";
      if (!isOther || /\.rels$|^\[Content_Types\]/i.test(name)) throw error;
    }
  }
}

/** A part as text. @throws FileRefused where it is far too large for a template */
export function xmlOf(part: Buffer): string {
  if (part.length > MOST_XML) throw new FileRefused("file-too-complex", { reason: "工作表过大" });
  return part.toString("utf8");
}

/** The parts that a part refers to: id → kind (the last word of its type) and path. */
export function relationsOf(
  parts: ReadonlyMap<string, Buffer>,
  path: string,
): Map<string, { kind: string; path: string }> {
  const source = parts.get(relationsPath(path))?.toString("utf8") ?? "";
  return new Map(
    [...relationsIn(source, path)].map(([id, { type, path: target }]) => [
      id,
      { kind: posix.basename(type), path: target },
    ]),
  );
}

/** Links that a person clicks are no danger; links that a program follows are. */
function leadsOutside(parts: ReadonlyMap<string, Buffer>): boolean {
  for (const [name, content] of parts) {
    if (/(^|\/)(externalLinks|queryTables)\/|(^|\/)connections\.xml$/i.test(name)) return true;
    if (!name.endsWith(".rels")) continue;
    const isLeading = (tag: ReadonlyMap<string, string>): boolean =>
      tag.get("TargetMode") === "External" && posix.basename(tag.get("Type") ?? "") !== "hyperlink";
    if (startTags(content.toString("utf8"), "Relationship").some(isLeading)) return true;
  }
  return false;
}

function notXlsx(bytes: Buffer, content: string): FileRefused {
  const encrypted = content === "ole" && bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
  return encrypted ? new FileRefused("file-password") : new FileRefused("file-not-workbook", { reason: "不是 .xlsx" });
}

function unusual(): FileRefused {
  return new FileRefused("file-too-complex", { reason: "工作簿的写法少见，请在 WPS 中另存为 .xlsx" });
}
