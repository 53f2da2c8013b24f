import type { TemplateText } from "./TemplateText.ts";

/** 落款: who signs, and the day of it. */
export const signatureText: TemplateText = [
  ["body", ""],
  ["signature", "{单位名称}"],
  ["signature", "{成文日期}"],
];
