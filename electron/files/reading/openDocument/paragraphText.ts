import { localAttribute } from "../../xml/localAttribute.ts";
import { localName } from "../../xml/localName.ts";
import { plainText } from "../../xml/plainText.ts";
import type { XmlElement } from "../../xml/XmlNode.ts";

/** Notes, pictures, readings and what is told to programs: no text of the cell. */
const PASSED: ReadonlySet<string> = new Set([
  ...["annotation", "annotation-end", "note", "ruby-text", "frame", "custom-shape", "event-listeners"],
  ...["detective", "line", "rect", "g", "control", "tracked-changes"],
]);

/**
 * The paragraphs of a cell (ODF 1.3 part 3, 6.1), a line each. White space counts as it does there: as one space, and as many as
 * text:s says.
 */
export function paragraphText(element: XmlElement): string {
  const lines: string[] = [];
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const name = localName(child.name);
    if (name === "p" || name === "h") lines.push(lineOf(child));
    else if (!PASSED.has(name)) {
      const inner = paragraphText(child);
      if (inner !== "") lines.push(inner);
    }
  }
  return lines.join("\n");
}

function lineOf(paragraph: XmlElement): string {
  const [only] = paragraph.children;
  // Most paragraphs are a word or a number.
  if (paragraph.children.length === 1 && typeof only === "string" && !/[\s&]/.test(only)) return only;
  const runs: Run[] = [];
  collectRuns(paragraph, runs);
  return runs
    .map(({ text, isMeant }, index) => {
      if (isMeant) return text;
      const words = text.replace(/[ \t\r\n]+/g, " ");
      const begun = index === 0 ? words.replace(/^ /, "") : words;
      return index === runs.length - 1 ? begun.replace(/ $/, "") : begun;
    })
    .join("");
}

/** A piece of a line: white space that was meant, or words in which white space is only ever one space. */
interface Run {
  text: string;
  readonly isMeant: boolean;
}

function collectRuns(element: XmlElement, runs: Run[]): void {
  for (const child of element.children) {
    if (typeof child === "string") addRun(runs, plainText(child), false);
    else {
      const name = localName(child.name);
      if (name === "s")
        addRun(runs, " ".repeat(Math.min(Math.max(Number(localAttribute(child, "c") ?? 1) || 1, 1), 32_767)), true);
      else if (name === "tab") addRun(runs, "\t", true);
      else if (name === "line-break") addRun(runs, "\n", true);
      else if (!PASSED.has(name)) collectRuns(child, runs);
    }
  }
}

function addRun(runs: Run[], text: string, isMeant: boolean): void {
  const last = runs.at(-1);
  if (last?.isMeant === isMeant) last.text += text;
  else runs.push({ text, isMeant });
}
