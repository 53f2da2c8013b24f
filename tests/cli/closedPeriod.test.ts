import { expect, it } from "vitest";
import { openStore } from "../../db/store/index.ts";
import { closingOf } from "../store/closingOf.ts";
import { type ImportDocument, roadRow, roadSheet, runCli, runJson, temporaryFolder } from "./runCli.ts";

const text =
  "四好农村路2021年1－10月的报表已上报，改动这一期的记录需要写明原因，未保存，未写入任何数据。请填写原因。（命令行请用 --reason 文字）";

/** A data folder in which October 2021 is closed for 四好农村路. */
function closedFolder(path: string): void {
  const store = openStore({ folder: path });
  store.closings.close(closingOf(store), { kind: "form" });
  store.close();
}

it("takes --reason for an import and its undoing where the month is closed, and says so without", async () => {
  using folder = temporaryFolder();
  const data = folder.file("data");
  closedFolder(data);
  const sheet = roadSheet(folder.file("通泉街道.xlsx"), [roadRow(1, "通泉街道", "松坡—柏林公路")]);
  const importing = ["import", sheet, "--data", data, "--as-of", "2021-10"] as const;

  const refused = await runCli(...importing);
  expect(refused.error).toBe(`通泉街道.xlsx：${text}\n`);
  expect(refused.out).toContain("整个文件未写入任何数据。");
  expect(refused.out).not.toContain("与台账一致");
  expect(refused.code).toBe(1);

  const { json, code } = await runJson<ImportDocument>(...importing, "--reason", "乡镇补报");
  const batch = json.files[0]?.batch ?? "";
  expect([code, batch === ""]).toEqual([0, false]);

  expect(await runCli("undo", batch, "--data", data)).toEqual({ code: 2, out: "", error: `${text}\n` });
  const undone = await runCli("undo", batch, "--data", data, "--reason", "报错了");
  expect([undone.code, undone.error]).toEqual([0, ""]);
  const store = openStore({ folder: data });
  const reasons = store.database.prepare("SELECT cause, reason FROM writes WHERE batch = ? ORDER BY id").all(batch);
  expect(reasons).toEqual([
    { cause: "import", reason: "乡镇补报" },
    { cause: "undo", reason: "报错了" },
  ]);
  store.close();
});
