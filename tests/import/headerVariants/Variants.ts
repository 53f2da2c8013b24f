/** Ways of writing a ledger's sheet that its declaration does not list word by word, each of which must still be understood. */
export interface Variants {
  /** field → headers that mean it; the other columns of the sheet stand under their labels */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** field → words of a cell → the option they mean */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Titles under which a sheet of the ledger's labels is still the ledger's */
  readonly titles?: readonly string[];
  /** field → values for the sample rows where those made by kind would not do */
  readonly values?: Readonly<Record<string, readonly (string | number)[]>>;
  /** Whole sheets: header → field (null: kept beside the record), with the title above them */
  readonly sheets?: readonly {
    readonly title: string;
    readonly columns: readonly (readonly [string, string | null])[];
  }[];
}
