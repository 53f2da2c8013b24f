import { filters } from "./filters.ts";
import type { Carrier } from "./Tag.ts";
import { wordGroups } from "./words.ts";

/** One line of the guide: what is written, and what becomes of it. */
export type GuideEntry = readonly [tag: string, meaning: string];

/** What is told of the language: in words common to both carriers, or as each has it; not there: it does not hold there. */
type Told = { readonly tag: string } & ({ readonly both: string } | { readonly [C in Carrier]?: string });

const beforeFilters: readonly Told[] = [
  {
    tag: "怎样用",
    cell: "用 WPS 或 Excel 画好报表，在要填数的单元格写上花括号标签，另存为 .xlsx，在“自制报表”中添加。导出时只填标签，字体、边框、列宽、公式、打印设置都不变。",
    paragraph:
      "模板就是一篇普通的 Word 文档，在 WPS 或 Word 里编辑，另存为 .docx。花括号里的内容叫标签，导出时换成台账里的数字，其余文字和格式原样保留。",
  },
  ...wordGroups.map(({ names, ...told }) => ({ tag: names.map((name) => `{${name}}`).join(" "), ...told })),
  {
    tag: "{农村路.建设任务里程}",
    cell: "指标，年初至截至月。单元格里只有这一个标签时填成数字（准确值，小数位数由单元格格式定）；夹在文字中时按文字写出。指标名见“指标目录”。算不出时写“—”。",
    paragraph:
      "指标，年初至截至月。标签只换成数字，单位写在后面：{固投.出数}亿元。台账里还没有记录的写成【待补：…】，并在清单里列出责任科室。",
  },
  { tag: "{农村路.建设任务里程@上年同期}", both: "上年同样月份的数" },
  {
    tag: "{农村路.建设任务里程@通泉街道}",
    cell: "某一个乡（镇）、街道的数；可与上年同期连写：@通泉街道@上年同期",
  },
  {
    tag: "{农村路.危桥改造}",
    both: "清单：逐项列出名称，用、连接。只取一部分：{农村路.危桥改造 其中 状态=在建}；排序：{高速.项目 按全长降序}；只取前几项：{高速.项目 按全长降序 前3项}。",
  },
  {
    tag: "{行:乡镇}",
    cell: "写在某一行的第一格，这一行按名录每个乡（镇）、街道重复一次。行内 {乡镇} 是名称，{序号} 是序号，指标都是该乡镇的数；要各乡镇合计的数写 @合计。",
  },
  {
    tag: "{行:农村公路建设任务}",
    cell: "这一行按台账的每条记录重复一次（年度内或期内的记录）。行内写字段名：{路线名称} {计划里程} {完成里程}。台账和字段见“台账与字段”。个人信息隐去显示。",
  },
  {
    tag: "{行:农村公路建设任务 状态=在建、未开工 计划里程>=3 按计划里程降序}",
    cell: "条件用空格隔开，须同时成立；“或”前后用空格隔开，任一成立。字段=内容（、表示任一）、≠、>、>=、<、<=，空白写“空”（完工日期=空）；按字段、按字段降序；全部（不限年度）。",
  },
  {
    tag: "{合计:计划里程}",
    cell: "重复行各条记录该字段之和，写在重复行之外。也可以用公式：SUM(C5:C5) 在重复后自动变为整列。",
  },
  {
    tag: "{#固投.入库超额>0}超额{固投.入库超额}亿元{/}",
    paragraph:
      "按情况写不同的话。开头写 {#条件}，结束写 {/}；条件不成立时，中间的文字不出现。写成 {^条件} 则相反。条件可以写：指标＞数字，＞、＜、=、≠、≥、≤ 都可以；两个指标相比；有 指标、无 指标（没有记录或为零）、缺 指标（还没有人报送）。几个条件用“且”“或”连接。",
  },
  {
    tag: "{#农村路.危桥改造}{桥梁名称}{状态}{分隔}{/}",
    paragraph:
      "逐项写出清单，可加“其中”和“按…降序”。中间可以用清单的各项名称；{分隔} 在各项之间写“；”，最后写“。”；{顿号} 在各项之间写“、”；{序号} 写第几项。{#最后}…{/} 只在最后一项出现，{#最先}…{/} 只在第一项。",
  },
  {
    tag: "{指标|写法}",
    both: "在后面加竖线，改一种写法；几种写法可以连用：{固投.出数|万元|约}。各种写法如下：",
  },
];

const behindFilters: readonly Told[] = [
  {
    tag: "公式",
    cell: "重复行里的公式逐行照抄；重复行之下的行整体下移，公式、合并单元格、条件格式、打印区域随之移动。占比写 C5/SUM(C$5:C$5)，累计写 SUM(C$5:C5)。",
  },
  { tag: "百分比", cell: "完成率等指标以％计（95.3）；单元格设为百分比格式时按 95.3% 填。" },
  {
    tag: "整段",
    paragraph:
      "整段独占一行的 {#…} 和 {/} 会把中间的段落逐项重复；条件不成立、没有内容的段落整段去掉，不留空行。多余的标点（如“，。”）自动去掉。",
  },
  {
    tag: "不能用的",
    cell: "宏、密码、指向其他文件的链接；重复行处或其下的图片、批注、超级表、数据透视表。写错的标签在添加时逐个指出所在单元格。",
    paragraph:
      "标签只能写在正文里，不能写在页眉、页脚和脚注里；一个标签不能跨两段。写错的标签会按段落指出，在改正之前继续用原来的模板。",
  },
  { tag: "本表", cell: "名为“标签说明”的工作表不填写，用不着时可以删去。" },
];

/** The whole language as it holds in a carrier, line by line: what 标签说明 says. */
export function guideEntries(carrier: Carrier): GuideEntry[] {
  const told = (entries: readonly Told[]): GuideEntry[] =>
    entries.flatMap((entry): GuideEntry[] => {
      const meaning = "both" in entry ? entry.both : (entry as { readonly [C in Carrier]?: string })[carrier];
      return meaning === undefined ? [] : [[entry.tag, meaning]];
    });
  const ways = Object.values(filters).map(({ example, meaning }): GuideEntry => [example, meaning]);
  return [...told(beforeFilters), ...ways, ...told(behindFilters)];
}
