import type { Figure } from "../../../db/figures/index.ts";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import type { NamedField } from "../../../db/ledgers/derive/allFields.ts";

/** A row that is repeated: for every township, or for the records of a ledger. */
export type Loop =
  | { readonly kind: "townships" }
  | {
      readonly kind: "records";
      readonly ledger: Ledger;
      /** The records, as a list figure with every field that a tag may ask for */
      readonly list: Figure;
      readonly order: { readonly field: NamedField; readonly descending: boolean } | null;
    };

/** Where a figure is asked: everywhere, in the township of the repeated row, or in one that is named. */
export type Place =
  | { readonly kind: "everywhere" }
  | { readonly kind: "loop" }
  | { readonly kind: "township"; readonly name: string };

/** What a tag means where it stands; `unit`: the unit it is to be shown in, where that is not its own. */
export type Tag =
  | { readonly kind: "word"; readonly name: string }
  | { readonly kind: "number" }
  | { readonly kind: "township" }
  | {
      readonly kind: "figure";
      readonly figure: Figure;
      readonly place: Place;
      readonly yearBefore: boolean;
      readonly unit: string | null;
    }
  | { readonly kind: "field"; readonly field: NamedField; readonly unit: string | null }
  | { readonly kind: "total"; readonly figure: Figure; readonly unit: string | null };

/** What is wrong with a tag, in one sentence for the bureau. */
export class TagProblem extends Error {}
