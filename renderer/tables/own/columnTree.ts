import type { TableModel } from "../../../electron/contract/tableModel.ts";

/** A header of a table with what stands under it: further headers, or one column. */
export interface ColumnNode {
  readonly text: string;
  /** The column's key; null for a header over several */
  readonly key: string | null;
  readonly under: readonly ColumnNode[];
}

type Headed = Pick<TableModel, "header" | "headerRows" | "columns">;

/** The columns of a table behind its first one, as its header groups them. */
export function columnTree(model: Headed): ColumnNode[] {
  return nodesBetween(model, 0, 1, model.columns.length);
}

function nodesBetween(model: Headed, row: number, from: number, to: number): ColumnNode[] {
  return model.header
    .filter((cell) => cell.row === row && cell.column >= from && cell.column < to)
    .toSorted((first, second) => first.column - second.column)
    .map((cell): ColumnNode => {
      const below = cell.row + cell.rowSpan;
      if (below >= model.headerRows) {
        return { text: cell.text, key: model.columns[cell.column]?.key ?? null, under: [] };
      }
      const under = nodesBetween(model, below, cell.column, cell.column + cell.columnSpan);
      return { text: cell.text, key: null, under };
    });
}

/** Keys of the columns under some headers, from left to right. */
export function keysUnder(nodes: readonly ColumnNode[]): string[] {
  return nodes.flatMap(({ key, under }) => (key === null ? keysUnder(under) : [key]));
}

/** The same columns in the order that was saved: a header stands where the first of its columns does, new ones come behind. */
export function inOrder(nodes: readonly ColumnNode[], order: readonly string[]): ColumnNode[] {
  const rank = (node: ColumnNode): number =>
    Math.min(...keysUnder([node]).map((key) => (order.includes(key) ? order.indexOf(key) : Number.POSITIVE_INFINITY)));
  return nodes
    .map((node) => ({ ...node, under: inOrder(node.under, order) }))
    .toSorted((one, other) => {
      const [a, b] = [rank(one), rank(other)];
      return a === b ? 0 : a - b;
    });
}

/** The tree with one header or column moved by a place among its neighbours; `path` leads to it by places. */
export function moved(nodes: readonly ColumnNode[], path: readonly number[], by: -1 | 1): ColumnNode[] {
  const [at, ...rest] = path;
  const node = at === undefined ? undefined : nodes[at];
  if (at === undefined || !node) return [...nodes];
  if (rest.length > 0) return nodes.with(at, { ...node, under: moved(node.under, rest, by) });
  const other = nodes[at + by];
  return other ? nodes.with(at, other).with(at + by, node) : [...nodes];
}
