import { unitOf } from "../../db/exact/index.ts";
import { fieldsOf } from "./fieldsOf.ts";
import { nearNames } from "./nearNames.ts";
import { ownUnit, type Shape, shapeOf } from "./shapeOf.ts";
import { type FilterUse, type Items, type Reference, TagProblem } from "./Tag.ts";
import { unknownField } from "./unknownName.ts";

interface FilterDeclaration {
  readonly on: readonly Shape[];
  /** What may be written behind the name */
  readonly argument: RegExp;
  /** For the guide: written form and meaning */
  readonly example: string;
  readonly meaning: string;
}

/** Every filter, by its name. What each does stands in showNumber, showDate and showList. */
export const filters: Readonly<Record<string, FilterDeclaration>> = {
  余: {
    on: ["number"],
    argument: /^[1-9]?$/,
    example: "|余",
    meaning: "只舍不入到前两位，后面加“余”：3876 写成 3800余；|余1 只保留首位，写成 3000余",
  },
  约: {
    on: ["number"],
    argument: /^[1-9]?$/,
    example: "|约",
    meaning: "四舍五入到前两位，前面加“约”：3876 写成 约3900；|约1 写成 约4000",
  },
  位: { on: ["number"], argument: /^\d$/, example: "|2位", meaning: "固定保留几位小数，四舍五入" },
  换算: { on: ["number"], argument: /./, example: "|万元", meaning: "换算单位：元、万元、亿元，米、公里，等等" },
  大写: { on: ["number"], argument: /^$/, example: "|大写", meaning: "中文大写数字：壹佰贰拾" },
  汉字: { on: ["number"], argument: /^$/, example: "|汉字", meaning: "中文小写数字：一百二十" },
  绝对值: { on: ["number"], argument: /^$/, example: "|绝对值", meaning: "去掉负号" },
  增减: {
    on: ["number"],
    argument: /^$/,
    example: "|增减",
    meaning: "按正负写成“增长5.2％”“下降3.1％”“持平”（单位一并写出）",
  },
  超差: {
    on: ["number"],
    argument: /^$/,
    example: "|超差",
    meaning: "按正负写成“超额完成1.20亿元”“完成任务”“尚差0.30亿元”（单位一并写出）",
  },
  期: {
    on: ["number"],
    argument: /^$/,
    example: "|期",
    meaning: "不写数字，只写这个数所含的月份：1－10月；有的月份未报时写成 1－10月（8月未报），写到最近报来的一个月",
  },
  未齐: {
    on: ["number"],
    argument: /^$/,
    example: "|未齐",
    meaning: "不写数字：有的月份未报时写成“1－10月，”，各月齐全时不写",
  },
  月日: {
    on: ["date"],
    argument: /^$/,
    example: "|月日",
    meaning: "本年的日期不写年份：5月9日；同一句里前面写了别的年份的，仍写年份",
  },
  年月: { on: ["date"], argument: /^$/, example: "|年月", meaning: "只写到月：2021年5月" },
  月: { on: ["date"], argument: /^$/, example: "|月", meaning: "只写到月，本年的不写年份：5月" },
  列: { on: ["list"], argument: /./, example: "|列 桥梁名称", meaning: "列出清单的某一项，用、连接" },
  等: {
    on: ["list"],
    argument: /^\d{0,2}\p{Script=Han}{0,4}$/u,
    example: "|等座",
    meaning: "全部列出，后面写“等N座”；|等3座 只列前三个",
  },
  个数: { on: ["list"], argument: /^$/, example: "|个数", meaning: "清单有多少项" },
  或: {
    on: ["number", "date", "list", "text"],
    argument: /^.{0,40}$/,
    example: "|或 全线",
    meaning: "没有内容时改写这几个字",
  },
};

/**
 * Reads a filter as written behind a bar, for what stands before it.
 * @throws TagProblem
 */
export function readFilter(word: string, of: Reference | Items): FilterUse {
  const use = named(word);
  const filter = filters[use.name];
  if (!filter) {
    const examples = Object.values(filters).map(({ example }) => example);
    throw new TagProblem(`没有“|${word}”这种写法${nearNames(`|${word}`, examples)}；可用的有：${examples.join(" ")}`);
  }
  const shape = shapeOf(of);
  if (!filter.on.includes(shape)) throw new TagProblem(`“|${word}”不能用在这里：前面是${SHAPES[shape]}`);
  if (!filter.argument.test(use.argument)) throw new TagProblem(`“|${word}”写得不完整，例：${filter.example}`);
  if (use.name === "换算") {
    const [from, to] = [unitOf(ownUnit(of) ?? ""), unitOf(use.argument)];
    if (!from || !to || from[1].dimension !== to[1].dimension) {
      throw new TagProblem(`不能换算为“${use.argument}”：原来的单位是${ownUnit(of) ?? "无"}`);
    }
  }
  if ((use.name === "期" || use.name === "未齐") && of.kind !== "figure")
    throw new TagProblem(`“|${use.name}”只能用在指标后面`);
  if (use.name === "列" && of.kind !== "items") throw new TagProblem("“|列”只能用在清单后面");
  if (use.name === "列" && of.kind === "items" && !fieldsOf(of.list)?.includes(use.argument)) {
    throw new TagProblem(unknownField(of.list, use.argument));
  }
  return use;
}

const SHAPES: Readonly<Record<Shape, string>> = { number: "数字", date: "日期", list: "清单", text: "文字" };

function named(word: string): FilterUse {
  const places = /^(\d)位(?:小数)?$/.exec(word);
  if (places?.[1]) return { name: "位", argument: places[1] };
  const unit = unitOf(word);
  if (unit) return { name: "换算", argument: unit[0] };
  const name = Object.keys(filters)
    .filter((known) => known !== "位" && known !== "换算" && word.startsWith(known))
    .sort((first, second) => second.length - first.length)[0];
  return { name: name ?? word, argument: name ? word.slice(name.length).trim() : "" };
}
