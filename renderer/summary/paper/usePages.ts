import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { SummaryBlock, SummaryStyle } from "../../../electron/contract/summaryModel.ts";
import { cutSpans } from "./cutSpans.ts";
import { lineStarts } from "./lineStarts.ts";
import { paginate } from "./paginate.ts";
import { linesOf } from "./paperSize.ts";

/** What stands of a block on a page. */
export interface Fragment {
  /** Block and line it begins with */
  readonly key: string;
  readonly block: number;
  readonly spans: SummaryBlock["spans"];
  readonly continued: boolean;
  /** Goes on overleaf */
  readonly goesOn: boolean;
  readonly blankBefore: number;
}

/**
 * Lays blocks out on pages, as measured in an element that holds one child for each of them in the width of the text.
 * @param key changes whenever something other than the blocks changes how they are laid out
 */
export function usePages(
  blocks: readonly SummaryBlock[],
  lineSpacing: string,
  key: string,
): { readonly measure: RefObject<HTMLDivElement | null>; readonly pages: readonly (readonly Fragment[])[] } {
  const measure = useRef<HTMLDivElement>(null);
  const [laidOut, setLaidOut] = useState<{ key: string; pages: readonly (readonly Fragment[])[] }>({ key, pages: [] });
  useLayoutEffect(() => {
    const element = measure.current;
    if (element) setLaidOut({ key, pages: layOut(element, blocks, lineSpacing) });
  }, [blocks, lineSpacing, key]);
  return { measure, pages: laidOut.pages };
}

function layOut(element: Element, blocks: readonly SummaryBlock[], lineSpacing: string): Fragment[][] {
  const { lineHeight, linesAPage } = linesOf(lineSpacing);
  const children = [...element.children];
  const measured = blocks.map(({ style }, index) => ({
    lines: Math.max(1, Math.round((children[index]?.getBoundingClientRect().height ?? 0) / lineHeight)),
    blankBefore: blankBefore(style, blocks[index - 1]?.style ?? null),
    keepWithNext: isHeading(style),
  }));
  const starts = new Map<number, number[]>();
  const startOf = (block: number, line: number): number => {
    const child = children[block];
    const known = starts.get(block) ?? (child ? lineStarts(child, lineHeight) : [0]);
    starts.set(block, known);
    return known[line] ?? textLength(blocks[block]);
  };
  return paginate(measured, linesAPage).map((page) =>
    page.map(({ block, from, to, blankBefore }) => {
      const whole = blocks[block]?.spans ?? [];
      const isWhole = from === 0 && to === measured[block]?.lines;
      const last = to === measured[block]?.lines;
      return {
        key: `${block}/${from}`,
        block,
        spans: isWhole
          ? whole
          : cutSpans(whole, startOf(block, from), last ? textLength(blocks[block]) : startOf(block, to)),
        continued: from > 0,
        goesOn: !last,
        blankBefore,
      };
    }),
  );
}

function textLength(block: SummaryBlock | undefined): number {
  return (block?.spans ?? []).reduce((sum, { text }) => sum + text.length, 0);
}

/** Blank lines that stand around a block in our layout: under the title and over the signature. */
function blankBefore(style: SummaryStyle, before: SummaryStyle | null): number {
  if (before === null) return 0;
  if (before === "title" && style !== "title") return 1;
  return style === "signature" && before !== "signature" ? 1 : 0;
}

function isHeading(style: SummaryStyle): boolean {
  return style === "title" || style === "level1" || style === "level2" || style === "level3";
}
