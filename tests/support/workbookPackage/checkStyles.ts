import type { Element } from "@xmldom/xmldom";
import { childOf, childrenOf, numberOf } from "./openPackage.ts";

/** Counts that are not what stands there, and looks that point to fonts, fills, borders or formats that are not there. */
export function checkStyles(styles: Element): string[] {
  const problems: string[] = [];
  const sizes = new Map<string, number>();
  for (const list of childrenOf(styles)) {
    const size = childrenOf(list).length;
    sizes.set(list.localName ?? "", size);
    if (list.hasAttribute("count") && numberOf(list, "count") !== size)
      problems.push(`xl/styles.xml: <${list.localName}> says ${list.getAttribute("count")} and has ${size}`);
  }
  const formats = new Set(childrenOf(childOf(styles, "numFmts"), "numFmt").map((one) => numberOf(one, "numFmtId")));
  for (const name of ["cellStyleXfs", "cellXfs"]) {
    for (const xf of childrenOf(childOf(styles, name), "xf")) {
      for (const [attribute, list] of [
        ["fontId", "fonts"],
        ["fillId", "fills"],
        ["borderId", "borders"],
        ["xfId", "cellStyleXfs"],
      ] as const) {
        if (xf.hasAttribute(attribute) && !(numberOf(xf, attribute) < (sizes.get(list) ?? 0)))
          problems.push(`xl/styles.xml: ${attribute} ${xf.getAttribute(attribute)} is not there`);
      }
      const format = numberOf(xf, "numFmtId");
      if (format >= 164 && !formats.has(format)) problems.push(`xl/styles.xml: numFmtId ${format} is not there`);
    }
  }
  if ((sizes.get("cellXfs") ?? 0) === 0) problems.push("xl/styles.xml: no look at all");
  if ((sizes.get("fills") ?? 0) < 2) problems.push("xl/styles.xml: the two fills are missing that Excel counts on");
  return problems;
}
