import { normaliseText } from "../../../db/exact/normaliseText.ts";

/**
 * How one cell holds two fields: two stakes (K0+000～K3+945), a word with another in brackets (大庄线（Y706530304）), or two things
 * with a sign between them (18.5×6.5, 2021-03-05 至 2021-11-20).
 */
export type CompoundKind = "stakes" | "brackets" | "joined";

const STAKE = String.raw`[A-Za-z]{0,3}\d{1,5}\+\d{1,3}(?:\.\d{1,3})?`;
const STAKES = new RegExp(`^(${STAKE})[-~至到—－]+(${STAKE})$`);
const BRACKETS = /^([^()[\]]+)[([]([^()[\]]+)[)\]]$/;
/** Signs between two things, the least mistakable first; a hyphen may belong to a date or a name and comes last. */
const JOINTS: readonly RegExp[] = [/[×*✕╳]|(?<=\d(?:米|m)?)[xX](?=\d)/, /\//, /[;；、,，\n]/, /[~至到—]+/, /-/];

/** The two parts of a text, or null where it is not made of just two. */
export function splitCompound(kind: CompoundKind, text: string): readonly [first: string, second: string] | null {
  const plain = normaliseText(text)
    .replace(/[～〜]/g, "~")
    .replace(/[【〔［]/g, "[")
    .replace(/[】〕］]/g, "]");
  const compact = plain.replace(/\s+/g, "");
  if (kind === "joined") return joined(text.includes("\n") ? text : plain);
  const parts = (kind === "stakes" ? STAKES : BRACKETS).exec(compact);
  return parts?.[1] && parts[2] ? [parts[1], parts[2]] : null;
}

function joined(text: string): readonly [string, string] | null {
  for (const joint of JOINTS) {
    if (!joint.test(text)) continue;
    const parts = text.split(joint).map((part) => part.trim());
    const [first, second] = parts;
    return parts.length === 2 && first && second ? [first, second] : null;
  }
  return null;
}
