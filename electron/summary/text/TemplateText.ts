import type { SummaryStyle } from "../../contract/summaryModel.ts";

/** A paragraph of a default template: its style and its words with tags. */
export type TemplateLine = readonly [style: Exclude<SummaryStyle, "other">, text: string];
export type TemplateText = readonly TemplateLine[];
