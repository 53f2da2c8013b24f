import { createPlaceNames, type PlaceNames } from "./createPlaceNames.ts";
import { createRandom, type Random } from "./createRandom.ts";
import { defaultCounty } from "./defaultCounty.ts";
import { monthText } from "./monthText.ts";
import { randomDay } from "./randomDay.ts";
import type { Bridge, Maintenance, RoadWork, SafetyWork, SampleYear, ScenicRoad, Work } from "./SampleYear.ts";
import { makeSectionsYear } from "./sections/index.ts";
import type { WorkState } from "./WorkState.ts";

const YEAR = 2026;
const AS_OF = "2026-10";

/** The fictional year: five kinds of rural work in the ten townships, and what the sections keep. The same seed gives the same year. */
export function makeSampleYear(seed = 530304): SampleYear {
  const random = createRandom(seed);
  const names = createPlaceNames(random);
  const townships = defaultCounty.townships.map((township) => township.名称);
  const perTownship = <T>(
    least: number,
    most: number,
    make: (random: Random, names: PlaceNames, township: string) => T,
  ): T[] =>
    townships.flatMap((township) =>
      Array.from({ length: random.integer(least, most) }, () => make(random, names, township)),
    );
  return {
    year: YEAR,
    asOf: AS_OF,
    townships,
    roadWorks: perTownship(4, 8, roadWork),
    maintenance: perTownship(3, 7, maintenance),
    bridges: perTownship(1, 3, bridge),
    safetyWorks: perTownship(2, 4, safetyWork),
    scenicRoads: perTownship(1, 3, scenicRoad),
    sections: makeSectionsYear(seed + 1, YEAR, townships),
  };
}

/** Dates, money and words that agree with one another; 完工 has all its money spent, 未开工 none. */
function work(random: Random, township: string, plannedMoney: number): Work {
  const state: WorkState = random.pick(["完工", "完工", "在建", "在建", "未开工"]);
  const doneMoney = state === "完工" ? plannedMoney : state === "未开工" ? 0 : part(random, plannedMoney, 100_00);
  return {
    township,
    state,
    plannedMoney,
    doneMoney,
    started: state === "未开工" ? null : randomDay(random, YEAR, 2, 6),
    due: monthText(YEAR, random.integer(9, 12)),
    finished: state === "完工" ? randomDay(random, YEAR, 7, 10) : null,
    reason: state === "未开工" ? random.pick(["征地协调中", "等待下达资金", "施工图正在审查"]) : null,
  };
}

/** Between a fifth and four fifths of the whole, rounded down to `step`. */
function part(random: Random, whole: number, step: number): number {
  const share = Math.floor((whole * random.integer(20, 80)) / 100);
  return share - (share % step);
}

function roadWork(random: Random, names: PlaceNames, township: string): RoadWork {
  const plannedLength = random.integer(600, 6500);
  const common = work(random, township, plannedLength * random.integer(70, 95) * 1000);
  const doneLength =
    common.state === "完工" ? plannedLength : common.state === "未开工" ? 0 : part(random, plannedLength, 1);
  return {
    ...common,
    committee: names.committee(),
    village: names.village(),
    households: random.integer(20, 180),
    road: names.road(),
    type: random.pick(["自然村通硬化路", "自然村通硬化路", "农村公路硬化", "窄路加宽", "资源路旅游路产业路"]),
    plannedLength,
    doneLength,
    width: random.pick([350, 400, 450, 500, 600]),
    pavement: random.pick(["水泥混凝土", "水泥混凝土", "沥青混凝土"]),
  };
}

function maintenance(random: Random, names: PlaceNames, township: string): Maintenance {
  const type = random.pick(["日常养护", "日常养护", "小修保养", "水毁修复", "预防性养护", "中修", "大修"] as const);
  const length = random.integer(300, 24_000);
  const content = {
    日常养护: "路面清扫、边沟清理",
    小修保养: "坑槽修补、路肩培护",
    水毁修复: "清理塌方、修复挡墙",
    预防性养护: "路面灌缝、微表处",
    中修: "局部路面翻修",
    大修: "路面整体重铺",
  }[type];
  const ended = random.chance(60);
  return {
    township,
    road: names.road(),
    grade: random.pick(["县道", "乡道", "村道"]),
    type,
    length,
    money: random.integer(2, 160) * 1_000_00 + random.integer(0, 99) * 100_00,
    content,
    started: randomDay(random, YEAR, 1, 8),
    finished: ended ? randomDay(random, YEAR, 9, 10) : null,
  };
}

function bridge(random: Random, names: PlaceNames, township: string): Bridge {
  const common = work(random, township, random.integer(80, 900) * 10_000_00);
  return {
    ...common,
    bridge: `${names.village()}${random.pick(["大桥", "桥", "一桥", "中桥"])}`,
    road: names.road(),
    stake: random.integer(100, 24_000),
    length: random.integer(80, 1200) * 10,
    width: random.pick([450, 550, 700, 750]),
    condition: random.pick(["四类", "四类", "五类"]),
    method: random.pick(["加固", "改建", "重建"]),
    percent: common.state === "完工" ? 10_000 : common.state === "未开工" ? 0 : random.integer(15, 90) * 100,
  };
}

function safetyWork(random: Random, names: PlaceNames, township: string): SafetyWork {
  const plannedLength = random.integer(800, 9000);
  const common = work(random, township, plannedLength * random.integer(8, 16) * 1000);
  const from = random.integer(0, 8000);
  const road = names.road();
  return {
    ...common,
    project: `${road.replace(/公路$/, "")}生命安全防护工程`,
    road,
    from,
    to: from + plannedLength,
    plannedLength,
    doneLength:
      common.state === "完工" ? plannedLength : common.state === "未开工" ? 0 : part(random, plannedLength, 1),
    rail: random.integer(20, 600) * 1000,
    signs: random.integer(4, 60),
  };
}

function scenicRoad(random: Random, names: PlaceNames, township: string): ScenicRoad {
  const ended = random.chance(70);
  return {
    township,
    road: names.road(),
    grade: random.pick(["县道", "乡道", "村道"]),
    length: random.integer(700, 12_000),
    trees: random.pick([["冬樱花"], ["滇朴", "冬樱花"], ["香樟"], ["雪松", "垂柳"], ["紫叶李"]]),
    treeCount: random.integer(80, 4000),
    flowers: random.pick([["格桑花"], ["波斯菊", "三角梅"], ["月季"], ["三角梅"]]),
    flowerArea: random.integer(100, 6000) * 100,
    money: random.integer(1, 90) * 1_000_00 + random.integer(0, 9) * 500_00,
    finished: ended ? randomDay(random, YEAR, 4, 10) : null,
  };
}
