import { localAttribute } from "../../xml/localAttribute.ts";
import { localChildren } from "../../xml/localChildren.ts";
import type { XmlElement } from "../../xml/XmlNode.ts";
import { dataFormat, turnsOf } from "./dataFormat.ts";

/** Styles may build on each other; a circle of them ends here. */
const DEEPEST = 20;

/** Styles of cells, columns, rows and sheets of an OpenDocument file, asked by their names. */
export class OpenDocumentStyles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #dataStyles = new Map<string, XmlElement>();
  readonly #formats = new Map<string, string | null>();

  /** A style:style. */
  addStyle(element: XmlElement): void {
    this.#styles.set(keyOf(localAttribute(element, "family") ?? "", localAttribute(element, "name") ?? ""), element);
  }

  /** A number:…-style. */
  addDataStyle(element: XmlElement): void {
    this.#dataStyles.set(localAttribute(element, "name") ?? "", element);
  }

  /** The number format of a cell's style as a format code: "" for General, null where no code shows the same. */
  formatOf(cellStyle: string | undefined): string | null {
    let name = cellStyle;
    for (let step = 0; name !== undefined && step < DEEPEST; step += 1) {
      const style = this.#styles.get(keyOf("table-cell", name));
      const dataStyle = style && localAttribute(style, "data-style-name");
      if (dataStyle !== undefined) return this.#formatNamed(dataStyle);
      name = style && localAttribute(style, "parent-style-name");
    }
    return "";
  }

  /** Whether a sheet, column or row of that style is not to be seen. */
  hides(family: "table" | "table-column" | "table-row", name: string | undefined): boolean {
    const style = name === undefined ? undefined : this.#styles.get(keyOf(family, name));
    const [properties] = style ? localChildren(style, `${family}-properties`) : [];
    if (!properties) return false;
    if (family === "table") return localAttribute(properties, "display") === "false";
    const size = localAttribute(properties, family === "table-column" ? "column-width" : "row-height");
    return size !== undefined && /^\s*0+(?:\.0*)?\s*[a-z]*\s*$/i.test(size);
  }

  /** The page style that a sheet is printed with. */
  pageStyleOf(tableStyle: string | undefined): string {
    const style = this.#styles.get(keyOf("table", tableStyle ?? ""));
    return (style && localAttribute(style, "master-page-name")) ?? "Default";
  }

  #formatNamed(name: string): string | null {
    let format = this.#formats.get(name);
    if (format === undefined) {
      const style = this.#dataStyles.get(name);
      format = style ? this.#compose(style) : "";
      this.#formats.set(name, format);
    }
    return format;
  }

  /** The sections of a style that turns to others by the value, in the order in which a code has them. */
  #compose(style: XmlElement): string | null {
    const own = dataFormat(style);
    const turns = turnsOf(style);
    const codes = turns.map(({ name }) => {
      const other = this.#dataStyles.get(name);
      return other ? dataFormat(other) : null;
    });
    if (own === null || codes.includes(null)) return null;
    if (turns.length === 0) return own === "General" ? "" : own;
    const conditions = turns.map(({ condition }) => /^value\(\)(<|>|<=|>=|=|!=|<>)(-?[\d.]+)$/.exec(condition));
    if (turns.length > 3 || conditions.includes(null)) return null;
    const words = conditions.map((found) => `${found?.[1]?.replace("!=", "<>")}${found?.[2]}`).join(";");
    // The usual order of signs needs no conditions.
    if ([">=0", ">0;<0", ">0;<0;=0"].includes(words)) return [...codes, own].join(";");
    return turns.length > 2
      ? null
      : [...codes.map((code, index) => `[${words.split(";")[index]}]${code}`), own].join(";");
  }
}

function keyOf(family: string, name: string): string {
  return `${family}\0${name}`;
}
