import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { says } from "./words/says.ts";
import { wordsOf } from "./words/wordsOf.ts";

/** From this weight on a title names a ledger. */
export const OUTRIGHT = 60;

/** What title, sheet name and file name say for (or against) a ledger: the longest word counts, nearer names more. */
export function titleWeight(ledger: Ledger, names: readonly string[]): number {
  let weight = 0;
  for (const [distance, name] of names.entries()) {
    const plain = name.normalize("NFKC").replace(/\s+/g, "");
    if (plain === "") continue;
    const words = [ledger.name.normalize("NFKC"), ...(ledger.titles ?? [])].filter((word) =>
      plain.includes(word.normalize("NFKC")),
    );
    const longest = Math.max(0, ...words.map((word) => word.length));
    const paid = isOfPayment(plain, ledger);
    const against = paid || (ledger.notTitles ?? []).some((word) => plain.includes(word)) ? 80 : 0;
    const value = (longest > 0 && !paid ? 60 + longest * 15 : 0) - against;
    const near = distance === 0 ? 1 : 0.6;
    if (Math.abs(value * near) > Math.abs(weight)) weight = value * near;
  }
  return weight;
}

/** 危桥改造车购税拨付表 is of money that was paid out, and not of the bridges, unless the ledger is of such money itself. */
function isOfPayment(title: string, ledger: Ledger): boolean {
  const paid = (text: string): boolean => says(wordsOf(text), "source", "paid");
  return paid(title) && ![ledger.name, ...(ledger.titles ?? [])].some(paid);
}
