import type { Random } from "../../../build/sample/createRandom.ts";
import { decimalOfInteger } from "../../../db/exact/decimalOfInteger.ts";
import { decimalText } from "../../../db/exact/decimalText.ts";
import { stakeText } from "../../../db/exact/stakeText.ts";

/** A record as it must come out of the import: field → exact text in the dictionary's unit; blank fields are absent. */
export type TrueRecord = Readonly<Record<string, string>>;

export const TOWNSHIPS = [
  "通泉街道",
  "鸡头村街道",
  "王家庄街道",
  "张安屯街道",
  "旧县街道",
  "马过河镇",
  "纳章镇",
  "马鸣乡",
  "大庄乡",
  "月望乡",
] as const;

const HEADS = ["高", "石", "水", "红", "白", "黑", "马", "老", "小", "大", "上", "下", "东", "西", "新", "龙"] as const;
const TAILS = ["家屯", "子箐", "坝", "家冲", "家山", "子哨", "塘", "沟", "村", "家坡", "子岭", "家铺"] as const;
const TREES = ["滇朴", "红叶石楠", "桂花", "樱花", "雪松", "香樟"] as const;
const FLOWERS = ["格桑花", "黄冠菊", "波斯菊", "三角梅", "紫薇"] as const;

/** Random records of the five rural ledgers, each with a natural key of its own. */
export function fictionalRecord(random: Random, ledger: string, township: string, number: number): TrueRecord {
  const place = (): string => `${random.pick(HEADS)}${random.pick(TAILS)}`;
  const state = random.pick(["未开工", "在建", "完工"] as const);
  const length = random.integer(300, 19_000);
  const money = random.integer(20_000, 99_999) * 10_000;
  const done = (whole: number, step: number): number => {
    if (state === "完工") return whole;
    return state === "未开工" ? 0 : Math.floor((whole * random.integer(10, 95)) / 100 / step) * step;
  };
  const started = state === "未开工" ? undefined : dayOf(random, 1, 6);
  const work = {
    计划投资: text(money, 1_000_000),
    开工日期: started,
    计划完工: `2021-${random.pick(["09", "10", "11", "12"])}`,
    完工日期: state === "完工" ? dayOf(random, 7, 10) : undefined,
    完成投资: text(done(money, 10_000), 1_000_000),
    状态: state,
    未完成原因: state === "完工" ? undefined : random.pick(["雨季停工", "资金未到位", undefined] as const),
    备注: random.chance(10) ? random.pick(["已验收待审计", "与产业项目同步实施"] as const) : undefined,
  };
  const base = { 年度: "2021", 乡镇: township };
  switch (ledger) {
    case "road-works":
      return filled({
        ...base,
        ...work,
        建制村: `${place()}村委会`,
        自然村: `${place()}${number}组`,
        户数: String(random.integer(20, 190)),
        路线名称: `${place()}—${place()}${number}号公路`,
        路线编码: `C${String(number).padStart(3, "0")}530304`,
        建设类型: random.pick(["自然村通硬化路", "农村公路硬化", "窄路加宽", "资源路旅游路产业路"] as const),
        计划里程: text(length, 1000),
        路面宽度: random.pick(["3.5", "4", "4.5", "6"] as const),
        路面类型: random.pick(["水泥混凝土", "沥青混凝土", "弹石"] as const),
        施工单位: random.pick(["云南某建设公司", "某路桥公司"] as const),
        完成里程: text(done(length, 1), 1000),
      });
    case "maintenance":
      return filled({
        ...base,
        路线名称: `${place()}${number}线`,
        行政等级: random.pick(["县道", "乡道", "村道"] as const),
        养护类型: random.pick(["日常养护", "小修保养", "水毁修复", "预防性养护", "中修", "大修"] as const),
        里程: text(length, 1000),
        投入资金: text(random.integer(100, 9_999) * 10_000, 1_000_000),
        工程内容: random.pick(["清理塌方", "边沟清淤", "标线补划", "路肩培土"] as const),
        开工日期: dayOf(random, 1, 6),
        完工日期: state === "完工" ? work.完工日期 : undefined,
        状态: state,
        备注: work.备注,
      });
    case "bridges":
      return filled({
        ...base,
        ...work,
        桥梁名称: `${place()}${number}号桥`,
        桥梁编码: `C${String(number).padStart(3, "0")}530304L0010`,
        所在路线: `${place()}线`,
        中心桩号: stakeText(random.integer(10, 29_000)),
        桥长: text(random.integer(80, 999) * 10, 100),
        桥宽: random.pick(["6", "6.5", "7", "7.5", "8.5"] as const),
        原技术状况: random.pick(["三类", "四类", "五类"] as const),
        改造方式: random.pick(["加固", "改建", "重建"] as const),
        形象进度: state === "完工" ? "100" : state === "未开工" ? "0" : String(random.integer(5, 95)),
      });
    case "safety-works": {
      const from = random.integer(0, 9_000);
      return filled({
        ...base,
        ...work,
        项目名称: `${place()}${number}线安防工程`,
        路线名称: `${place()}线`,
        起点桩号: stakeText(from),
        止点桩号: stakeText(from + length),
        处治里程: text(length, 1000),
        护栏: String(random.integer(300, 4_000)),
        标志标牌: String(random.integer(2, 60)),
        完成里程: text(done(length, 1), 1000),
      });
    }
    default:
      return filled({
        ...base,
        路线名称: `${place()}${number}线`,
        行政等级: random.pick(["县道", "乡道", "村道", "国道"] as const),
        里程: text(length, 1000),
        树种: several(random, TREES),
        树木株数: String(random.integer(300, 6_000)),
        花种: several(random, FLOWERS),
        花草面积: String(random.integer(800, 28_000)),
        投入资金: text(random.integer(100, 9_999) * 10_000, 1_000_000),
        完成日期: dayOf(random, 5, 10),
        备注: work.备注,
      });
  }
}

function text(integer: number, perUnit: number): string {
  return decimalText(decimalOfInteger(integer, perUnit));
}

function dayOf(random: Random, from: number, to: number): string {
  return `2021-${String(random.integer(from, to)).padStart(2, "0")}-${String(random.integer(1, 28)).padStart(2, "0")}`;
}

function several(random: Random, words: readonly [string, ...string[]]): string {
  const from = random.integer(0, words.length - 1);
  return Array.from({ length: random.integer(1, 3) }, (_, index) => words[(from + index) % words.length]).join("、");
}

function filled(values: Readonly<Record<string, string | undefined>>): TrueRecord {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
