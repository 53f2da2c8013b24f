/** 0-based column → letters: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  return columnLetter(column + 1);
}

/** The letters of a workbook's column, counted from 1 as workbooks are written: 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Letters → 0-based column: A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}
