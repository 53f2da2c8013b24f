import type { SummaryBlock } from "../../../electron/contract/summaryModel.ts";

/** The spans of a text between two places in it (UTF-16, the second not included). A number that is cut stays a number in both halves. */
export function cutSpans(spans: SummaryBlock["spans"], from: number, to: number): SummaryBlock["spans"] {
  let at = 0;
  return spans.flatMap((span) => {
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, span.text.length)];
    at += span.text.length;
    return end > start ? [{ ...span, text: span.text.slice(start, end) }] : [];
  });
}
