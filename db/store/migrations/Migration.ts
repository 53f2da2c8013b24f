/**
 * One step of the schema. Frozen once it was released: never edit one, write the next. Statements run in order, inside the one
 * transaction of all pending steps.
 */
export interface Migration {
  /** What the step is for, in a few words */
  readonly name: string;
  readonly statements: readonly string[];
}
