import type { PlanChoices } from "../../contract/planChoices.ts";

type ColumnChoice = NonNullable<NonNullable<PlanChoices["tables"]>[number]["columns"]>[number];

/** Everybody's, in place of a sender. */
export const EVERYBODY = null;

/** What was answered, by kind; `about` and `subject` say to what. */
export type AnswerContent =
  /** Subject: the title without year and month. null: it is no table of any ledger */
  | { readonly kind: "ledger"; readonly ledger: string | null }
  /** About: the column's words. null: it is no field; `offered` are all there were to choose from in the version of then */
  | {
      readonly kind: "column";
      readonly field: string | null;
      readonly unit: NonNullable<ColumnChoice["unit"]> | null;
      readonly offered: readonly string[];
    }
  /** About: a field that sheets of this layout have no column for */
  | { readonly kind: "absent" }
  /** About: field and word */
  | { readonly kind: "word"; readonly field: string; readonly raw: string; readonly use: string }
  /** No answer: the columns as they stood, so that one that goes missing is asked about */
  | { readonly kind: "layout"; readonly columns: readonly LayoutColumn[] };

export interface LayoutColumn {
  /** As layoutOf has it */
  readonly key: string;
  /** As people see it */
  readonly header: string;
  readonly field: string | null;
}

/** An answer of before: for sender (null: everybody; "": whoever does not say) × ledger (or title) × header fingerprint. */
export interface RememberedAnswer {
  readonly sender: string | null;
  readonly subject: string;
  readonly fingerprint: string;
  readonly about: string;
  readonly content: AnswerContent;
  /** The day it was given: "2021-10-31" */
  readonly day: string;
}

type Content<K extends AnswerContent["kind"]> = Extract<AnswerContent, { kind: K }>;
export interface Known<K extends AnswerContent["kind"]> {
  readonly about: string;
  readonly content: Content<K>;
  readonly day: string;
  /** Of two answers that cannot both hold, the one of the higher rank does */
  readonly rank: number;
}

/** Where a table stands in the memory. */
export interface MemoryPlace {
  /** "" where the file does not say */
  readonly sender: string;
  readonly subject: string;
  readonly fingerprint: string;
}

/** What was answered before, asked by place: the sender's own answer goes before everybody's, a later before an earlier. */
export class ImportMemory {
  readonly #answers: readonly RememberedAnswer[];

  /** @param answers the last given first */
  constructor(answers: readonly RememberedAnswer[]) {
    this.#answers = answers
      .toReversed()
      .toSorted((a, b) => Number(a.sender !== EVERYBODY) - Number(b.sender !== EVERYBODY));
  }

  /** Those of one kind for exactly this place, by what they are about. */
  at<K extends AnswerContent["kind"]>(kind: K, place: MemoryPlace): ReadonlyMap<string, Known<K>> {
    return this.#by(kind, place, ({ fingerprint }) => fingerprint === place.fingerprint);
  }

  /** Those of one kind for other layouts of the same sender and subject. */
  elsewhere<K extends AnswerContent["kind"]>(kind: K, place: MemoryPlace): ReadonlyMap<string, Known<K>> {
    return this.#by(kind, place, ({ fingerprint }) => fingerprint !== place.fingerprint);
  }

  #by<K extends AnswerContent["kind"]>(
    kind: K,
    { sender, subject }: MemoryPlace,
    where: (answer: RememberedAnswer) => boolean,
  ): ReadonlyMap<string, Known<K>> {
    const found = new Map<string, Known<K>>();
    for (const [rank, answer] of this.#answers.entries()) {
      if (answer.content.kind !== kind || answer.subject !== subject || !where(answer)) continue;
      if (answer.sender !== sender && answer.sender !== EVERYBODY) continue;
      const { about, day } = answer;
      found.set(about, { about, content: answer.content as Content<K>, day, rank });
    }
    return found;
  }
}
