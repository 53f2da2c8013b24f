import { localAttribute } from "../xml/localAttribute.ts";
import { localChildren } from "../xml/localChildren.ts";
import type { XmlElement } from "../xml/XmlNode.ts";

/** The formats that Excel XML 2003 calls by a name, as a Chinese Excel shows them. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ["General Number", ""],
  ["General Date", "yyyy/m/d h:mm"],
  ["Short Date", "yyyy/m/d"],
  ["Medium Date", "d-mmm-yy"],
  ["Long Date", 'yyyy"年"m"月"d"日"'],
  ["Short Time", "h:mm"],
  ["Medium Time", "h:mm AM/PM"],
  ["Long Time", "h:mm:ss"],
  ["Currency", '"￥"#,##0.00'],
  ["Euro Currency", '"€"#,##0.00'],
  ["Fixed", "0.00"],
  ["Standard", "#,##0.00"],
  ["Percent", "0.00%"],
  ["Scientific", "0.00E+00"],
  ["Yes/No", '"Yes";"Yes";"No"'],
  ["True/False", '"True";"True";"False"'],
  ["On/Off", '"On";"On";"Off"'],
]);

/** Styles may build on each other; a circle of them ends here. */
const DEEPEST = 20;

interface Style {
  readonly parent: string | undefined;
  readonly format: string | undefined;
}

/** The number formats of the styles of an Excel XML 2003. */
export class SpreadsheetMlStyles {
  readonly #styles = new Map<string, Style>();

  /** A <Style>: its format, or that of the style it builds on. */
  add(element: XmlElement): void {
    const id = localAttribute(element, "ID");
    const [format] = localChildren(element, "NumberFormat");
    if (id === undefined) return;
    const written = format && (localAttribute(format, "Format") ?? "");
    this.#styles.set(id, {
      parent: localAttribute(element, "Parent"),
      format: written === undefined ? undefined : (NAMED.get(written) ?? written),
    });
  }

  /** The format of a style by its id; of none, that of the workbook's own ("Default"). */
  formatOf(id: string | undefined): string {
    let style = this.#styles.get(id ?? "Default");
    for (let step = 0; style && style.format === undefined && step < DEEPEST; step += 1)
      style = this.#styles.get(style.parent ?? "");
    return style?.format ?? "";
  }
}
