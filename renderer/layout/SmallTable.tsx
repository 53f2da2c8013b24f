import { Table, type TableProps } from "@mantine/core";
import { Fragment, type ReactNode } from "react";

export interface Column<R> {
  /** What stands over it */
  readonly head: ReactNode;
  /** Over the cells only where it says "digits": numbers stand right, their heading too */
  readonly className?: string;
  /** What its cell looks like in this row besides */
  readonly mark?: (row: R) => string | undefined;
  readonly w?: number | string;
  /** Its cell names the row */
  readonly names?: boolean | "bold";
  /** How many rows its cell goes down over; 0: the cell above stands here too */
  readonly span?: (row: R) => number;
  readonly of: (row: R) => ReactNode;
}

interface Props<R> extends Omit<TableProps, "data"> {
  /** false, null and "" are left out */
  readonly columns: readonly (Column<R> | false | null | "")[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly rowClass?: (row: R) => string | undefined;
  /** What stands under a row across all columns; nothing, where it is null */
  readonly under?: (row: R) => ReactNode;
  readonly underClass?: string;
  /** Rows below the others: what is said of an empty table */
  readonly children?: ReactNode;
}

/** A table of few rows, column by column: what stands over it and what stands in it. Long lists are DataTables. */
export function SmallTable<R>({ columns, rows, keyOf, rowClass, under, underClass, children, ...look }: Props<R>) {
  const shown = columns.filter((column) => typeof column === "object" && column !== null);
  const placed = shown.map((column, place) => ({ ...column, place }));
  return (
    <Table withTableBorder withColumnBorders {...look}>
      <Table.Thead>
        <Table.Tr>
          {placed.map(({ head, className, w, place }) => (
            <Table.Th key={place} w={w} className={className === "digits" ? className : undefined}>
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => {
          const below = under?.(row) ?? null;
          return (
            <Fragment key={keyOf(row)}>
              <Table.Tr className={rowClass?.(row)}>
                {placed.map(({ className, mark, names, span, of, place }) => {
                  const rowSpan = span?.(row);
                  if (rowSpan === 0) return null;
                  const look = { className: [className, mark?.(row)].filter(Boolean).join(" ") || undefined, rowSpan };
                  return names ? (
                    <Table.Th key={place} scope="row" fw={names === "bold" ? undefined : 400} {...look}>
                      {of(row)}
                    </Table.Th>
                  ) : (
                    <Table.Td key={place} {...look}>
                      {of(row)}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
              {below !== null && (
                <Table.Tr>
                  <Table.Td colSpan={placed.length} className={underClass}>
                    {below}
                  </Table.Td>
                </Table.Tr>
              )}
            </Fragment>
          );
        })}
        {children}
      </Table.Tbody>
    </Table>
  );
}
