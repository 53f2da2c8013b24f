import { parseSync, Visitor } from "vite";

/** One import of a file, in whatever form it is written. */
export interface FoundImport {
  specifier: string;
  line: number;
  /** Only types: gone when the program runs. */
  typeOnly: boolean;
}

/** Every import, export … from, import() and import type of a TypeScript source, by a real parser. Throws on a syntax error. */
export function importsOf(path: string, source: string): FoundImport[] {
  const { program, errors } = parseSync(path, source);
  if (errors[0]) {
    throw new Error(`${path}: ${errors[0].message}`);
  }
  const found: FoundImport[] = [];
  const add = (specifier: unknown, start: number, typeOnly: boolean): void => {
    if (typeof specifier === "string") {
      found.push({ specifier, line: source.slice(0, start).split("\n").length, typeOnly });
    }
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.start, node.importKind === "type"),
    ExportNamedDeclaration: (node) => add(node.source?.value, node.start, node.exportKind === "type"),
    ExportAllDeclaration: (node) => add(node.source.value, node.start, node.exportKind === "type"),
    ImportExpression: (node) => add(node.source.type === "Literal" ? node.source.value : null, node.start, false),
    TSImportType: (node) => add(node.source.value, node.start, true),
  }).visit(program);
  return found;
}
