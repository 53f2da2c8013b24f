import { expect, it } from "vitest";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { launchApp } from "../support/launchApp.ts";
import { seedStore } from "../support/seedStore.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

it("a clerk says 无变化 on home, finds it on 报表, and takes it back there", async () => {
  using folder = temporaryFolder();
  const data = folder.path("data");
  seedStore(data, (store) => {
    const values = { 年度: 2021, 乡镇: "大庄乡", 路线名称: "甲路", 建设类型: "窄路加宽", 计划里程: 2000 };
    const cause = { kind: "form" } as const;
    store.records.add(roadWorks, { values, month: "2021-09", progress: { 状态: "在建", 完成里程: 500 } }, cause);
    const told = { month: "2021-10", progress: { 状态: "在建", 完成里程: 800 } };
    store.records.add(roadWorks, { values: { ...values, 乡镇: "月望乡" }, ...told }, cause);
  });
  await using bureau = await launchApp({ data });
  const { page } = bureau;
  const owed = page.getByRole("region", { name: /本月报送/ });
  await owed.getByText("大庄乡10月未报（应报1项，已报0项）").waitFor();
  await owed.getByRole("button", { name: "大庄乡：无变化" }).click();
  await owed.getByText("大庄乡：本月无变化（1项）").waitFor();

  await page.getByRole("link", { name: "报表", exact: true }).click();
  await owed.getByRole("button", { name: "查看" }).click();
  await owed.getByRole("button", { name: "大庄乡：撤销无变化" }).click();
  await owed.getByRole("button", { name: "大庄乡：无变化" }).waitFor();
  expect(await owed.getByRole("heading").textContent()).toContain("未报 3 项");
});
