/** Months of one year for people, runs joined: ["2021-01", "2021-02", "2021-03", "2021-08"] → 1－3、8月; none: "". */
export function monthsText(months: readonly string[]): string {
  const numbers = [...new Set(months.map((month) => Number(month.slice(5, 7))))].sort(
    (first, second) => first - second,
  );
  const runs: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const words = runs.map(([from, to]) =>
    from === to ? `${from}` : to === from + 1 ? `${from}、${to}` : `${from}－${to}`,
  );
  return words.length === 0 ? "" : `${words.join("、")}月`;
}
