import type { Random } from "../createRandom.ts";
import { createHandwriting } from "../handwriting.ts";
import type { SampleYear } from "../SampleYear.ts";
import type { WorkbookDraft } from "../SheetDraft.ts";
import { amounts, days, listSheet, months, words } from "./listSheet.ts";
import type { InvestmentMonth, Project, Target, TurnoverMonth } from "./makeInvestment.ts";

/** 分 in 万元 */
const WAN = 1_000_000;

/** 规划建设科: targets, the project library, a sheet of monthly reports a year, and the turnover of two years. */
export function investmentWorkbook({ year, sections: { investment } }: SampleYear, random: Random): WorkbookDraft {
  const hand = createHandwriting(random, false);
  const reporter = "填报单位：规划建设科";
  const { targets, projects, months: reports, turnover } = investment;
  const monthly = [year, year - 1].map((each) => {
    const ofYear = reports.filter(({ month }) => month.startsWith(`${each}-`));
    return listSheet<InvestmentMonth>(
      {
        name: `固投月报${each}`,
        title: `${each}年固定资产投资月报`,
        caption: `${reporter}　　　　单位：万元`,
        signOff: "填表说明：先入库、后有数，未入库的项目不填。",
      },
      [
        words("项目名称", ({ project }) => project, 34),
        months("月份", hand, ({ month }) => month),
        amounts("本月完成投资", hand, ({ amount }) => amount),
        amounts("其中建筑安装工程", hand, ({ building }) => building),
        amounts("本月到位资金", hand, ({ paidIn }) => paidIn),
        words("形象进度", ({ progress }) => progress, 16),
      ],
      ofYear,
    );
  });
  const sheets = [
    listSheet<Target>(
      { name: "目标任务", title: `${year}年度目标任务分解表`, caption: reporter },
      [
        { header: "年度", cell: () => year },
        words("指标", ({ indicator }) => indicator, 26),
        words("口径", ({ scope }) => scope, 16),
        { header: "目标值", cell: ({ value }) => value / 100 },
        words("单位", ({ unit }) => unit),
        words("下达单位", () => "市交通运输局", 18),
        days("下达日期", hand, () => `${year}-02-10`),
      ],
      targets,
    ),
    listSheet<Project>(
      { name: "项目库", title: "交通运输项目库", caption: `${reporter}　　　　单位：万元` },
      [
        words("项目名称", ({ name }) => name, 34),
        words("项目代码", ({ code }) => code, 28),
        words("项目类别", ({ category }) => category, 12),
        words("建设性质", ({ nature }) => nature),
        words("建设单位", () => "区交通运输局", 16),
        words("涉及乡镇", ({ townships }) => townships.join("、"), 22),
        amounts("总投资", hand, ({ money }) => money),
        months("计划开工", hand, ({ starts }) => starts),
        months("计划完工", hand, ({ ends }) => ends),
        words("入库状态", ({ state }) => state),
        days("入库日期", hand, ({ entered }) => entered),
        {
          header: "期初累计完成投资",
          cell: ({ opening }) => (opening === null ? null : opening / WAN),
          total: { of: ({ opening }) => opening, perUnit: WAN },
        },
        words("期初截至月", ({ openedUntil }) => openedUntil, 12),
      ],
      projects,
    ),
    ...monthly,
    listSheet<TurnoverMonth>(
      { name: "周转量月报", title: "公路运输周转量月报", caption: reporter },
      [
        months("月份", hand, ({ month }) => month),
        ...(
          [
            ["客运量（万人）", "passengers"],
            ["旅客周转量（万人公里）", "passengerKilometres"],
            ["货运量（万吨）", "freight"],
            ["货物周转量（万吨公里）", "tonneKilometres"],
          ] as const
        ).map(([header, of]) => ({
          header,
          cell: (row: TurnoverMonth) => row[of] / 100,
          total: { of: (row: TurnoverMonth) => row[of], perUnit: 100 },
        })),
      ],
      turnover,
    ),
  ];
  const records = targets.length + projects.length + reports.length + turnover.length;
  return { file: "06-规划建设科台账.xlsx", sheets, records };
}
