/** The decimal a spreadsheet shows: 15 significant digits, so that 3.9449999999999998 is 3.945. */
export function numberText(number: number): string {
  return String(Number(number.toPrecision(15)));
}
