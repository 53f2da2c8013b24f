/** Something about one cell that a person should weigh. */
export interface CellConcern {
  readonly kind: "falls" | "jumps";
  readonly field: string;
  readonly message: string;
}
