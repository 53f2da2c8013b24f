import type { Variant } from "../../../electron/contract/ownTables.ts";

/** A variant as it is kept: without the empty lines that were typed. */
export function savedVariant(variant: Variant): Variant {
  const filled = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter(Boolean);
  return {
    ...variant,
    title: variant.title?.trim() || null,
    signatories: variant.signatories && filled(variant.signatories),
    notes: filled(variant.notes),
  };
}
