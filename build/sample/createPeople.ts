import type { Random } from "./createRandom.ts";

const SURNAMES = [
  "赵",
  "钱",
  "孙",
  "李",
  "周",
  "吴",
  "郑",
  "王",
  "冯",
  "陈",
  "杨",
  "朱",
  "何",
  "许",
  "丁",
  "方",
] as const;
const FIRST = ["云", "松", "明", "建", "春", "文", "晓", "志", "雪", "正", "思", "海"] as const;
const LAST = ["川", "林", "华", "平", "岚", "山", "清", "远", "宁", "诚", "梅", "安"] as const;

/** Invented names of people; none is given twice, so that two of them are never taken for one. */
export function createPeople(random: Random): () => string {
  const given = new Set<string>();
  return () => {
    for (;;) {
      const name = `${random.pick(SURNAMES)}${random.pick(FIRST)}${random.pick(LAST)}`;
      if (given.has(name)) continue;
      given.add(name);
      return name;
    }
  };
}
