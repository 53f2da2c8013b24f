import { parseSync, Visitor } from "vite";
import { fieldKinds } from "../../db/ledgers/fieldKinds.ts";

type Node = Readonly<Record<string, unknown>>;

/** The kinds of fields that a source names together, in one list, as "what: kind kind". */
export function kindsTogether(path: string, source: string): string[] {
  const { program, errors } = parseSync(path, source);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const found: string[] = [];
  const say = (what: string, words: readonly unknown[]): void => {
    const kinds = new Set(words.filter((word): word is string => typeof word === "string" && word in fieldKinds));
    if (kinds.size > 1) found.push(`${what}: ${[...kinds].sort().join(" ")}`);
  };
  // What is compared, as written, with all it is compared with in this file: chains of || and &&, of ? and of if.
  const compared = new Map<string, unknown[]>();
  new Visitor({
    // Sets are made of arrays too, and maps of arrays of pairs.
    ArrayExpression: ({ elements }) =>
      say(
        "array",
        elements.map((one) => wordOf(one?.type === "ArrayExpression" ? one.elements[0] : one)),
      ),
    TSUnionType: ({ types }) => say("union", types.map(wordOf)),
    SwitchStatement: ({ cases }) =>
      say(
        "switch",
        cases.map(({ test }) => wordOf(test)),
      ),
    // A table by kind; a record that has a 年度 and a 乡镇 among its keys is none.
    ObjectExpression: ({ properties }) => {
      const keys = properties.map((one) => (one.type === "Property" && !one.computed ? keyOf(one.key) : null));
      if (keys.filter((key) => key !== null && key in fieldKinds).length * 2 > keys.length) say("object", keys);
    },
    BinaryExpression: ({ operator, left, right }) => {
      if (!/^[!=]==?$/.test(operator)) return;
      const [word, other] = wordOf(left) === null ? [wordOf(right), left] : [wordOf(left), right];
      const text = source.slice(other.start, other.end);
      compared.set(text, [...(compared.get(text) ?? []), word]);
    },
  }).visit(program);
  for (const [text, words] of compared) say(text, words);
  return found;
}

function wordOf(node: unknown): unknown {
  const { type, value, literal } = (node ?? {}) as Node;
  if (type === "TSLiteralType") return wordOf(literal);
  return type === "Literal" ? value : null;
}

function keyOf(node: unknown): string | null {
  const { name, value } = node as Node;
  return typeof name === "string" ? name : typeof value === "string" ? value : null;
}
