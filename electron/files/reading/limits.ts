/** What a file from outside may cost. A township's sheet is far below each of these; a hostile file is stopped by one. */
export const limits = {
  fileBytes: 100 * 1024 * 1024,
  zipEntries: 2000,
  /** Sum of the declared sizes of all entries. */
  zipTotalBytes: 300 * 1024 * 1024,
  /** An entry above zipRatioFromBytes may not be packed tighter than this. */
  zipRatio: 200,
  zipRatioFromBytes: 10 * 1024 * 1024,
  sheets: 256,
  mergesPerSheet: 50_000,
  cells: 5_000_000,
  rows: 1_048_576,
  columns: 16_384,
  /** Excel's own limit of characters in a cell; applied to text files, where a forgotten quote swallows the rest. */
  cellCharacters: 32_767,
} as const;
