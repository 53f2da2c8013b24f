import { describe, expect, it } from "vitest";
import { fillSummary } from "../../electron/summary/index.ts";
import { annualText } from "../../electron/summary/text/annualText.ts";
import { halfYearText } from "../../electron/summary/text/halfYearText.ts";
import { lexTags } from "../../electron/tags/index.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";
import { summaryText } from "./summaryText.ts";

type Add = ReturnType<typeof figureDatabase>["add"];

const permit = { 受理日期: "2021-05-06", 事项: "许可", 承诺时限: "3", 办结日期: "2021-05-07" };
const complaint = { 受理日期: "2021-03-03", 对象类别: "出租车", 来源: "来电" };
const road = { 年度: "2021", 建设类型: "自然村通硬化路", 乡镇: "月望乡", 计划里程: "2" };
const done = { "2021-10": { 状态: "完工", 完成里程: "2" } };
const pledge = { 年度: "2021", 层级: "支部与党员", 支部: "机关支部", 签订日期: "2021-02-03" };

/** What the text may claim, the ledger it stands on, a book in which it holds and books in which it does not. */
const claims: readonly {
  readonly words: string;
  readonly ledger: string;
  readonly holds: (add: Add) => void;
  readonly breaks: Readonly<Record<string, (add: Add) => void>>;
}[] = [
  {
    words: "实现零超时、零误差、零投诉",
    ledger: "approvals",
    holds: (add) => void add("approvals", { ...permit, 受理编号: "1", 差错: "否", 被投诉: "否" }),
    breaks: {
      "one late": (add) => void add("approvals", { ...permit, 受理编号: "1", 办结日期: "2021-06-10" }),
      "one wrong": (add) => void add("approvals", { ...permit, 受理编号: "1", 差错: "是" }),
      "one complained of": (add) => void add("approvals", { ...permit, 受理编号: "1", 被投诉: "是" }),
      "none in the period": (add) => void add("approvals", { ...permit, 受理编号: "1", 受理日期: "2020-05-06" }),
      "nothing recorded": () => {},
    },
  },
  {
    words: "件件有回音",
    ledger: "complaints",
    holds: (add) => void add("complaints", { ...complaint, 编号: "1", 办结日期: "2021-03-05" }),
    breaks: {
      "one closed after the period": (add) =>
        void add("complaints", { ...complaint, 编号: "1", 办结日期: "2021-11-05" }),
      "nothing recorded": () => {},
    },
  },
  {
    words: "未发生交通运输安全生产责任事故",
    ledger: "accidents",
    holds: (add) => void add("inspections", { 日期: "2021-05-06", 类别: "企业检查", 被检单位: "甲", 发现隐患: "1" }),
    breaks: {
      "one accident": (add) =>
        void add("accidents", { 日期: "2021-05-01", 地点: "K1", 类别: "道路运输", 责任事故: "是" }),
      "nothing recorded": () => {},
    },
  },
  {
    words: "年度任务全部完工",
    ledger: "road-works",
    holds: (add) => void add("road-works", { ...road, 路线名称: "甲线" }, done),
    breaks: {
      "one under way": (add) => {
        add("road-works", { ...road, 路线名称: "甲线" }, done);
        add("road-works", { ...road, 路线名称: "乙线" }, { "2021-10": { 状态: "在建", 完成里程: "1" } });
      },
      "one not told of": (add) => {
        add("road-works", { ...road, 路线名称: "甲线" }, done);
        add("road-works", { ...road, 路线名称: "乙线", 开工日期: "2021-02-03" });
      },
      "nothing recorded": () => {},
    },
  },
  {
    words: "所有党员",
    ledger: "pledges",
    holds: (add) => {
      add("branches", { 名称: "机关支部", 党员人数: "20" });
      add("pledges", { ...pledge, 份数: "20" });
    },
    breaks: {
      "fewer than there are members": (add) => {
        add("branches", { 名称: "机关支部", 党员人数: "21" });
        add("pledges", { ...pledge, 份数: "20" });
      },
      "members unknown": (add) => void add("pledges", { ...pledge, 份数: "20" }),
      "nothing recorded": () => {},
    },
  },
];

function written(fill: (add: Add) => void): string {
  const store = figureDatabase();
  fill(store.add);
  return summaryText(fillSummary(store, { kind: "annual", asOf: "2021-10" }).document);
}

describe.each(claims)("$words, which stands on $ledger", ({ words, holds, breaks }) => {
  it("is said where it holds", () => {
    expect(written(holds)).toContain(words);
  });

  it.each(Object.entries(breaks))("is not said with %s", (_, fill) => {
    expect(written(fill)).not.toContain(words);
  });
});

/** Words without a tag: what is aimed at, what comes next, how the text begins. Nothing in them was done, counted or reached. */
const aims = ["坚持", "以", "今年以来", "下一步", "现将", "一是", "二是", "三是", "压实", "遇到", "持续抓好", "聚焦"];
/** What only a ledger can say. */
const CLAIM =
  /零超时|零误差|零投诉|件件|全部|所有|均已|一律|无一|逐户|逐条|逐件|百分之百|未发生|显著|明显|进一步提高|得到改善/;

describe.each([
  ["annual", annualText],
  ["half", halfYearText],
])("the template of the %s summary", (_, lines) => {
  const body = lines.filter(([style]) => style === "body").map(([, text]) => text);

  it("claims nothing outside of a condition or a loop that a ledger answers", () => {
    for (const text of body) {
      let [open, bare] = [0, ""];
      for (const piece of lexTags(text).pieces) {
        if (piece.kind === "text") bare += open === 0 ? `${piece.text} ` : "";
        else if (/^[#^]/.test(piece.text)) open += 1;
        else if (piece.text.startsWith("/")) open -= 1;
      }
      expect([bare.match(CLAIM)?.[0], text.slice(0, 20)]).toEqual([undefined, text.slice(0, 20)]);
    }
  });

  it("claims only what is listed here", () => {
    for (const text of body) {
      const words = lexTags(text).pieces.flatMap((piece) => (piece.kind === "text" ? [piece.text] : []));
      for (const claim of words.join(" ").match(new RegExp(CLAIM, "g")) ?? [])
        expect([claim, claims.some(({ words: known }) => known.includes(claim))]).toEqual([claim, true]);
    }
  });

  it("has in sentences without a tag nothing but aims", () => {
    const sentences = body
      .flatMap((text) => text.split(/(?<=。)/))
      .filter((sentence) => /\p{Script=Han}/u.test(sentence));
    for (const sentence of sentences.filter((each) => !each.includes("{")))
      expect([sentence, aims.some((begin) => sentence.startsWith(begin))]).toEqual([sentence, true]);
  });
});
