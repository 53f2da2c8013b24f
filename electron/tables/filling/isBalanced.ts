/** Tables whose rows are all figures are balanced (舍位平衡); one that shows records is not: nothing of a record is ever changed. */
export function isBalanced(rows: readonly { readonly record: unknown }[]): boolean {
  return rows.every(({ record }) => record === null);
}
