import type { SummaryModel } from "../contract/summaryModel.ts";
import { claimsOf } from "./claimsOf.ts";
import type { SummaryStore } from "./SummaryInput.ts";

/** So many gaps are named; the rest are counted. */
const NAMED = 5;

/** What the text writes for the day on which its head signs. */
const SIGNED = "成文日期";
const GAP = /【待补[：:]?([^】]*)】/g;

/**
 * Why a text cannot be issued (定稿): a gap stands in it, whether a figure or somebody's own words left it, or it claims a rule that
 * does not hold. A draft may have both. @returns in Chinese, one reason each; none means it can be issued
 * @param draft the text only goes out as a draft: the day its head signs is not known yet
 */
export function unfitToIssue(store: SummaryStore, model: SummaryModel, { draft = false } = {}): string[] {
  const texts = model.blocks.map(({ spans }) => spans.map(({ text }) => text).join(""));
  const gaps = texts
    .flatMap((text) => [...text.matchAll(GAP)].map(([, name = ""]) => name))
    .filter((name) => !(draft && name === SIGNED));
  const names = [...new Set(gaps.filter((name) => name !== ""))];
  const named = names.slice(0, NAMED).join("、") + (names.length > NAMED ? "等" : "");
  const said = `正文还有 ${gaps.length} 处待补${named === "" ? "" : `（${named}）`}`;
  return [...(gaps.length > 0 ? [said] : []), ...claimsOf(store, model)];
}
