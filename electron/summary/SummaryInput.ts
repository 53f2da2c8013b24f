import type { ReadStore } from "../../db/store/index.ts";
import type { SummaryKind, SummaryModel, TemplateProblem } from "../contract/summaryModel.ts";
import type { TableModel } from "../contract/tableModel.ts";

/** All that the summary reads of a store; nothing here writes. */
export type SummaryStore = Pick<ReadStore, "database" | "audit">;

/** What one summary is made from. */
export interface SummaryInput {
  readonly kind: SummaryKind;
  /** "2021-10": 1－10月 */
  readonly asOf: string;
  /** A .docx; left out: defaultTemplate(kind) */
  readonly template?: Uint8Array;
  /** This edition's own text of a paragraph (with tags), by the template's paragraph */
  readonly overrides?: Readonly<Record<number, string>>;
  readonly options?: SummaryOptions;
}

export interface SummaryOptions {
  /** Fixed line spacing in points; left out: as the template has it (28.95 in ours) */
  readonly lineSpacing?: number;
  /** {户数门槛}: hardened roads to villages of so many households and more; left out: 20 */
  readonly households?: number;
  /** {成文日期}: the day the head signs, "2021-12-30"; null or left out: 【待补：成文日期】 stands in its place */
  readonly signed?: string | null;
  /** Tables to append, in their order */
  readonly annexes?: readonly TableModel[];
  /** Whether 《数字来源表》 is appended */
  readonly sources?: boolean;
}

export interface FilledSummary {
  readonly model: SummaryModel;
  /** A .docx */
  readonly document: Uint8Array;
}

/** How many problems a message names; the rest are counted. */
const NAMED = 5;

/** A template that cannot be filled: each of its unknown or broken tags, by paragraph. */
export class TemplateBroken extends Error {
  /** Of the closed list of error codes, so that it reaches the user in words */
  readonly code = "template-broken";
  readonly detail: Readonly<Record<string, string>>;
  readonly problems: readonly TemplateProblem[];

  constructor(problems: readonly TemplateProblem[]) {
    super(`template-broken: ${problems.length}`);
    this.name = "TemplateBroken";
    this.problems = problems;
    this.detail = {
      problems: String(problems.length),
      first: problems
        .slice(0, NAMED)
        .map(({ message }) => message)
        .join("；"),
    };
  }
}
