import type { Random } from "./createRandom.ts";

const FIRST = [
  "云",
  "松",
  "柏",
  "竹",
  "梨",
  "桃",
  "清",
  "长",
  "平",
  "永",
  "双",
  "东",
  "西",
  "南",
  "北",
  "金",
  "银",
  "龙",
  "凤",
  "花",
] as const;
const MIDDLE = ["树", "水", "坡", "石", "泉", "丰", "安", "家", "庙", "井"] as const;
const LAST = ["村", "寨", "湾", "冲", "坪", "甸", "屯", "庄", "沟", "岗"] as const;

export interface PlaceNames {
  /** A natural village nobody has been given yet: 松树湾 */
  village(): string;
  /** A village committee: 松泉村委会 */
  committee(): string;
  /** A road between two villages: 松树湾—梨水屯公路 */
  road(): string;
}

/** Invented names of places; none is given twice, so that no two roads of the sample are taken for one. */
export function createPlaceNames(random: Random): PlaceNames {
  const given = new Set<string>();
  const fresh = (): string => {
    for (let number = 0; ; number += 1) {
      // Names run out after two thousand; from then on they are numbered as villages do: 松树湾二组.
      const name = `${random.pick(FIRST)}${random.pick(MIDDLE)}${random.pick(LAST)}${number > 50 ? `${number}组` : ""}`;
      if (!given.has(name)) {
        given.add(name);
        return name;
      }
    }
  };
  return {
    village: fresh,
    committee: () => `${random.pick(FIRST)}${random.pick(MIDDLE)}村委会`,
    road: () => `${fresh()}—${fresh()}公路`,
  };
}
