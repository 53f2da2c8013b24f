import type { ReactNode } from "react";

/** A short word about the state of something, framed; the colour only repeats what the word says. */
export function Tag({
  tone,
  title,
  children,
}: {
  tone: "good" | "bad" | "change" | "quiet" | "warning";
  title?: string;
  children: ReactNode;
}) {
  return (
    <span className={`tag tag-${tone}`} title={title}>
      {children}
    </span>
  );
}
