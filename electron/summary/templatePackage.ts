import { xml } from "../files/docx/xml.ts";
import { packParts } from "../files/writing/packParts.ts";
import { fontChains, layout, twips } from "./layout.ts";
import { NAMESPACE, styleIds, stylesXml } from "./templateStyles.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A .docx with our layout around a text (w:p elements as XML). */
export function templatePackage(body: string): Uint8Array {
  const parts = new Map<string, string>([
    ["[Content_Types].xml", contentTypes()],
    [
      "_rels/.rels",
      relations([
        ["rId1", "officeDocument", "word/document.xml"],
        ["rId2", "extended-properties", "docProps/app.xml"],
      ]),
    ],
    [
      "docProps/app.xml",
      `${DECLARATION}${xml("Properties", { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" }, xml("Application", {}, "Microsoft Office Word"))}`,
    ],
    [
      "word/document.xml",
      `${DECLARATION}${xml("w:document", { "xmlns:w": NAMESPACE, "xmlns:r": RELATIONS }, xml("w:body", {}, body, sectionProperties()))}`,
    ],
    ["word/styles.xml", stylesXml()],
    ["word/settings.xml", settings()],
    ["word/fontTable.xml", fontTable()],
    ["word/footer1.xml", footer("right")],
    ["word/footer2.xml", footer("left")],
    ["word/theme/theme1.xml", theme()],
    [
      "word/_rels/document.xml.rels",
      relations([
        ["rId1", "styles", "styles.xml"],
        ["rId2", "settings", "settings.xml"],
        ["rId3", "fontTable", "fontTable.xml"],
        ["rId4", "theme", "theme/theme1.xml"],
        ["rId5", "footer", "footer1.xml"],
        ["rId6", "footer", "footer2.xml"],
      ]),
    ],
  ]);
  return packParts(parts);
}

/** The last section: A4 as the standard has it; odd pages have their number at the right, even ones at the left. */
function sectionProperties(): string {
  const { page, margins, linePoints } = layout;
  return xml(
    "w:sectPr",
    {},
    xml("w:footerReference", { "w:type": "default", "r:id": "rId5" }),
    xml("w:footerReference", { "w:type": "even", "r:id": "rId6" }),
    xml("w:pgSz", { "w:w": page.width, "w:h": page.height }),
    xml("w:pgMar", {
      "w:top": margins.top,
      "w:right": margins.right,
      "w:bottom": margins.bottom,
      "w:left": margins.left,
      "w:header": margins.header,
      "w:footer": margins.footer,
      "w:gutter": 0,
    }),
    xml("w:cols", { "w:space": 425 }),
    xml("w:docGrid", { "w:type": "lines", "w:linePitch": twips(linePoints) }),
  );
}

/** — 1 —, one character in from the edge of the text. */
function footer(side: "left" | "right"): string {
  const field = (part: string): string => xml("w:r", {}, xml("w:fldChar", { "w:fldCharType": part }));
  const words = (text: string): string => xml("w:r", {}, xml("w:t", { "xml:space": "preserve" }, text));
  return (
    DECLARATION +
    xml(
      "w:ftr",
      { "xmlns:w": NAMESPACE, "xmlns:r": RELATIONS },
      xml(
        "w:p",
        {},
        xml(
          "w:pPr",
          {},
          xml("w:pStyle", { "w:val": styleIds.footer }),
          xml("w:ind", { [`w:${side}Chars`]: 100, [`w:${side}`]: 280 }),
          xml("w:jc", { "w:val": side }),
        ),
        words("— "),
        field("begin"),
        xml("w:r", {}, xml("w:instrText", { "xml:space": "preserve" }, " PAGE ")),
        field("separate"),
        words("1"),
        field("end"),
        words(" —"),
      ),
    )
  );
}

function settings(): string {
  return (
    DECLARATION +
    xml(
      "w:settings",
      { "xmlns:w": NAMESPACE },
      xml("w:zoom", { "w:percent": 100 }),
      xml("w:bordersDoNotSurroundHeader"),
      xml("w:bordersDoNotSurroundFooter"),
      xml("w:defaultTabStop", { "w:val": 420 }),
      xml("w:evenAndOddHeaders"),
      xml("w:characterSpacingControl", { "w:val": "compressPunctuation" }),
      xml(
        "w:compat",
        {},
        xml("w:useFELayout"),
        xml("w:compatSetting", {
          "w:name": "compatibilityMode",
          "w:uri": "http://schemas.microsoft.com/office/word",
          "w:val": 15,
        }),
      ),
      xml("w:themeFontLang", { "w:val": "en-US", "w:eastAsia": "zh-CN" }),
      xml("w:clrSchemeMapping", {
        "w:bg1": "light1",
        "w:t1": "dark1",
        "w:bg2": "light2",
        "w:t2": "dark2",
        "w:accent1": "accent1",
        "w:accent2": "accent2",
        "w:accent3": "accent3",
        "w:accent4": "accent4",
        "w:accent5": "accent5",
        "w:accent6": "accent6",
        "w:hyperlink": "hyperlink",
        "w:followedHyperlink": "followedHyperlink",
      }),
      xml("w:decimalSymbol", { "w:val": "." }),
      xml("w:listSeparator", { "w:val": "," }),
    )
  );
}

