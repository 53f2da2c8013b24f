import type { AreaId } from "../ledgers/index.ts";

/**
 * One line of work: what was to be done, what is done, how much of it that is; all three are figures. `set`: the year's target in
 * 年度目标任务 and the rate of it; where there is one, that is the target, and the other is named 任务清单 (lineBase).
 */
export interface ProgressLine {
  readonly name: string;
  readonly set?: { readonly target: string; readonly rate: string };
  readonly target: string;
  readonly done: string;
  readonly rate: string;
  /** A task of the year is held against the calendar; what merely comes in and is dealt with (complaints, cases) is not */
  readonly paced: boolean;
}

/** What a head of bureau asks of a work area. */
export interface AreaFigures {
  readonly area: AreaId;
  readonly lines: readonly ProgressLine[];
  /** Further figures, without a target */
  readonly others: readonly string[];
  /** What is there, done by nobody this year: the length of a road */
  readonly standing?: readonly string[];
}

/** The work areas in the order of the menu; every name is a figure of the registry. */
export const progressLines: readonly AreaFigures[] = [
  {
    area: "investment",
    lines: [
      line("项目入库", "固投.入库任务", "固投.入库总投资", "固投.入库完成率"),
      line("投资出数（不含高速）", "固投.出数任务", "固投.出数", "固投.出数完成率"),
    ],
    others: [
      "固投.入库项目数",
      "固投.本月出数",
      "固投.出数超额",
      "固投.高速出数合计",
      "固投.总周转量",
      "固投.总周转量同期增速",
    ],
  },
  { area: "works", lines: [], others: ["高速.要件批复数"], standing: ["高速.全长合计"] },
  {
    area: "rural",
    lines: [
      {
        ...line("农村公路建设", "农村路.建设任务里程", "农村路.建设完成里程", "农村路.建设里程完成率"),
        set: { target: "农村路.建设里程目标", rate: "农村路.建设目标完成率" },
      },
      line("农村公路建设投资", "农村路.建设任务投资", "农村路.建设完成投资", "农村路.建设投资完成率"),
      {
        ...line("自然村通硬化路", "农村路.通硬化路计划里程", "农村路.通硬化路完成里程", "农村路.通硬化路完成率"),
        set: { target: "农村路.通硬化路目标", rate: "农村路.通硬化路目标完成率" },
      },
      {
        ...line("危桥改造", "农村路.危桥改造数", "农村路.危桥完工数", "农村路.危桥完工率"),
        set: { target: "农村路.危桥改造目标", rate: "农村路.危桥目标完成率" },
      },
      {
        ...line("生命安全防护工程", "农村路.安防计划里程", "农村路.安防完成里程", "农村路.安防完成率"),
        set: { target: "农村路.安防目标", rate: "农村路.安防目标完成率" },
      },
      line("农村公路养护投入", "农村路.养护投入目标", "农村路.养护投入资金", "农村路.养护投入目标完成率"),
      line("美丽公路投入", "美丽公路.投入资金目标", "美丽公路.投入资金", "美丽公路.投入目标完成率"),
    ],
    others: [
      "农村路.建设任务条数",
      "农村路.建设完成条数",
      "农村路.建设在建条数",
      "农村路.建设未开工条数",
      "农村路.建设未报进度条数",
      "农村路.养护投入资金",
      "美丽公路.里程",
      "美丽公路.投入资金",
    ],
  },
  {
    area: "safety",
    lines: [
      line("隐患整改", "安全.隐患数", "安全.隐患整改数", "安全.隐患整改率", false),
      line("出租、公交投诉办结", "安全.出租公交投诉数", "安全.出租公交投诉办结数", "安全.出租公交投诉办结率", false),
      line("路政案件结案", "安全.路政案件数", "安全.路政案件结案数", "安全.路政案件结案率", false),
    ],
    others: ["安全.责任事故数", "安全.打非治违查处数", "安全.出租公交投诉满意率", "安全.疫苗接种人次"],
  },
  {
    area: "party",
    lines: [
      line("党员个人办实事清单", "党建.党员个人清单数", "党建.党员个人完成数", "党建.党员个人完成率"),
      line("班子成员办实事清单", "党建.班子成员清单数", "党建.班子成员完成数", "党建.班子成员完成率"),
      line("局机关办实事清单", "党建.局机关清单数", "党建.局机关完成数", "党建.局机关完成率"),
    ],
    others: [
      "党建.办实事项目资金",
      "党建.三会一课次数",
      "党建.主题党日次数",
      "公交.优化线路数",
      "公交.更换车辆数",
      "公交.新增停靠点数",
    ],
  },
  {
    area: "integrity",
    lines: [],
    others: [
      "廉政.中心组学习次数",
      "廉政.警示教育片次数",
      "廉政.案例通报次数",
      "廉政.主要领导党课次数",
      "廉政.班子成员党课次数",
      "廉政.专题会议次数",
      "廉政.局支部责任书支部数",
      "廉政.岗位调整人数",
    ],
  },
  {
    area: "service",
    lines: [],
    others: ["服务.办件数", "服务.超时数", "服务.差错数", "服务.被投诉数", "服务.包保乡镇数", "服务.走访次数"],
  },
];

function line(name: string, target: string, done: string, rate: string, paced = true): ProgressLine {
  return { name, target, done, rate, paced };
}
