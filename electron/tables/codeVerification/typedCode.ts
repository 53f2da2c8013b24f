/** What somebody typed, read as a 校验码. */
export type TypedCode =
  /** The codes it may be, the likeliest first; `reading` says how it was read where it holds characters that no code has */
  | { readonly kind: "codes"; readonly codes: readonly string[]; readonly reading: string | null }
  | { readonly kind: "wrong"; readonly why: string };

const LENGTH = 8;
const CODE = /^[2-9A-HJ-NP-Z]{8}$/;
/** No code has these, because they look like others: what each was taken for. */
const TAKEN_FOR: Readonly<Record<string, readonly string[]>> = {
  0: ["Q", "D"],
  O: ["Q", "D"],
  1: ["L", "J"],
  I: ["L", "J"],
};
const MOST_DOUBTS = 4;

/** Whether it can be a 校验码 at all. */
export function isCheckCode(text: string): boolean {
  return CODE.test(text);
}

/**
 * Full-width and lower-case letters, spaces and hyphens, and the words 校验码 before it make no difference. 0, O, 1 and I are in no
 * code; where they were typed, every code that they may be misread from is meant.
 */
export function typedCode(typed: string): TypedCode {
  const text = typed
    .normalize("NFKC")
    .replace(/^\s*校验码\s*:?/, "")
    .replace(/[\s\u200b\ufeff._\-—–]/g, "")
    .toUpperCase();
  if (text === "") return { kind: "wrong", why: "没有输入校验码。校验码是报表页脚右边的 8 个字母和数字。" };
  const strange = [...text].find((character) => !/[0-9A-Z]/.test(character));
  if (strange !== undefined)
    return { kind: "wrong", why: `校验码里不会有“${strange}”。校验码是 8 个字母和数字，请照报表页脚重新输入。` };
  if (text.length !== LENGTH) {
    return { kind: "wrong", why: `校验码是 ${LENGTH} 个字母和数字，输入了 ${text.length} 个。请照报表页脚重新输入。` };
  }
  const doubts = [...text].flatMap((character, place) => (TAKEN_FOR[character] ? [{ character, place }] : []));
  if (doubts.length === 0) return { kind: "codes", codes: [text], reading: null };
  const said = doubts.map(({ character, place }) => `第 ${place + 1} 位的 ${character}`).join("、");
  if (doubts.length > MOST_DOUBTS) {
    return { kind: "wrong", why: `校验码里没有 0、O、1、I，${said}都是看错的字符。请照报表页脚重新输入。` };
  }
  const codes = [...text].reduce<string[]>(
    (begun, character) => begun.flatMap((start) => (TAKEN_FOR[character] ?? [character]).map((one) => start + one)),
    [""],
  );
  const read = [
    ...new Set(doubts.map(({ character }) => `${character} 可能是 ${TAKEN_FOR[character]?.join(" 或 ") ?? ""}`)),
  ];
  return { kind: "codes", codes, reading: `校验码里没有 0、O、1、I（${said}），已按 ${read.join("，")} 查找。` };
}
