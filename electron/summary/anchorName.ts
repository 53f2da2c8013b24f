import { createHash } from "node:crypto";

/** What a bookmark's name remembers of its number. */
export interface AnchorKey {
  readonly figure: string;
  readonly field: string | null;
  /** The record's id, or what an item without a record is called */
  readonly item: string | null;
  /** The tag that printed it */
  readonly tag: string;
}

/**
 * The name of a number's bookmark: zb_ and short digests of figure, field, item and tag, then how often the same stood before.
 * Word takes 40 letters, figures and low lines (and no case) for a name, and no program in between changes them; so a number is
 * known again wherever its paragraph was moved to, and whatever else was lost of the document.
 */
export function anchorName(key: AnchorKey, before: number): string {
  const parts = [digest(key.figure, 5), digest(key.field ?? "", 3), digest(key.item ?? "", 6), digest(key.tag, 4)];
  return `zb_${parts.join("_")}_${before + 1}`;
}

/** The figure's part of a name, by which a bookmark that no tag of today prints still says what it was; null: no such bookmark. */
export function figureInAnchor(name: string): string | null {
  return /^zb_([a-z0-9]{5})_[a-z0-9]{3}_[a-z0-9]{6}_[a-z0-9]{4}_\d+$/.exec(name)?.[1] ?? null;
}

export function figureDigest(figure: string): string {
  return digest(figure, 5);
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

function digest(text: string, length: number): string {
  const bytes = createHash("sha256").update(text, "utf8").digest();
  return [...bytes.subarray(0, length)].map((byte) => LETTERS[byte % LETTERS.length]).join("");
}
