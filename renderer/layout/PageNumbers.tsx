import { Pagination } from "@mantine/core";

/** What the buttons beside the numbers are called. */
export const pageControls: Readonly<Record<string, string>> = {
  first: "首页",
  last: "末页",
  previous: "上一页",
  next: "下一页",
};

interface Props {
  readonly pages: number;
  readonly page: number;
  readonly turn: (page: number) => void;
  readonly label?: string;
}

/** The numbers of a list's pages; nothing where one page holds it. */
export function PageNumbers({ pages, page, turn, label }: Props) {
  if (pages <= 1) return null;
  return (
    <Pagination
      total={pages}
      value={Math.min(page, pages)}
      onChange={turn}
      aria-label={label}
      getControlProps={(control) => ({ "aria-label": pageControls[control] })}
      getItemProps={(number) => ({ "aria-label": `第 ${number} 页` })}
    />
  );
}
