import { createPeople } from "../createPeople.ts";
import type { Random } from "../createRandom.ts";

export interface Leader {
  readonly name: string;
  readonly post: string;
  readonly inCharge: string;
}

export interface Section {
  readonly name: string;
  readonly head: string;
  /** Names of ledgers */
  readonly ledgers: readonly string[];
}

export interface Branch {
  readonly name: string;
  readonly secretary: string;
  readonly members: number;
}

/** Who there is in the fictional bureau. */
export interface Bureau {
  readonly leaders: readonly [Leader, ...Leader[]];
  readonly sections: readonly [Section, ...Section[]];
  readonly branches: readonly [Branch, ...Branch[]];
  /** Gives another person nobody has met */
  readonly person: () => string;
}

const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  规划建设科: ["年度目标任务", "项目库", "固定资产投资月报", "公路运输周转量月报"],
  重点工程科: ["高速公路项目", "重点工程节点", "前期要件办理", "征地拆迁与施工协调"],
  农村公路科: [
    "农村公路路线",
    "农村公路建设任务",
    "农村公路养护",
    "危桥改造",
    "生命安全防护工程",
    "公路升级改造",
    "示范创建",
    "美丽公路",
  ],
  安全法规科: ["安全检查与隐患整改", "交通安全事故", "疫情防控"],
  运输管理科: ["投诉举报", "春运", "公交优化"],
  综合执法大队: ["打非治违", "路政案件"],
  机关党委: ["我为群众办实事清单", "为民办实事项目", "组织生活", "党风廉政建设责任书", "党支部"],
  办公室: ["廉政教育与会议", "岗位调整", "行政审批办件", "挂钩联系包保", "制度文件", "科室与局属单位", "班子成员"],
};

/** The people come first: minutes, lists of promises and the townships' liaisons name them. */
export function makeBureau(random: Random): Bureau {
  const person = createPeople(random);
  const leader = (post: string, inCharge: string): Leader => ({ name: person(), post, inCharge });
  const branch = (name: string): Branch => ({ name, secretary: person(), members: random.integer(12, 38) });
  const [first, ...others] = Object.entries(SECTIONS).map(
    ([name, ledgers]): Section => ({ name, head: person(), ledgers }),
  );
  if (!first) throw new Error("a bureau has sections");
  return {
    person,
    leaders: [
      leader("党组书记、局长", "主持全面工作"),
      leader("党组成员、副局长", "固定资产投资、重点工程"),
      leader("党组成员、副局长", "农村公路建设和养护"),
      leader("党组成员、副局长", "运输管理、安全生产"),
      leader("党组成员", "机关党建、党风廉政建设"),
    ],
    sections: [first, ...others],
    branches: [branch("机关第一党支部"), branch("机关第二党支部"), branch("农村公路党支部"), branch("综合执法党支部")],
  };
}
