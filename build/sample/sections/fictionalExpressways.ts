/** A section of an expressway that is not on any map. Lengths in metres, money in 分. */
export interface Expressway {
  readonly name: string;
  readonly section: string | null;
  readonly main: number;
  readonly branch: number | null;
  readonly standard: "双向四车道" | "双向六车道";
  readonly speed: number;
  readonly estimate: number;
  readonly townships: readonly string[];
  readonly started: string | null;
  readonly due: string;
  readonly built: string | null;
  readonly opened: string | null;
  readonly state: "前期工作" | "在建" | "通车运营";
  readonly spent: number | null;
  /** Hundredths of a percent */
  readonly percent: number | null;
  readonly remarks: string;
  /** Its row in the project library, and when it was entered; null: not yet */
  readonly project: string;
  readonly projectEntered: string | null;
}

/** One opened in the year, two being built, one being prepared. */
export function fictionalExpressways(year: number, townships: readonly string[]): Expressway[] {
  const yi = (hundredths: number): number => hundredths * 100_000_000;
  return [
    {
      name: "松河高速公路",
      section: "北段",
      main: 21_350,
      branch: 3_180,
      standard: "双向四车道",
      speed: 80,
      estimate: yi(3_260),
      townships: townships.slice(4, 6),
      started: `${year - 3}-03-18`,
      due: `${year}-06`,
      built: `${year}-06-20`,
      opened: `${year}-07-28`,
      state: "通车运营",
      spent: yi(3_150),
      percent: 10_000,
      remarks: "已通车，正在办理竣工决算",
      project: "松河高速公路北段",
      projectEntered: `${year - 3}-01-15`,
    },
    {
      name: "松河高速公路",
      section: "南段",
      main: 18_640,
      branch: null,
      standard: "双向四车道",
      speed: 80,
      estimate: yi(2_890),
      townships: townships.slice(5, 7),
      started: `${year - 2}-09-06`,
      due: `${year + 1}-06`,
      built: null,
      opened: null,
      state: "在建",
      spent: yi(1_970),
      percent: 6_800,
      remarks: "桥梁下部结构基本完成",
      project: "松河高速公路南段",
      projectEntered: `${year - 2}-06-20`,
    },
    {
      name: "青岭高速公路",
      section: null,
      main: 32_700,
      branch: 5_460,
      standard: "双向六车道",
      speed: 100,
      estimate: yi(7_420),
      townships: townships.slice(0, 3),
      started: `${year - 2}-03-12`,
      due: `${year + 2}-12`,
      built: null,
      opened: null,
      state: "在建",
      spent: yi(2_240),
      percent: 3_000,
      remarks: "隧道掘进过半",
      project: "青岭高速公路",
      projectEntered: `${year - 2}-01-10`,
    },
    {
      name: "云台高速公路",
      section: null,
      main: 26_900,
      branch: null,
      standard: "双向四车道",
      speed: 100,
      estimate: yi(4_630),
      townships: townships.slice(7, 9),
      started: null,
      due: `${year + 4}-12`,
      built: null,
      opened: null,
      state: "前期工作",
      spent: null,
      percent: null,
      remarks: "工可报告已批复，正在办理其他要件",
      project: "云台高速公路",
      projectEntered: null,
    },
  ];
}
