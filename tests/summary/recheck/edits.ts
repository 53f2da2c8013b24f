/** What a recheck must say of an edit: in what each named number differs, and how the document has it; none for a right one. */
export interface Named {
  readonly unlike?: readonly string[];
  readonly found?: string;
  /** Of a number that is gone, or one that is new */
  readonly vanished?: string;
  readonly added?: string;
}

export interface Edit {
  readonly typed: readonly (readonly [from: string, to: string])[];
  readonly named: readonly Named[];
}

const right = (...typed: [string, string][]): Edit => ({ typed, named: [] });
const wrong = (from: string, to: string, unlike: string, found?: string): Edit => ({
  typed: [[from, to]],
  named: [{ unlike: unlike.split(" "), ...(found === undefined ? {} : { found }) }],
});

export const edits: Readonly<Record<string, Edit>> = {
  "亿 as 万": wrong("任务12.50亿元", "任务12.50万元", "单位", "下达我局项目入库任务12.50万元"),
  "万 as 亿": wrong("投入1262.6万元", "投入1262.6亿元", "单位"),
  "万吨公里 as 吨公里": wrong("71000万吨公里", "71000吨公里", "单位"),
  "公里 as 米": wrong("3.55公里", "3.55米", "单位"),
  "座 as 条": wrong("危桥改造2座", "危桥改造2条", "单位"),
  "per cent as points": wrong("增长1.4％", "增长1.4个百分点", "单位"),
  "no unit any more": wrong("总投资13.53亿元", "总投资13.53", "单位"),
  "amount regrouped": right(["任务12.50亿元", "任务125000万元"]),
  "amount regrouped wrongly": wrong("任务12.50亿元", "任务12500万元", "数字"),
  "amount with its exact figures": right(["总投资13.53亿元", "总投资135333.06万元"]),
  "kilometres as metres": right(["3.55公里", "3550米"]),
  "growth as fall": wrong("同比增长1.4％", "同比下降1.4％", "增减", "同比下降1.4％"),
  "growth as 回落": wrong("同比增长1.4％", "同比回落1.4％", "增减"),
  "growth as 减少了": wrong("同比增长1.4％", "同比减少了1.4％", "增减"),
  "growth in other words": right(["同比增长1.4％", "较上年同期增加1.4%"]),
  "growth without its word": wrong("同比增长1.4％", "同比1.4％", "增减"),
  "同比 as 环比": wrong("同比增长", "环比增长", "比较对象"),
  "growth as 持平": { typed: [["同比增长1.4％", "同比持平"]], named: [{ vanished: "1.4" }] },
  "超额 as 尚差": wrong("超额完成1.03亿元", "尚差1.03亿元", "完成情况", "尚差1.03亿元"),
  "超额 as 完成": wrong("超额完成1.03亿元", "完成1.03亿元", "完成情况"),
  "超额 as 欠": wrong("超额完成1.04亿元", "欠1.04亿元", "完成情况"),
  "超额 as 未完成": wrong("超额完成1.04亿元", "未完成1.04亿元", "完成情况"),
  "完成 as 未完成": wrong("完成22件", "未完成22件", "完成情况"),
  "超额 in other words": right(["超额完成1.03亿元", "超出任务1.03亿元"]),
  "scope dropped": wrong("投资（不含高速公路）出数7.84", "投资出数7.84", "口径"),
  "scope turned": wrong("投资（不含高速公路）出数7.84", "投资（含高速公路）出数7.84", "口径"),
  "scope added": wrong("总投资13.53亿元", "总投资（不含高速公路）13.53亿元", "口径"),
  "scope added behind": wrong("71000万吨公里", "71000万吨公里（不含城市公交）", "口径"),
  "scope in other words": right(["投资（不含高速公路）出数7.84亿元", "投资出数7.84亿元（不包括高速公路）"]),
  "余 dropped": wrong("2200余万元", "2200万元", "约数"),
  "余 above the truth": wrong("2200余万元", "2290余万元", "数字"),
  "余 as 近": wrong("2200余万元", "近2200万元", "约数"),
  "余 with more figures": right(["2200余万元", "2284余万元"]),
  "exact in place of 余": right(["2200余万元", "2284.51万元"]),
  "近 from below": right(["2200余万元", "近2300万元"]),
  "余 added": right(["1262.6万元", "1260余万元"]),
  "约 added": right(["1262.6万元", "约1263万元"]),
  "约 of another number": wrong("1262.6万元", "约1290万元", "数字"),
  "近 where it is more": wrong("1262.6万元", "近1260万元", "数字"),
  "约 dropped": wrong("约12公里", "12公里", "约数"),
  "cut without 余": wrong("1262.6万元", "1262万元", "数字"),
  "a figure more": wrong("疫苗411人次", "疫苗4111人次", "数字", "4111"),
  "a figure turned": wrong("85起", "58起", "数字", "58"),
  "a point lost": wrong("13.53亿元", "1353亿元", "数字"),
  "half-width per cent": right(["1.4％", "1.4%"], ["108.3％", "108.3%"]),
  "full-width figures": right(["12.50亿元", "１２．５０亿元"], ["71000万", "７１，０００万"]),
  "grouped by commas": right(["1262.6万元", "1,262.6万元"], ["71000万", "71,000万"]),
  "a zero at the end": right(["12.50亿元", "12.5亿元"]),
  "space before the unit": right(["12.50亿元", "12.50 亿元"]),
  "months with a hyphen": right(["1－10月，全局", "1-10月，全局"], ["1－10月，公路", "1—10月，公路"]),
  "months with 至": right(["1－10月，全局", "1至10月，全局"], ["1－10月，公路", "1～10月份，公路"]),
  "another month": wrong("1－10月，公路", "1－11月，公路", "数字", "1－11月"),
  "another year": wrong("2021年下达", "2020年下达", "数字", "2020年"),
  "date with its year": right(["2月18日", "2021年2月18日"], ["7月5日", "7月5号"]),
  "another day": wrong("2月18日", "2月28日", "数字", "2月28日"),
  "开工 as 完工": wrong("7月5日开工", "7月5日完工", "所指"),
  "Chinese numerals": right(["危桥改造2座", "危桥改造两座"], ["3条", "三条"], ["85起", "八十五起"]),
  "another Chinese numeral": wrong("危桥改造2座", "危桥改造三座", "数字", "三"),
  "numbers swapped": {
    typed: [["清单26件，完成22件", "清单22件，完成26件"]],
    named: [{ found: "22" }, { found: "26" }],
  },
  "states swapped": wrong("在建1条", "未开工1条", "所指"),
  "a township for another": wrong("通泉街道大坡桥", "纳章镇大坡桥", "所指"),
  "another name in a list": wrong("大庄乡、月望乡等", "大庄乡、马鸣乡等", "所指"),
  "parts in another order": right(["完工1条，完成3.55公里，在建1条", "在建1条，完工1条，完成3.55公里"]),
  "a number deleted": { typed: [["，结案11件", ""]], named: [{ vanished: "11" }] },
  "a sentence deleted": { typed: [["接种疫苗411人次", "疫苗应种尽种"]], named: [{ vanished: "411" }] },
  "a number added": { typed: [["接种疫苗411人次", "接种疫苗411人次、培训36期"]], named: [{ added: "36" }] },
  "a sentence added": { typed: [["养护方面，", "全年开展养护培训9次。养护方面，"]], named: [{ added: "9" }] },
  "words added": right(["养护方面，", "今年天气多变，任务很重。养护方面，多方筹措，累计"]),
  "a right number said again": right(["养护方面，", "全局入库项目2个，总投资13.53亿元。养护方面，"]),
  "a wrong number said again": {
    typed: [["养护方面，", "全局入库项目3个，总投资13.53亿元。养护方面，"]],
    named: [{ found: "3" }],
  },
  "sentences joined": right(["1.03亿元；固定", "1.03亿元，固定"], ["座。通泉", "座，通泉"]),
  "unit and sign at once": wrong("同比增长1.4％", "同比下降1.4个百分点", "单位 增减"),
  "several at once": {
    typed: [
      ["任务12.50亿元", "任务12.50万元"],
      ["超额完成1.03亿元", "尚差1.03亿元"],
      ["2200余万元", "2200万元"],
    ],
    named: [{ unlike: ["单位"] }, { unlike: ["完成情况"] }, { unlike: ["约数"] }],
  },
  "lists in another order": right([
    "党员个人清单26件，完成22件；班子成员清单9件，完成8件",
    "班子成员清单9件，完成8件；党员个人清单26件，完成22件",
  ]),
  "whose lists they are, swapped": {
    typed: [
      ["党员个人清单26件，完成22件；班子成员清单9件，完成8件", "班子成员清单26件，完成22件；党员个人清单9件，完成8件"],
    ],
    named: [{ found: "26" }, { found: "9" }],
  },
  "amount and growth in another order": right([
    "总周转量71000万吨公里，同比增长1.4％",
    "总周转量同比增长1.4％，达71000万吨公里",
  ]),
  "总周转量 as 货物周转量": wrong("公路运输总周转量", "公路货物周转量", "所指"),
  "townships swapped": {
    typed: [
      ["通泉街道大坡桥", "纳章镇大坡桥"],
      ["纳章镇白村桥", "通泉街道白村桥"],
    ],
    named: [
      { unlike: ["所指"], found: "纳章镇大坡桥2月18日" },
      { unlike: ["所指"], found: "通泉街道白村桥7月5日" },
    ],
  },
  "months each with its word, after their year": right(["1－10月，全局", "2021年1月至10月，全局"]),
  "an amount in two units": right(["总投资13.53亿元", "总投资13亿5300万元"]),
  "a wider scope": wrong("投资（不含高速公路）出数7.84", "投资（不含高速公路、铁路）出数7.84", "口径"),
  "scope as 除外": right(["投资（不含高速公路）出数7.84", "投资（高速公路除外）出数7.84"]),
  "another task": wrong("为年度入库任务的", "为年度出数任务的", "所指"),
  "unit of a swapped pair": wrong("疫苗411人次", "疫苗411人", "单位"),
  "近 far away": wrong("总投资13.53亿元", "总投资近20亿元", "数字"),
  "余 of exactly so many": wrong("查处违法行为85起", "查处违法行为85余起", "约数"),
  "the two sums swapped": {
    typed: [
      [
        "任务12.50亿元，固定资产投资出数任务（不含高速公路）6.80亿元",
        "任务6.80亿元，固定资产投资出数任务（不含高速公路）12.50亿元",
      ],
    ],
    named: [{ found: "6.80" }, { found: "12.50" }],
  },
};
