/** Something about a table that nobody need answer and everybody should know. */
export interface FoundWarning {
  /** "B7", or null where it is the whole table's */
  readonly cell: string | null;
  readonly message: string;
}
