import { childrenOf, type OpenPackage, relationsOf } from "./openPackage.ts";

/** Parts that are declared and not there, there and not declared, and relations that lead nowhere or out of the file. */
export function checkRelations(opened: OpenPackage): string[] {
  const problems: string[] = [];
  const { names } = opened;
  const types = opened.xml("[Content_Types].xml");
  const endings = new Set(childrenOf(types, "Default").map((one) => one.getAttribute("Extension")?.toLowerCase()));
  const declared = childrenOf(types, "Override").map((one) => (one.getAttribute("PartName") ?? "").replace(/^\//, ""));
  for (const name of declared)
    if (!names.includes(name)) problems.push(`[Content_Types].xml: ${name} is declared and missing`);
  if (new Set(declared).size !== declared.length) problems.push("[Content_Types].xml: a part is declared twice");
  for (const name of names) {
    if (name === "[Content_Types].xml") continue;
    if (!declared.includes(name) && !endings.has(name.split(".").at(-1)?.toLowerCase()))
      problems.push(`${name}: of no declared type`);
  }
  const reached = new Set<string>();
  for (const part of ["", ...names]) {
    if (part.endsWith(".rels")) continue;
    const relations = relationsOf(opened, part);
    if (new Set(relations.map(({ id }) => id)).size !== relations.length)
      problems.push(`${part}: two relations of one id`);
    for (const { target, external } of relations) {
      if (external) problems.push(`${part}: leads out of the file (${target})`);
      else if (!names.includes(target)) problems.push(`${part}: leads to ${target}, which is missing`);
      reached.add(target);
    }
  }
  if (!reached.has("xl/workbook.xml")) problems.push("_rels/.rels: does not lead to the workbook");
  for (const name of declared)
    if (names.includes(name) && !reached.has(name)) problems.push(`${name}: nothing leads to it`);
  return problems;
}
