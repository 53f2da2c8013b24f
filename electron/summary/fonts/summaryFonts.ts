/**
 * electron/summary/fonts — which of the fonts that official documents ask for this machine has, and what stands in for the
 * others. The rule: font files are only read, and one that cannot be read counts as not there.
 */
import type { SummaryFont } from "../../contract/summaryModel.ts";
import { fontChains } from "../layout.ts";
import { installedFonts } from "./installedFonts.ts";

/** Which fonts of the layout this machine has, and what stands in for those it lacks. `installed`: see installedFonts. */
export function summaryFonts(installed: ReadonlySet<string> | null = installedFonts()): SummaryFont[] {
  return fontChains.map(({ use, wanted, instead }) => {
    const has = (name: string): boolean => installed?.has(name.toLowerCase()) === true;
    if (installed === null) return { use, wanted, installed: null, substitute: null };
    return { use, wanted, installed: has(wanted), substitute: has(wanted) ? null : (instead.find(has) ?? null) };
  });
}
