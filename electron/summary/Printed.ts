import type { SummaryNumber } from "../contract/summaryModel.ts";

/** A number as a tag prints it, with what it is. Its bookmark is named once it is known how often the same stands before it. */
export interface PrintedNumber {
  readonly text: string;
  readonly number: Omit<SummaryNumber, "anchor">;
  /** The tag it was printed by: the same thing printed in two ways is two numbers */
  readonly tag: string;
}

/** What a tag prints: words and numbers, one after the other. */
export type Printed = readonly (string | PrintedNumber)[];
