/** How many names a hint has. */
const MOST = 3;

/**
 * "Did you mean": the names that are nearest to one that nobody knows, the nearest first, as the end of a sentence; "" where none is
 * near. Nearest is what holds its last part or is held by it (入库项目数 → 固投.入库项目数), then what shares most signs with it.
 */
export function nearNames(written: string, known: readonly string[]): string {
  const lastOf = (name: string): string => name.slice(name.lastIndexOf(".") + 1);
  const last = lastOf(written);
  const near = [...new Set(known)]
    .map((name) => {
      const shared = [...written].filter((sign) => name.includes(sign)).length;
      return {
        name,
        holds: last.length > 1 && (name.includes(last) || (lastOf(name).length > 1 && last.includes(lastOf(name)))),
        score: shared - Math.abs(name.length - written.length),
      };
    })
    .filter(({ holds, score }) => holds || score > written.length / 2)
    .sort((one, other) => Number(other.holds) - Number(one.holds) || other.score - one.score)
    .slice(0, MOST);
  return near.length === 0 ? "" : `，是否为：${near.map(({ name }) => name).join("、")}`;
}
