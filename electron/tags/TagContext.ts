import type { Carrier, Items, Row } from "./Tag.ts";

/** Where a tag stands. */
export interface TagContext {
  readonly carrier: Carrier;
  /** The innermost loop over a list around it, or the repeated row it is in */
  readonly loop: Row | Pick<Items, "kind" | "list"> | null;
  /** The repeated row whose records {合计:…} adds up */
  readonly nearest: Row | null;
  /** Every township there is a name for */
  readonly townships: ReadonlySet<string>;
}

/** A paragraph within a loop over a list, or outside of any. */
export function paragraphContext(list: Items["list"] | null): TagContext {
  return { carrier: "paragraph", loop: list && { kind: "items", list }, nearest: null, townships: new Set() };
}
