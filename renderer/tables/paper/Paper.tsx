import { useElementSize } from "@mantine/hooks";
import type { ReactNode } from "react";

/** Landscape sheets at 96 dots an inch. */
const sizes = { A4: { width: 1122, height: 794 }, A3: { width: 1587, height: 1122 } } as const;

/** Smaller than this nobody reads a table set in 8 pt: the sheet is then moved aside instead. */
const LEAST = 0.75;

/** A sheet of paper, shrunk or enlarged to the width of the window; longer tables make a longer sheet. */
export function Paper({ size, children }: { size: "A4" | "A3"; children: ReactNode }) {
  const { ref, width } = useElementSize();
  const paper = sizes[size];
  const scale = width > 0 ? Math.max(LEAST, Math.min(1.25, width / paper.width)) : 0;
  return (
    <div ref={ref} className="paper-room">
      {scale > 0 && (
        <div className="paper" style={{ width: paper.width, minHeight: paper.height, zoom: scale }}>
          {children}
        </div>
      )}
    </div>
  );
}
