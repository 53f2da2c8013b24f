/** A unit as it is written, and what it is: how many of its base unit, in millionths. */
export interface WrittenUnit {
  readonly base: string;
  readonly times: bigint;
}

/** Values are counted in millionths of the base unit: sheets give up to three decimals, and 亩 of a 公顷 nothing finer. */
export const ONE = 1_000_000n;

const SCALES: readonly (readonly [string, bigint])[] = [
  ["万亿", 1_000_000_000_000n],
  ["千万", 10_000_000n],
  ["百万", 1_000_000n],
  ["十万", 100_000n],
  ["亿", 100_000_000n],
  ["万", 10_000n],
  ["千", 1_000n],
  ["百", 100n],
];

/** Units of one quantity, by how many of the first they are. */
const MEASURES: readonly (readonly [string, string, bigint])[] = [
  ["吨公里", "吨公里", 1n],
  ["人公里", "人公里", 1n],
  ["平方公里", "平方米", 1_000_000n],
  ["平方米", "平方米", 1n],
  ["立方米", "立方米", 1n],
  ["公里", "米", 1000n],
  ["千米", "米", 1000n],
  ["km", "米", 1000n],
  ["米", "米", 1n],
  ["公顷", "亩", 15n],
  ["亩", "亩", 1n],
  ["人民币元", "元", 1n],
  ["元", "元", 1n],
  ["吨", "吨", 1n],
  ["个百分点", "百分点", 1n],
  ["百分点", "百分点", 1n],
  ["%", "%", 1n],
  ["‰", "‰", 1n],
];

const COUNTERS =
  "人次 辆次 车次 班次 站次 车道 个月 小时 分钟 个 件 座 条 项 处 起 户 辆 种 人 份 名 场 批 台 套 期 次 篇 部 家 所 级 路 号 周 天 年 株 棵 支 对 段 标 盏 块 根 宗 例 颗".split(
    " ",
  );

const BASES = new Map<string, WrittenUnit>([
  ...COUNTERS.map((word) => [word, { base: word, times: 1n }] as const),
  ...MEASURES.map(([word, base, times]) => [word, { base, times }] as const),
]);

/** For patterns: any scale, any unit; the longest first. */
export const SCALE_PATTERN = `(?:${SCALES.map(([word]) => word).join("|")})`;
export const UNIT_PATTERN = `(?:${[...BASES.keys()].toSorted((one, other) => other.length - one.length).join("|")})`;

/** What 万 and 公里 of "3万公里" make together; a number without a unit is of base "". */
export function unitOf(scale: string, word: string): WrittenUnit {
  const factor = SCALES.find(([name]) => name === scale)?.[1] ?? 1n;
  const unit = BASES.get(word) ?? { base: word, times: 1n };
  return { base: unit.base, times: unit.times * factor };
}
