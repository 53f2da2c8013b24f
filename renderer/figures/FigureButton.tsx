/**
 * renderer/figures — 解释此数: wherever a figure is shown it is a button, and pressing it says what the figure is, how it was
 * got, which records stand behind it and which of them changed it. What is explained stands in the address (places.explain), so
 * that coming back from a record finds it again. Nothing is computed here.
 */
import type { ReactNode } from "react";
import { places } from "../layout/place.ts";
import type { Explain } from "../layout/route.ts";
import { groupName } from "./groupName.ts";

interface Props {
  /** 农村路.建设任务里程 */
  readonly figure: string;
  /** Of this group of its records alone; null: of all */
  readonly within?: Explain["within"];
  /** Up to which month, where that is not the page's */
  readonly asOf?: string | null;
  /** What it is called where it stands: 建设任务里程 */
  readonly name: string;
  /** The number with its unit, for who hears the page */
  readonly text: string;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** A shown figure; pressing it explains it. */
export function FigureButton({
  figure,
  within = null,
  asOf = null,
  name,
  text,
  className = "figure-button",
  children,
}: Props) {
  return (
    <button
      type="button"
      className={className}
      data-figure={figure}
      data-group={groupName(within)}
      data-as-of={asOf ?? ""}
      aria-label={`解释：${name}，${text}`}
      aria-haspopup="dialog"
      onClick={() => places.explain({ path: [figure], within, asOf, page: 1 })}
    >
      {children ?? text}
    </button>
  );
}
