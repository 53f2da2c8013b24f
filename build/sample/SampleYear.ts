import type { SectionsYear } from "./sections/makeSectionsYear.ts";
import type { WorkState } from "./WorkState.ts";

/** What every piece of work has: planned money, dates that fit its state, and how far it is. */
export interface Work {
  readonly township: string;
  readonly state: WorkState;
  readonly plannedMoney: number;
  readonly doneMoney: number;
  readonly started: string | null;
  readonly due: string;
  readonly finished: string | null;
  readonly reason: string | null;
}

export interface RoadWork extends Work {
  readonly committee: string;
  readonly village: string;
  readonly households: number;
  readonly road: string;
  readonly type: "自然村通硬化路" | "农村公路硬化" | "窄路加宽" | "资源路旅游路产业路";
  readonly plannedLength: number;
  readonly doneLength: number;
  readonly width: number;
  readonly pavement: "水泥混凝土" | "沥青混凝土";
}

export interface Maintenance {
  readonly township: string;
  readonly road: string;
  readonly grade: "县道" | "乡道" | "村道";
  readonly type: "日常养护" | "小修保养" | "水毁修复" | "预防性养护" | "中修" | "大修";
  readonly length: number;
  readonly money: number;
  readonly content: string;
  readonly started: string;
  readonly finished: string | null;
}

export interface Bridge extends Work {
  readonly bridge: string;
  readonly road: string;
  readonly stake: number;
  readonly length: number;
  readonly width: number;
  readonly condition: "四类" | "五类";
  readonly method: "加固" | "改建" | "重建";
  /** Hundredths of a percent */
  readonly percent: number;
}

export interface SafetyWork extends Work {
  readonly project: string;
  readonly road: string;
  readonly from: number;
  readonly to: number;
  readonly plannedLength: number;
  readonly doneLength: number;
  readonly rail: number;
  readonly signs: number;
}

export interface ScenicRoad {
  readonly township: string;
  readonly road: string;
  readonly grade: "县道" | "乡道" | "村道";
  readonly length: number;
  readonly trees: readonly string[];
  readonly treeCount: number;
  readonly flowers: readonly string[];
  /** Hundredths of a square metre */
  readonly flowerArea: number;
  readonly money: number;
  readonly finished: string | null;
}

/**
 * One fictional year as it truly was, before townships write it down their way. Lengths are metres, money is 分, bridges and
 * rails are centimetres, as in the store; dates and months are ISO text; blank is null.
 */
export interface SampleYear {
  readonly year: number;
  /** 截至月 */
  readonly asOf: string;
  /** Official names in their order */
  readonly townships: readonly string[];
  readonly roadWorks: readonly RoadWork[];
  readonly maintenance: readonly Maintenance[];
  readonly bridges: readonly Bridge[];
  readonly safetyWorks: readonly SafetyWork[];
  readonly scenicRoads: readonly ScenicRoad[];
  readonly sections: SectionsYear;
}
