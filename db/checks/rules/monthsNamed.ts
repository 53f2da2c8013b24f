const NAMED = 3;

/** Months in words, the first few by name: 2021-01、2021-02; 2021-01、2021-02、2021-03 等 9 个月. */
export function monthsNamed(months: readonly string[]): string {
  const first = months.slice(0, NAMED).join("、");
  return months.length > NAMED ? `${first} 等 ${months.length} 个月` : first;
}
