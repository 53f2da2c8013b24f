import type { Cause } from "../core/Log.ts";

/** annual: 年度工作总结; half: 半年工作总结. Same as the contract's (db may not import electron/). */
export type SummaryKind = "annual" | "half";

/** A template of the bureau's own, as it was imported. Never changed; what was in force before can be put in force again. */
export interface TemplateHead {
  readonly id: string;
  readonly kind: SummaryKind;
  /** The file's name */
  readonly name: string;
  readonly at: string;
  readonly actor: string;
}

export interface SummaryTemplate extends TemplateHead {
  /** A .docx, byte for byte */
  readonly document: Uint8Array;
}

/** What one edition says in the place of a paragraph of the template. */
export interface EditionText {
  /** The paragraph's place when it was written, from 0 */
  readonly paragraph: number;
  /** What the template says there: by it the paragraph is found again in another version of the template */
  readonly template: string;
  readonly text: string;
}

/** The summary of one kind and month while it is being written; revision 0 where nothing of its own is written yet. */
export interface Edition {
  readonly revision: number;
  readonly texts: readonly EditionText[];
}

/** A summary as it was issued (定稿). Never changed; another issue gets the next number. */
export interface SummaryIssueHead {
  readonly id: string;
  readonly kind: SummaryKind;
  /** The as-of month */
  readonly month: string;
  /** 1, 2, 3 … per kind and month */
  readonly issue: number;
  readonly at: string;
  readonly actor: string;
  readonly reason: string | null;
  /** The bureau's template it was made from; null: the program's */
  readonly template: string | null;
}

export interface SummaryIssue extends SummaryIssueHead {
  readonly texts: readonly EditionText[];
  /** The .docx as issued */
  readonly document: Uint8Array;
  /** The model as JSON text; the store understands none of it */
  readonly model: string;
}

export interface SummaryIssueEntry {
  readonly kind: SummaryKind;
  readonly month: string;
  readonly template: string | null;
  readonly texts: readonly EditionText[];
  readonly document: Uint8Array;
  readonly model: string;
}

/** Templates, editions and issues of the annual summary. */
export interface SummaryReads {
  /** Newest first. */
  templates(kind: SummaryKind): TemplateHead[];
  template(id: string): SummaryTemplate | undefined;
  /** The bureau's template in force; null: the program's own. */
  inForce(kind: SummaryKind): SummaryTemplate | null;
  edition(kind: SummaryKind, month: string): Edition;
  /** Latest first. */
  issues(kind: SummaryKind, month: string): SummaryIssueHead[];
  issue(kind: SummaryKind, month: string, issue: number): SummaryIssue | undefined;
}

/** Every write stands in the change log. */
export interface Summaries extends SummaryReads {
  /** Keeps a template and puts it in force; the same file again is kept once. */
  addTemplate(kind: SummaryKind, name: string, document: Uint8Array, cause: Cause): TemplateHead;
  /** Puts a template that is kept in force; null: the program's own. Throws RecordMissing. */
  putInForce(kind: SummaryKind, id: string | null, cause: Cause): void;
  /** Throws RecordChanged where the edition has another revision than the caller has seen. */
  saveTexts(kind: SummaryKind, month: string, revision: number, texts: readonly EditionText[], cause: Cause): Edition;
  /** Throws ReasonMissing for any issue but the first. */
  addIssue(entry: SummaryIssueEntry, cause: Cause): SummaryIssueHead;
}
