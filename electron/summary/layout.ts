/** The layout of GB/T 9704-2012 in Word's units: twentieths of a point (twips), half points for sizes of type. */
export const layout = {
  /** A4 */
  page: { width: 11906, height: 16838 },
  /** 37, 35, 28, 26 mm: a text block of 156 × 225 mm */
  margins: { top: 2098, bottom: 1984, left: 1587, right: 1474, header: 851, footer: 1417 },
  /** 22 lines on 225 mm */
  linePoints: 28.95,
  /** 2号, 3号, 4号, 小四, 五号 */
  size: { title: 44, body: 32, page: 28, table: 21, annexTitle: 36 },
  /** 28 characters on 156 mm: a quarter of a point less between characters of 16 points */
  bodySpacing: -5,
} as const;

/** Which font the layout asks for, and what may stand in its place, best first. None of them comes with the program. */
export const fontChains = [
  {
    use: "标题",
    wanted: "方正小标宋简体",
    instead: ["方正小标宋_GBK", "小标宋", "华文中宋", "宋体", "SimSun", "Noto Serif CJK SC", "Source Han Serif SC"],
  },
  {
    use: "正文",
    wanted: "仿宋_GB2312",
    instead: ["仿宋", "FangSong", "方正仿宋_GBK", "方正仿宋简体", "华文仿宋", "宋体", "SimSun", "Noto Serif CJK SC"],
  },
  {
    use: "一级标题",
    wanted: "黑体",
    instead: ["SimHei", "方正黑体_GBK", "方正黑体简体", "华文黑体", "Noto Sans CJK SC", "Source Han Sans SC"],
  },
  {
    use: "二级标题",
    wanted: "楷体_GB2312",
    instead: ["楷体", "KaiTi", "方正楷体_GBK", "方正楷体简体", "华文楷体", "宋体", "SimSun", "Noto Serif CJK SC"],
  },
  { use: "页码", wanted: "宋体", instead: ["SimSun", "方正书宋_GBK", "Noto Serif CJK SC"] },
] as const;

export function twips(points: number): number {
  return Math.round(points * 20);
}
