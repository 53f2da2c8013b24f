import { normaliseText, type Parsed } from "../exact/index.ts";
import type { FieldBase } from "./FieldBase.ts";

/**
 * A word against a field's list: the option itself, or a declared synonym, compared in one form (full-width, spaces,
 * bracket shapes set aside). Anything else is refused — or, where the list may grow, taken as it stands with a note.
 */
export function matchOption(text: string, field: FieldBase): Parsed<string> {
  const words = comparable(text);
  const { exact, loose } = optionWords(field);
  const found = exact.get(words) ?? loose.get(loosened(words));
  if (found) return { kind: "value", value: found };
  if (field.extendable) {
    return text.length > 60
      ? { kind: "wrong", why: "选项文字过长" }
      : { kind: "value", value: text, note: `“${text}”不在现有选项中，将作为新选项` };
  }
  return {
    kind: "wrong",
    why: `“${text.slice(0, 20)}”不在选项中（应为：${(field.options ?? []).join("、")}）`,
  };
}

function comparable(text: string): string {
  return normaliseText(text).replace(/[\s()[\]{}<>“”"'，,。.;；:：]/g, "");
}

/** What people add to a word of a list without changing it: 已全部完工, 在建中, 窄路面加宽工程. 未, 部分 and 基本 change it and stay. */
function loosened(words: string): string {
  const bare = words
    .replace(/^(?:目前|现已|现|当前|该?工程|该?项目|属于?)/, "")
    .replace(/已经|全部|全面|全线|顺利|正式|均|路面|道路|公路/g, (word) => (word === "已经" ? "已" : ""))
    .replace(/(?:工程|项目|状态|阶段|中|了)$/, "")
    .replace(/^已/, "");
  return bare === "" ? words : bare;
}

interface OptionWords {
  readonly exact: ReadonlyMap<string, string>;
  /** Without what changes nothing; "" where two options would fall together */
  readonly loose: ReadonlyMap<string, string>;
}

const prepared = new WeakMap<FieldBase, OptionWords>();

function optionWords(field: FieldBase): OptionWords {
  const known = prepared.get(field);
  if (known) return known;
  const exact = new Map<string, string>();
  for (const [option, others] of Object.entries(field.synonyms ?? {})) {
    for (const other of others) exact.set(comparable(other), option);
  }
  for (const option of field.options ?? []) exact.set(comparable(option), option);
  const loose = new Map<string, string>();
  for (const [words, option] of exact) {
    const bare = loosened(words);
    const before = loose.get(bare);
    loose.set(bare, before === undefined || before === option ? option : "");
  }
  const words = { exact, loose };
  prepared.set(field, words);
  return words;
}
