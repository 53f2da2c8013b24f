/** A table of the bureau's own: a saved variant of one of the program's, or a workbook with tags. */
export interface OwnTableHead {
  readonly id: string;
  readonly revision: number;
  readonly kind: "variant" | "template";
  readonly name: string;
  /** The table a variant is of; null for templates */
  readonly base: string | null;
  /** JSON, kept as it is */
  readonly definition: unknown;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
}

export interface OwnTable extends OwnTableHead {
  /** A template's .xlsx as it came; null for variants */
  readonly workbook: Uint8Array | null;
}

export interface OwnTableEntry {
  /** null adds one; else the id and the revision that the caller has seen */
  readonly id: string | null;
  readonly revision: number | null;
  readonly kind: "variant" | "template";
  readonly name: string;
  readonly base: string | null;
  readonly definition: unknown;
  /** undefined leaves the stored one */
  readonly workbook?: Uint8Array | null;
}

export interface OwnTableReads {
  /** In the order in which they were added; only deleted ones where asked for. */
  list(deleted?: boolean): OwnTableHead[];
  /** Also a deleted one (see deletedAt). */
  get(id: string): OwnTable | undefined;
}

export interface OwnTables extends OwnTableReads {
  /** Writes nothing and keeps the revision where nothing differs. Throws NameTaken, RecordMissing, RecordChanged. */
  save(entry: OwnTableEntry): OwnTable;
  /** Marks as deleted. Throws RecordMissing, RecordChanged. */
  remove(id: string, revision: number): void;
  /** Takes a deletion back. Throws RecordMissing, RecordChanged, NameTaken. */
  restore(id: string, revision: number): void;
}
