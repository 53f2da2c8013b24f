import type { Random } from "../../build/sample/createRandom.ts";
import type { FigureDatabase } from "../figures/figureDatabase.ts";

type Books = readonly [cut: FigureDatabase, whole: FigureDatabase];

/** A spring rush that both books have and that ends after the period: what it came to is known to the second alone. */
export function addSpringRush([cut, whole]: Books, random: Random): void {
  if (!random.chance(40)) return;
  const dates = { 年度: "2021", 起始日期: "2021-06-10", 结束日期: random.pick(["2021-07-01", "2021-07-20"]) };
  cut.add("spring-rush", dates);
  const count = (): string => String(random.integer(1, 400));
  whole.add("spring-rush", { ...dates, 投入客车: count(), 发送班次: count(), 运送旅客: count(), 安全检查: count() });
}
