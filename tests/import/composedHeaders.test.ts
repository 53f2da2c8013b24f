import { describe, expect, it } from "vitest";
import type { Ledger } from "../../db/ledgers/defineLedger.ts";
import { headerAliases } from "../../db/ledgers/derive/headerAliases.ts";
import { headerKey, headerText } from "../../db/ledgers/derive/headerKey.ts";
import { ledgerOf } from "../../db/ledgers/index.ts";
import { headerMeanings } from "../../electron/import/meaning/headerMeanings.ts";
import { isTotalBesidePart } from "../../electron/import/meaning/words/isTotalBesidePart.ts";
import { lexicon } from "../../electron/import/meaning/words/lexicon.ts";
import { likeness } from "../../electron/import/meaning/words/likeness.ts";

function ledger(id: string): Ledger {
  const found = ledgerOf(id);
  if (!found) throw new Error(id);
  return found;
}

/** The field that a header means firmly, else null. Levels are parted by a bar. */
function firmly(id: string, header: string): string | null {
  const path = header.split("|");
  const unit = path.map((part) => headerText(part).unit).findLast((one) => one !== null) ?? null;
  const [best] = [...headerMeanings(ledger(id), path, unit)].sort(([, one], [, other]) => other - one);
  return best && best[1] >= 70 ? best[0] : null;
}

describe("a header that no declaration has", () => {
  it.each([
    ["road-works", "下达年度", "年度"],
    ["road-works", "自开工至本月底累计完成里程（公里）", "完成里程"],
    ["road-works", "批复概算总投资（万元）", "计划投资"],
    ["road-works", "拟竣工时限", "计划完工"],
    ["safety-works", "计划情况|处理隐患里程（公里）", "处治里程"],
    ["safety-works", "建设进展情况|完成总里程（公里）", "完成里程"],
    ["bridges", "老桥梁基本状况|桥梁全宽", "桥宽"],
    ["bridges", "所属道路名称", "所在路线"],
    ["bridges", "危桥名", "桥梁名称"],
    ["maintenance", "累计完成|金额(万元)", "投入资金"],
    ["livelihood-projects", "完成资金", "完成投资"],
    ["inspections", "整改完成时间", "整改完成"],
    ["upgrades", "概算总投资(万元)", "总投资"],
    ["expressways", "主线长度", "主线长"],
    // The group is no note where the word below it says more.
    ["enforcement", "其他情况|整治路段", "地点"],
    ["enforcement", "其他说明|执法地点", "地点"],
  ])("%s: %s is %s", (id, header, field) => {
    const words = header.split("|").map((part) => headerText(part).bare);
    expect(headerAliases(ledger(id)).has(headerKey(words.join(""))), "declared: proves nothing").toBe(false);
    expect(firmly(id, header)).toBe(field);
  });

  it.each([
    // Another period, somebody's share, another source
    ["road-works", "本月完成里程（公里）"],
    ["expressways", "本年完成投资（万元）"],
    ["road-works", "中央车购税投资（万元）"],
    ["safety-works", "资金落实情况|到位金额（万元）"],
    ["bridges", "已拨付资金（万元）"],
    ["maintenance", "地方自筹资金"],
    ["road-works", "上年底累计完成投资"],
    // Another event, another thing's
    ["road-works", "验收里程（公里）"],
    ["safety-works", "招标时间"],
    ["bridges", "所属路线情况|技术等级"],
    ["bridges", "隧道长度（米）"],
    ["safety-works", "路段既有安全设施信息|护栏"],
    ["inspections", "责任人"],
    ["maintenance", "完工里程（公里）"],
    ["complaints", "受理人"],
    ["inspections", "检查次数"],
    ["projects", "审批编号"],
    ["expressways", "计划完成投资（万元）"],
    ["roads", "路线数"],
    ["rotations", "单位名称"],
    // Who does what
    ["road-works", "监理单位"],
    ["road-works", "建设单位"],
    ["inspections", "开工年份"],
    // A kind of thing that the lexicon knows, of something it does not
    ["road-works", "甲供材料金额"],
  ])("%s: %s is no field", (id, header) => {
    expect(firmly(id, header)).toBeNull();
  });

  it("is not read as done where it is planned, nor as planned where it is done", () => {
    expect(firmly("road-works", "任务|投资（万元）")).toBe("计划投资");
    expect(firmly("road-works", "实际|投资（万元）")).toBe("完成投资");
    expect(firmly("road-works", "实际建成里程")).toBe("完成里程");
    expect(firmly("road-works", "应建里程")).not.toBe("完成里程");
  });

  it("goes to the better one of two columns that mean the same", () => {
    const weight = (header: string): number =>
      headerMeanings(ledger("safety-works"), header.split("|"), null).get("完成里程") ?? 0;
    expect(weight("建设进展情况|完成总里程")).toBeGreaterThan(weight("建设进展情况|本年完成里程"));
    const planned = (header: string): number =>
      headerMeanings(ledger("safety-works"), [header], null).get("计划完工") ?? 0;
    expect(planned("拟完工时间")).toBeGreaterThan(planned("预定竣工时间"));
  });
});

describe("总里程", () => {
  it("gives way where a column of the part stands beside it, and only there", () => {
    const works = ledger("safety-works");
    expect(isTotalBesidePart(works, "处治里程", ["总里程"], [["总里程"], ["项目隐患里程（公里）"]])).toBe(true);
    expect(isTotalBesidePart(works, "处治里程", ["总里程"], [["总里程"], ["总投资"]])).toBe(false);
    expect(isTotalBesidePart(works, "处治里程", ["隐患里程"], [["总里程"], ["隐患里程"]])).toBe(false);
  });
});

describe("likeness", () => {
  it("sees one wrong character, and never takes one name for another of two signs", () => {
    expect(likeness("计划里成", "计划里程")).toBeCloseTo(2 / 3);
    expect(likeness("桥长", "桥名")).toBe(0.5);
    expect(likeness("里程", "投资")).toBe(0);
    expect(likeness("里程", "里程")).toBe(1);
  });
});

it("the lexicon stays small, each word in one concept alone", () => {
  const words = Object.values(lexicon).flatMap((concepts) =>
    Object.values(concepts).flatMap((texts) => texts.split(" ")),
  );
  expect(words.length).toBeLessThan(340);
  expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
});
