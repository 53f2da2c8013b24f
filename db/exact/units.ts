/** A unit people write in headers, captions and cells, and what it amounts to. */
export interface Unit {
  /** money | length | area | land | turnover … units convert only within one dimension */
  readonly dimension: string;
  /** how many smallest units (分, 毫米, 平方厘米 …) of the dimension one unit is; a power of ten except for 亩-free dimensions */
  readonly size: number;
}

/**
 * Every unit the program understands, by any of its names. Sizes are relative within a dimension
 * (only their ratio is used) and are powers of ten, so conversion stays exact.
 */
export const UNITS: Readonly<Record<string, Unit>> = {
  分: { dimension: "money", size: 1 },
  角: { dimension: "money", size: 10 },
  元: { dimension: "money", size: 100 },
  百元: { dimension: "money", size: 10_000 },
  千元: { dimension: "money", size: 100_000 },
  万元: { dimension: "money", size: 1_000_000 },
  百万元: { dimension: "money", size: 100_000_000 },
  亿元: { dimension: "money", size: 10_000_000_000 },
  毫米: { dimension: "length", size: 1 },
  厘米: { dimension: "length", size: 10 },
  米: { dimension: "length", size: 1_000 },
  延米: { dimension: "length", size: 1_000 },
  公里: { dimension: "length", size: 1_000_000 },
  千米: { dimension: "length", size: 1_000_000 },
  平方米: { dimension: "area", size: 1 },
  万平方米: { dimension: "area", size: 10_000 },
  公顷: { dimension: "area", size: 10_000 },
  平方公里: { dimension: "area", size: 1_000_000 },
  亩: { dimension: "land", size: 1 },
  万亩: { dimension: "land", size: 10_000 },
  "％": { dimension: "percent", size: 1 },
  人: { dimension: "persons", size: 1 },
  万人: { dimension: "persons", size: 10_000 },
  人次: { dimension: "visits", size: 1 },
  万人次: { dimension: "visits", size: 10_000 },
  吨: { dimension: "freight", size: 1 },
  万吨: { dimension: "freight", size: 10_000 },
  人公里: { dimension: "passengerTurnover", size: 1 },
  万人公里: { dimension: "passengerTurnover", size: 10_000 },
  亿人公里: { dimension: "passengerTurnover", size: 100_000_000 },
  吨公里: { dimension: "freightTurnover", size: 1 },
  万吨公里: { dimension: "freightTurnover", size: 10_000 },
  亿吨公里: { dimension: "freightTurnover", size: 100_000_000 },
  "公里/小时": { dimension: "speed", size: 1 },
};

const OTHER_NAMES: Readonly<Record<string, string>> = {
  km: "公里",
  KM: "公里",
  Km: "公里",
  m: "米",
  M: "米",
  cm: "厘米",
  mm: "毫米",
  "%": "％",
  m2: "平方米",
  "㎡": "平方米",
  平米: "平方米",
  hm2: "公顷",
  ha: "公顷",
  km2: "平方公里",
  平方千米: "平方公里",
  "万㎡": "万平方米",
  圆: "元",
  万: "万元",
  亿: "亿元",
  双向公里: "公里",
  单公里: "公里",
  "km/h": "公里/小时",
  "KM/H": "公里/小时",
  "km/小时": "公里/小时",
  "千米/小时": "公里/小时",
};

/** The unit's one name and size, or undefined if the word is no unit: unitOf("km") → ["公里", …]. */
export function unitOf(word: string): readonly [name: string, unit: Unit] | undefined {
  const plain = word
    .normalize("NFKC")
    .trim()
    .replace(/^人民币(?=.)/, "");
  const name = Object.hasOwn(UNITS, plain) ? plain : (OTHER_NAMES[plain] ?? (plain === "%" ? "％" : undefined));
  const unit = name === undefined ? undefined : UNITS[name];
  return name !== undefined && unit ? [name, unit] : undefined;
}
