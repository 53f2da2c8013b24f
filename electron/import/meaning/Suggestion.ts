/** A field that a column may hold, and how firmly its header says so: 70 and more outright, less softly. */
export interface Suggestion {
  readonly name: string;
  readonly weight: number;
}