/** Fonts with what Word and WPS may take for them where they are missing. */
function fontTable(): string {
  return (
    DECLARATION +
    xml(
      "w:fonts",
      { "xmlns:w": NAMESPACE },
      ...fontChains.map(({ wanted, instead, use }) =>
        xml(
          "w:font",
          { "w:name": wanted },
          xml("w:altName", { "w:val": instead[0] }),
          xml("w:charset", { "w:val": "86" }),
          xml("w:family", {
            "w:val": use === "一级标题" ? "modern" : use === "二级标题" || use === "正文" ? "modern" : "auto",
          }),
          xml("w:pitch", { "w:val": "default" }),
        ),
      ),
    )
  );
}

function contentTypes(): string {
  const override = (part: string, type: string): string => xml("Override", { PartName: part, ContentType: type });
  return (
    DECLARATION +
    xml(
      "Types",
      { xmlns: `${PACKAGE}/content-types` },
      xml("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
      xml("Default", { Extension: "xml", ContentType: "application/xml" }),
      override("/word/document.xml", `${WORD_TYPE}.document.main+xml`),
      override("/word/styles.xml", `${WORD_TYPE}.styles+xml`),
      override("/word/settings.xml", `${WORD_TYPE}.settings+xml`),
      override("/word/fontTable.xml", `${WORD_TYPE}.fontTable+xml`),
      override("/word/footer1.xml", `${WORD_TYPE}.footer+xml`),
      override("/word/footer2.xml", `${WORD_TYPE}.footer+xml`),
      override("/word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
      override("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    )
  );
}

function relations(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  return (
    DECLARATION +
    xml(
      "Relationships",
      { xmlns: `${PACKAGE}/relationships` },
      ...all.map(([id, type, target]) => xml("Relationship", { Id: id, Type: `${RELATIONS}/${type}`, Target: target })),
    )
  );
}

/** A theme whose fonts are set: WPS takes its own defaults for fonts that the theme leaves blank. */
function theme(): string {
  const font = (name: string, latin: string, eastAsia: string): string =>
    xml(
      `a:${name}Font`,
      {},
      xml("a:latin", { typeface: latin }),
      xml("a:ea", { typeface: eastAsia }),
      xml("a:cs", { typeface: "" }),
      xml("a:font", { script: "Hans", typeface: eastAsia }),
    );
  const colour = (name: string, value: string): string => xml(`a:${name}`, {}, xml("a:srgbClr", { val: value }));
  const solid = xml("a:solidFill", {}, xml("a:schemeClr", { val: "phClr" }));
  const line = xml(
    "a:ln",
    { w: 6350, cap: "flat", cmpd: "sng", algn: "ctr" },
    solid,
    xml("a:prstDash", { val: "solid" }),
  );
  const effect = xml("a:effectStyle", {}, xml("a:effectLst"));
  return (
    DECLARATION +
    xml(
      "a:theme",
      { "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", name: "Summary" },
      xml(
        "a:themeElements",
        {},
        xml(
          "a:clrScheme",
          { name: "Summary" },
          xml("a:dk1", {}, xml("a:sysClr", { val: "windowText", lastClr: "000000" })),
          xml("a:lt1", {}, xml("a:sysClr", { val: "window", lastClr: "FFFFFF" })),
          colour("dk2", "44546A"),
          colour("lt2", "E7E6E6"),
          colour("accent1", "4472C4"),
          colour("accent2", "ED7D31"),
          colour("accent3", "A5A5A5"),
          colour("accent4", "FFC000"),
          colour("accent5", "5B9BD5"),
          colour("accent6", "70AD47"),
          colour("hlink", "0563C1"),
          colour("folHlink", "954F72"),
        ),
        xml(
          "a:fontScheme",
          { name: "Summary" },
          font("major", "Times New Roman", "黑体"),
          font("minor", "Times New Roman", "仿宋_GB2312"),
        ),
        xml(
          "a:fmtScheme",
          { name: "Summary" },
          xml("a:fillStyleLst", {}, solid, solid, solid),
          xml("a:lnStyleLst", {}, line, line, line),
          xml("a:effectStyleLst", {}, effect, effect, effect),
          xml("a:bgFillStyleLst", {}, solid, solid, solid),
        ),
      ),
    )
  );
}
