/** Where an answer of an import holds, and what it is about; what it says only the import understands. */
export interface AnswerPlace {
  /** Township or section; "": whoever does not say who sends; null: everybody */
  readonly sender: string | null;
  /** A ledger's id; for the question which ledger: the title without year and month */
  readonly subject: string;
  readonly fingerprint: string;
  readonly kind: "ledger" | "column" | "absent" | "word" | "layout";
  readonly about: string;
}

export interface AnswerEntry extends AnswerPlace {
  /** JSON, kept as it is */
  readonly content: unknown;
}

/** An answer as it is kept. */
export interface Answer extends AnswerEntry {
  readonly id: string;
  /** When it was given or last changed (ISO, UTC), and by whom */
  readonly at: string;
  readonly actor: string;
}

export interface AnswerReads {
  /** All of them, the last given first. */
  list(): Answer[];
}

export interface Answers extends AnswerReads {
  /** Keeps an answer; one for the same place and about the same is replaced. Nothing is written where it says the same. */
  put(entry: AnswerEntry): void;
  /** Says something else from now on. Throws RecordMissing. */
  change(id: string, content: unknown): void;
  /** It is asked again. Throws RecordMissing. */
  forget(id: string): void;
}
