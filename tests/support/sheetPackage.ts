import type { ZipPart } from "./zipFile.ts";
import { zipFile } from "./zipFile.ts";

export interface SheetPackage {
  /** The XML of each sheet's part, or what stands between <worksheet> and </worksheet>. */
  sheets: { name: string; xml: string; state?: "hidden" | "veryHidden" }[];
  sharedStrings?: string;
  styles?: string;
  workbookProperties?: string;
  /** More parts, or parts that take the place of those made here. */
  parts?: ZipPart[];
  contentTypes?: string;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Parts of an .xlsx with the given sheet XML: for sheets that no writer would make. */
export function sheetParts(content: SheetPackage): ZipPart[] {
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${kind}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const sheetNames = content.sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const made: ZipPart[] = [
    {
      name: "[Content_Types].xml",
      content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${content.contentTypes ?? override("workbook.xml", "sheet.main")}${sheetNames.map((name) => override(name, "worksheet")).join("")}${override("styles.xml", "styles")}${override("sharedStrings.xml", "sharedStrings")}</Types>`,
    },
    {
      name: "_rels/.rels",
      content: `<Relationships xmlns="${packageRelations}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${main}" xmlns:r="${relations}">${content.workbookProperties ?? ""}<sheets>${content.sheets.map(({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships xmlns="${packageRelations}">${sheetNames.map((name, index) => relation(`rId${index + 1}`, "worksheet", name)).join("")}${relation("rIdStyles", "styles", "styles.xml")}${relation("rIdStrings", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
    },
    {
      name: "xl/styles.xml",
      content: `<styleSheet xmlns="${main}">${content.styles ?? '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>'}</styleSheet>`,
    },
    { name: "xl/sharedStrings.xml", content: `<sst xmlns="${main}">${content.sharedStrings ?? ""}</sst>` },
    ...content.sheets.map(({ xml }, index) => ({
      name: `xl/${sheetNames[index]}`,
      content:
        xml.startsWith("<?xml") || xml.startsWith("<worksheet") || xml.startsWith("<x:")
          ? xml
          : `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}">${xml}</worksheet>`,
    })),
  ];
  const replaced = new Set(content.parts?.map((part) => part.name));
  return [...made.filter((part) => !replaced.has(part.name)), ...(content.parts ?? [])];
}

/** The same as a file. */
export function sheetPackage(content: SheetPackage): Buffer {
  return zipFile(sheetParts(content));
}
