import { expect, it } from "vitest";
import { gridOf } from "../support/gridOf.ts";
import { memoryPlanner } from "../support/planInMemory.ts";

/** A road with a column that no field takes. */
async function keptBeside(text: string) {
  using planner = memoryPlanner();
  const header = ["乡镇", "路线名称", "建设类型", "计划里程（公里）", "沿线情况简述"];
  const row = ["通泉街道", "小海公路", "农村公路硬化", 3.2, text];
  const plan = await planner.write(gridOf([{ rows: [["2021年农村公路建设任务进度表"], header, row] }]));
  return plan.tables[0]?.rows[0];
}

it("keeps the text of other columns whole", async () => {
  const row = await keptBeside("起".repeat(500));
  expect(row).toMatchObject({ action: "add", extra: { 沿线情况简述: "起".repeat(500) } });
  expect(row?.problems).toEqual([]);
});

it("says at the cell where a text is too long to be kept whole, and cuts no letter in half", async () => {
  const row = await keptBeside(`${"起".repeat(499)}𠮷${"讫".repeat(40)}`);
  expect(row).toMatchObject({ action: "add", extra: { 沿线情况简述: "起".repeat(499) } });
  expect(row?.problems).toMatchObject([
    { cell: "E3", level: "warning", message: "共 541 字，超出部分不保存，只留前 500 字" },
  ]);
});
