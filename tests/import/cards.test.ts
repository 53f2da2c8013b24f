import { expect, it } from "vitest";
import { gridOf, type SheetCell } from "../support/gridOf.ts";
import { memoryPlanner } from "../support/planInMemory.ts";

/** Cards of two rows, two labels in each; `last` stands under the second label of the first row. */
function cardsWith(last: string): SheetCell[][] {
  const card = (leader: string, section: string, township: string, other: string): SheetCell[][] => [
    ["分管领导", leader, "配合单位", section],
    ["所联系乡镇", township, last, other],
    [],
  ];
  return [
    ["2021年挂钩联系包保情况表"],
    ...card("王某", "公路科", "大庄乡", "一"),
    ...card("李某", "运输科", "月望乡", "二"),
    ...card("赵某", "安全科", "马鸣乡", "三"),
  ];
}

it.each(["其他", "其它事项", "备注", "说明情况"])(
  "reads cards where %s stands as a label beside those that are known, one record each",
  async (last) => {
    using planner = memoryPlanner();
    const { sheets } = await planner.json(gridOf([{ rows: cardsWith(last) }]));
    const [table] = sheets[0]?.tables ?? [];
    expect(table?.ledger).toBe("liaisons");
    expect(table?.rows.map(({ values }) => [values.班子成员, values.乡镇])).toEqual([
      ["王某", "大庄乡"],
      ["李某", "月望乡"],
      ["赵某", "马鸣乡"],
    ]);
  },
);
