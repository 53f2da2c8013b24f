import { decimals } from "./decimals.ts";
import type { RoadLine } from "./roadSheet.ts";

/**
 * What 农路01 must say about these roads, computed from the sheet's own lines and nothing of the program: label, then 计划 (条数, 里程,
 * 投资), 完工, 在建, 未开工 (条数, 里程 each), 完成里程, 里程完成率, 完成投资, 投资完成率. Nothing planned: 0, and "—" for a rate.
 */
export function expectedRoadRow(label: string, lines: readonly RoadLine[]): string[] {
  const sum = (of: (line: RoadLine) => number, some = lines) => some.reduce((total, line) => total + of(line), 0);
  const length = (metres: number) => (metres === 0 ? "0" : decimals(metres, 3, true));
  const money = (yuan: number) => (yuan === 0 ? "0" : decimals(yuan / 100, 2, true));
  const rate = (part: number, whole: number) =>
    whole === 0 ? "—" : decimals(Math.round((part * 1000) / whole), 1, true);
  const states = (["完工", "在建", "未开工"] as const).flatMap((state) => {
    const some = lines.filter((line) => line.state === state);
    return [String(some.length), length(sum(({ planned }) => planned, some))];
  });
  const [planned, done] = [sum((line) => line.planned), sum((line) => line.done)];
  const [toSpend, spent] = [sum((line) => line.money), sum((line) => line.spent)];
  return [
    label,
    String(lines.length),
    length(planned),
    money(toSpend),
    ...states,
    length(done),
    rate(done, planned),
    money(spent),
    rate(spent, toSpend),
  ];
}
