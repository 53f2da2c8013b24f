import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openBureau } from "./openBureau.ts";

const AS_OF = "2021-10";

/** A bureau with a bridge that was told of as under way after it was finished. */
async function bureauWithBridge() {
  const bureau = await openBureau();
  await bureau.ask("records.save", {
    ...{ ledger: "bridges", id: null, revision: null, reason: null },
    values: { 年度: 2021, 桥梁名称: "清水桥", 乡镇: "大庄乡", 完工日期: "2021-09-20" },
    ...{ month: AS_OF, progress: { 状态: "在建" } },
  });
  const found = async () => (await bureau.ask("checks.audit", { asOf: AS_OF, reporting: null })).findings;
  const errors = async () => (await found()).filter(({ level, settled }) => level === "error" && settled === null);
  return { bureau, found, errors };
}

describe("checks.audit and what is said of it", () => {
  it("passes an 错误 with a reason, ticks off a 提示, and opens both again", async () => {
    const { bureau, found, errors } = await bureauWithBridge();
    await using _ = bureau;
    const [error] = await errors();
    const [warning] = (await found()).filter(({ level }) => level === "warning");
    expect(error).toMatchObject({ id: "B02", area: "rural", label: "2021 清水桥", count: 1 });
    const settle = { asOf: AS_OF, reason: null };
    expect(await bureau.refused("checks.settle", { ...settle, keys: [error?.key ?? ""] })).toMatchObject({
      code: "reason-required",
    });
    expect(await bureau.refused("checks.settle", { ...settle, keys: ["0".repeat(32)] })).toMatchObject({
      code: "finding-changed",
    });
    expect(await bureau.ask("checks.settle", { ...settle, keys: [warning?.key ?? ""] })).toEqual({ settled: 1 });
    await bureau.ask("checks.settle", { asOf: AS_OF, keys: [error?.key ?? ""], reason: "待改" });
    expect(await errors()).toEqual([]);
    expect((await bureau.ask("checks.counts", { asOf: AS_OF })).areas).not.toContainEqual(
      expect.objectContaining({ errors: 1 }),
    );
    const passed = (await found()).find(({ key }) => key === error?.key);
    expect(passed?.settled).toMatchObject({ kind: "passed", reason: "待改" });
    await bureau.ask("checks.open", { id: passed?.settled?.id ?? "" });
    expect(await errors()).toHaveLength(1);
    expect((await bureau.ask("checks.counts", { asOf: AS_OF })).areas).toContainEqual(
      expect.objectContaining({ area: "rural", errors: 1 }),
    );
  });

  it("lowers a rule that there is, with a reason, and says so with the rules", async () => {
    const { bureau, errors } = await bureauWithBridge();
    await using _ = bureau;
    expect(await bureau.refused("checks.lower", { rule: "Z99", level: "off", reason: "无" })).toMatchObject({
      code: "bad-request",
    });
    await bureau.ask("checks.lower", { rule: "B02", level: "warning", reason: "按市局要求" });
    expect(await errors()).toEqual([]);
    const { rules } = await bureau.ask("checks.rules", {});
    expect(rules.find(({ id }) => id === "B02")).toMatchObject({
      level: "error",
      lowered: { level: "warning", reason: "按市局要求" },
    });
    expect(rules.filter(({ lowered }) => lowered !== null)).toHaveLength(1);
  });

  it("judges by limits that the bureau sets within their bounds, and as usual once they are put back", async () => {
    await using bureau = await openBureau();
    await bureau.ask("records.save", {
      ...{ ledger: "projects", id: null, revision: null, reason: null, month: null, progress: null },
      values: {
        项目名称: "客运站",
        项目类别: "客货站场",
        入库状态: "在建",
        入库日期: "2021-02-01",
        总投资: 600_000_000,
      },
    });
    const below = async () =>
      (await bureau.ask("checks.audit", { asOf: AS_OF, reporting: null })).findings.filter(({ id }) => id === "A10");
    const set = (name: string, value: number | null) => ({ limits: [{ name, value }] });
    expect(await below()).toEqual([]);
    await bureau.ask("checks.saveLimits", set("入库门槛", 1000));
    expect(await below()).toMatchObject([{ message: "总投资 600万元，入库门槛 1000万元" }]);
    const { limits } = await bureau.ask("checks.limits", {});
    expect(limits.filter((limit) => limit.set !== null)).toMatchObject([{ name: "入库门槛", unit: "万元", set: 1000 }]);
    await bureau.ask("checks.saveLimits", set("入库门槛", null));
    expect(await below()).toEqual([]);

    for (const [name, value] of [
      ["入库门槛", 0],
      ["月度突增倍数", 1],
      // Above its upper limit, which stays as usual.
      ["农村公路单价下限", 500],
    ] as const) {
      expect(await bureau.refused("checks.saveLimits", set(name, value)), name).toMatchObject({ code: "limit-unfit" });
    }
    expect(await bureau.refused("checks.saveLimits", set("别的", 1))).toEqual({ code: "bad-request" });
  });

  it("holds 上报 of its area up until the 错误 that was seen is passed with a reason", async () => {
    const { bureau, errors } = await bureauWithBridge();
    await using _ = bureau;
    const [error] = await errors();
    const close = { area: "rural", asOf: AS_OF, task: "close" };
    const keys = [error?.key ?? ""];
    // Neither a reason alone, nor a key alone, nor another finding's key.
    for (const wish of [
      { reason: "待改", pass: [] },
      { reason: null, pass: keys },
      { reason: "待改", pass: ["0".repeat(32)] },
    ]) {
      expect(await bureau.refused("closings.close", { ...close, ...wish })).toMatchObject({ code: "closing-errors" });
    }
    expect((await bureau.ask("closings.list", { area: "rural", asOf: AS_OF })).closings).toEqual([]);
    expect(await bureau.ask("closings.close", { ...close, reason: "待改", pass: keys })).toMatchObject({
      issue: 1,
      reason: "待改",
    });
    expect(await errors()).toEqual([]);
    // Kept with the issue, also once it is open again and the finding no longer passed; and on paper.
    const [{ id, passes } = { id: "", passes: [] }] = (
      await bureau.ask("closings.list", { area: "rural", asOf: AS_OF })
    ).closings;
    expect(passes).toMatchObject([
      { finding: keys[0], rule: "B02", reason: "待改", actor: "本机用户", said: expect.stringContaining("清水桥") },
    ]);
    await bureau.ask("closings.reopen", { closing: id, reason: "更正" });
    const settled = (await bureau.ask("checks.audit", { asOf: AS_OF, reporting: null })).findings;
    await bureau.ask("checks.open", { id: settled.find(({ key }) => key === keys[0])?.settled?.id ?? "" });
    const { closings } = await bureau.ask("closings.list", { area: "rural", asOf: AS_OF });
    expect(closings[0]?.passes).toEqual(passes);
    bureau.dialogs.push(join(bureau.folder, "通过.pdf"));
    expect(await bureau.ask("closings.passesPdf", { closing: id })).toEqual({ file: "通过.pdf" });
  });
});
