import { Table, type TableProps } from "@mantine/core";
import type { ReactNode } from "react";

export interface Column<R> {
  /** What stands over it */
  readonly head: ReactNode;
  /** Over the cells only where it says "digits": numbers stand right, their heading too */
  readonly className?: string | ((row: R) => string | undefined);
  readonly w?: number | string;
  /** Its cell names the row */
  readonly names?: boolean;
  readonly of: (row: R) => ReactNode;
}

interface Props<R> extends Omit<TableProps, "data"> {
  /** false, null and "" are left out */
  readonly columns: readonly (Column<R> | false | null | "")[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly rowClass?: (row: R) => string | undefined;
  /** Rows below the others: what is said of an empty table */
  readonly children?: ReactNode;
}

/** A table of few rows, column by column: what stands over it and what stands in it. Long lists are DataTables. */
export function SmallTable<R>({ columns, rows, keyOf, rowClass, children, ...look }: Props<R>) {
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
        {rows.map((row) => (
          <Table.Tr key={keyOf(row)} className={rowClass?.(row)}>
            {placed.map(({ className, names, of, place }) => {
              const look = typeof className === "function" ? className(row) : className;
              return names ? (
                <Table.Th key={place} scope="row" fw={400} className={look}>
                  {of(row)}
                </Table.Th>
              ) : (
                <Table.Td key={place} className={look}>
                  {of(row)}
                </Table.Td>
              );
            })}
          </Table.Tr>
        ))}
        {children}
      </Table.Tbody>
    </Table>
  );
}
