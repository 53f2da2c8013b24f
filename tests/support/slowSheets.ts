import { columnLetters } from "../../electron/files/grid/columnLetters.ts";
import type { SheetCell, SheetRows } from "./gridOf.ts";

const HEADER = ["序号", "乡镇", "路线名称", "计划里程", "计划投资", "状态"];
const road = (number: number): SheetCell[] => [
  number,
  "通泉街道",
  `松${number}公路`,
  1.5 + (number % 7),
  100 + (number % 13),
  "在建",
];
const rows = (count: number, row: (index: number) => SheetCell[]): SheetCell[][] =>
  Array.from({ length: count }, (_, index) => row(index));

/** Sheets that were slow once, each made when it is asked for. */
export const slowSheets: Readonly<Record<string, () => SheetRows>> = {
  "20,000 rows, 40 % of them without a name": () => ({
    rows: [
      HEADER,
      ...rows(20_000, (index) => (index % 5 < 2 ? [null, null, null, index % 9, index % 17] : road(index))),
    ],
  }),
  "20,000 headers, each with a record": () => ({
    rows: rows(40_000, (index) => (index % 2 === 0 ? [...HEADER.slice(0, 5), `状态${index}`] : road(index))),
  }),
  "16,384 equal headers": () => ({
    rows: [Array<string>(16_384).fill("计划里程"), Array<number>(16_384).fill(1.5), Array<number>(16_384).fill(2)],
  }),
  "a merge of thousands of rows in every column": () => ({
    rows: [[...HEADER, ...Array<string>(900).fill("甲")], ...rows(4000, road)],
    merges: rows(900, (index) => [`${columnLetters(index + 6)}2:${columnLetters(index + 6)}4000`]).flat() as string[],
  }),
  "150,000 subtotals": () => ({
    rows: [HEADER, ...rows(300_000, (index) => (index % 2 === 0 ? road(index) : ["小计", null, null, 1.5, 100]))],
  }),
  "50,000 townships' lines over a record each": () => ({
    rows: [HEADER, ...rows(100_000, (index) => (index % 2 === 1 ? road(index) : ["一", "通泉街道", null, 1.5, 100]))],
  }),
  "50,000 cards": () => ({
    rows: rows(100_000, (index) =>
      index % 2 === 0
        ? ["项目名称", `松${index}`, "乡镇", "通泉街道"]
        : ["建设类型", "窄路加宽", "计划里程", index % 90],
    ),
  }),
  "100,000 rows of texts that stand once": () => ({
    rows: [
      HEADER,
      ...rows(100_000, (index) => [
        `己${index}号`,
        `庚${index}村`,
        `甲${index}号路`,
        `乙${index}里`,
        `丙${index}元`,
        `丁${index}项`,
      ]),
    ],
  }),
};
