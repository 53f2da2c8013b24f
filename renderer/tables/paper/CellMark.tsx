import { Tooltip } from "@mantine/core";

/** The sign at a cell that says something about it: to who points at it, reaches it by Tab, or hears the page. */
export function CellMark({ text }: { text: string }) {
  return (
    <Tooltip label={text}>
      <button type="button" className="cell-mark" aria-label={text}>
        ≠
      </button>
    </Tooltip>
  );
}
