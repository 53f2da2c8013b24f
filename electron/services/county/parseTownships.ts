/**
 * electron/services/county — putting another county's townships in the place of those at hand: a pasted list is read, shown against what
 * stands, and written as one batch that can be taken back. Records are never touched; those of a township that goes are named.
 */
import { townships } from "../../../db/ledgers/base/townships.ts";
import { splitList } from "../../../db/ledgers/index.ts";

/** A township of a pasted list. */
export interface Place {
  readonly name: string;
  readonly code: string | null;
  readonly type: string;
  readonly aliases: string[];
}

export interface ParsedTownships {
  readonly places: readonly Place[];
  readonly problems: readonly { readonly line: number; readonly text: string; readonly message: string }[];
}

const TYPES: readonly string[] = townships.fields.类型.options;
/** Words of a header line, and the numbering that lists carry in front. */
const HEADER = /^(?:序号|名称|乡镇|乡（镇）|街道|代码)/;
const NUMBERING = /^\d{1,3}[、.．]?$/;

/**
 * One township a line: 名称[, 代码, 类型, 别名…], the parts by tabs or commas in any order behind the name. What is nine digits is
 * the code, 街道/镇/乡 the type (else by the name's ending), anything else an alias. A header line and numbers in front are passed over.
 */
export function parseTownships(text: string): ParsedTownships {
  const places: Place[] = [];
  const problems: { line: number; text: string; message: string }[] = [];
  const seen = new Map<string, number>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const parts = line
      .split(/[\t,，]/)
      .map((part) => part.trim())
      .filter((part) => part !== "");
    const number = index + 1;
    const complain = (message: string): void =>
      void problems.push({ line: number, text: line.trim().slice(0, 60), message });
    while (parts.length > 1 && NUMBERING.test(parts[0] ?? "")) parts.shift();
    const [first = "", ...rest] = parts;
    const name = first.replace(/^\d{1,3}[、.．]\s*/, "");
    if (
      name === "" ||
      (places.length === 0 && rest.length > 0 && HEADER.test(name) && rest.some((part) => HEADER.test(part)))
    )
      continue;
    const type = rest.find((part) => TYPES.includes(part)) ?? typeOf(name);
    const codes = rest.filter((part) => /^\d{4,}$/.test(part));
    const aliases = rest.filter((part) => !TYPES.includes(part) && !codes.includes(part)).flatMap(splitList);
    const earlier = [name, ...aliases].map((word) => seen.get(word)).find((one) => one !== undefined);
    if (/^\d+$/.test(name)) complain("这一行没有名称");
    else if (name.length > 30) complain("名称过长");
    else if (type === null) complain("看不出是街道、镇还是乡，请在名称后写明");
    else if (codes.some((code) => !/^\d{9}$/.test(code)) || codes.length > 1) complain("代码应为 9 位数字");
    else if (earlier !== undefined) complain(`与第 ${earlier} 行的名称或别名相同`);
    else {
      for (const word of [name, ...aliases]) seen.set(word, number);
      places.push({
        name,
        code: codes[0] ?? null,
        type,
        aliases: [...new Set(aliases)].filter((alias) => alias !== name),
      });
    }
  }
  if (places.length === 0 && problems.length === 0) problems.push({ line: 1, text: "", message: "名单是空的" });
  return { places, problems };
}

/** 城关镇 → 镇, 民族乡 → 乡. */
function typeOf(name: string): string | null {
  return TYPES.find((type) => name.endsWith(type)) ?? (name.endsWith("街道办事处") ? "街道" : null);
}
