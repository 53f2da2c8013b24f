import { xml } from "../files/docx/xml.ts";
import { fontChains, layout, twips } from "./layout.ts";
import { styleNames } from "./paragraphStyle.ts";

export const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Ids of the styles in our templates. */
export const styleIds = {
  title: "SummaryTitle",
  salutation: "SummarySalutation",
  level1: "SummaryLevel1",
  level2: "SummaryLevel2",
  level3: "SummaryLevel3",
  body: "SummaryBody",
  signature: "SummarySignature",
  footer: "SummaryPage",
  annexTitle: "SummaryAnnexTitle",
  cell: "SummaryCell",
} as const;

type Chain = (typeof fontChains)[number]["use"];

function fontOf(use: Chain): string {
  return fontChains.find((chain) => chain.use === use)?.wanted ?? "宋体";
}

function fonts(use: Chain): string {
  const name = fontOf(use);
  return xml("w:rFonts", { "w:ascii": name, "w:hAnsi": name, "w:eastAsia": name, "w:cs": "Times New Roman" });
}

function size(halfPoints: number): string {
  return xml("w:sz", { "w:val": halfPoints }) + xml("w:szCs", { "w:val": halfPoints });
}

function style(id: string, name: string, based: string | null, paragraph: string, run: string): string {
  return xml(
    "w:style",
    { "w:type": "paragraph", "w:customStyle": "1", "w:styleId": id },
    xml("w:name", { "w:val": name }),
    based === null ? "" : xml("w:basedOn", { "w:val": based }),
    xml("w:qFormat"),
    xml("w:pPr", {}, paragraph),
    xml("w:rPr", {}, run),
  );
}

function spacing(points: number): string {
  return xml("w:spacing", { "w:before": 0, "w:after": 0, "w:line": twips(points), "w:lineRule": "exact" });
}

/**
 * word/styles.xml of our templates. Elements stand in the order of the schema (ECMA-376 part 1, 17.3.1.26, 17.3.2.28), which
 * Word insists on; widths and spacings that WPS would otherwise take from its own defaults are written out.
 */
export function stylesXml(): string {
  const line = spacing(layout.linePoints);
  const indent = xml("w:ind", { "w:firstLineChars": 200, "w:firstLine": 640 });
  const flush = xml("w:ind", { "w:firstLineChars": 0, "w:firstLine": 0 });
  const body = xml("w:spacing", { "w:val": layout.bodySpacing });
  const noGrid = xml("w:snapToGrid", { "w:val": 0 });
  return (
    DECLARATION +
    xml(
      "w:styles",
      { "xmlns:w": NAMESPACE },
      xml(
        "w:docDefaults",
        {},
        xml(
          "w:rPrDefault",
          {},
          xml(
            "w:rPr",
            {},
            xml("w:rFonts", {
              "w:asciiTheme": "minorHAnsi",
              "w:hAnsiTheme": "minorHAnsi",
              "w:eastAsiaTheme": "minorEastAsia",
              "w:cstheme": "minorBidi",
            }),
            xml("w:kern", { "w:val": 2 }),
            size(layout.size.body),
            xml("w:lang", { "w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA" }),
          ),
        ),
        xml("w:pPrDefault"),
      ),
      xml(
        "w:style",
        { "w:type": "paragraph", "w:default": "1", "w:styleId": "Normal" },
        xml("w:name", { "w:val": "Normal" }),
        xml("w:qFormat"),
        xml("w:pPr", {}, xml("w:widowControl", { "w:val": 0 }), xml("w:jc", { "w:val": "both" })),
      ),
      xml(
        "w:style",
        { "w:type": "table", "w:default": "1", "w:styleId": "TableNormal" },
        xml("w:name", { "w:val": "Normal Table" }),
        xml("w:uiPriority", { "w:val": 99 }),
        xml("w:semiHidden"),
        xml("w:unhideWhenUsed"),
        xml(
          "w:tblPr",
          {},
          xml("w:tblInd", { "w:w": 0, "w:type": "dxa" }),
          xml(
            "w:tblCellMar",
            {},
            ...["top", "left", "bottom", "right"].map((side) =>
              xml(`w:${side}`, { "w:w": side === "left" || side === "right" ? 85 : 0, "w:type": "dxa" }),
            ),
          ),
        ),
      ),
      style(
        styleIds.body,
        styleNames.body,
        "Normal",
        noGrid + line + indent,
        fonts("正文") + body + size(layout.size.body),
      ),
      style(
        styleIds.title,
        styleNames.title,
        "Normal",
        xml("w:keepNext") +
          noGrid +
          line +
          flush +
          xml("w:jc", { "w:val": "center" }) +
          xml("w:outlineLvl", { "w:val": 0 }),
        fonts("标题") + size(layout.size.title),
      ),
      style(styleIds.salutation, styleNames.salutation, styleIds.body, flush, ""),
      style(
        styleIds.level1,
        styleNames.level1,
        styleIds.body,
        xml("w:keepNext") + xml("w:outlineLvl", { "w:val": 1 }),
        fonts("一级标题"),
      ),
      style(
        styleIds.level2,
        styleNames.level2,
        styleIds.body,
        xml("w:keepNext") + xml("w:outlineLvl", { "w:val": 2 }),
        fonts("二级标题"),
      ),
      style(
        styleIds.level3,
        styleNames.level3,
        styleIds.body,
        xml("w:keepNext") + xml("w:outlineLvl", { "w:val": 3 }),
        fonts("正文") + xml("w:b"),
      ),
      style(
        styleIds.signature,
        styleNames.signature,
        styleIds.body,
        xml("w:ind", { "w:rightChars": 400, "w:right": 1280, "w:firstLineChars": 0, "w:firstLine": 0 }) +
          xml("w:jc", { "w:val": "right" }),
        "",
      ),
      style(styleIds.footer, "总结页码", "Normal", noGrid, fonts("页码") + size(layout.size.page)),
      annexStyles(),
    )
  );
}

/** Styles of annexes and their tables; appended to the styles of a template that has none of them. */
export function annexStyles(): string {
  return (
    style(
      styleIds.annexTitle,
      "总结附表标题",
      null,
      xml("w:keepNext") +
        xml("w:snapToGrid", { "w:val": 0 }) +
        xml("w:spacing", { "w:before": 0, "w:after": 120 }) +
        xml("w:jc", { "w:val": "center" }),
      fonts("标题") + size(layout.size.annexTitle),
    ) +
    style(
      styleIds.cell,
      "总结附表",
      null,
      xml("w:widowControl", { "w:val": 0 }) +
        xml("w:snapToGrid", { "w:val": 0 }) +
        xml("w:spacing", { "w:before": 20, "w:after": 20 }),
      fonts("页码") + size(layout.size.table),
    )
  );
}
