import { describe, expect, it } from "vitest";
import { openStore, ReasonMissing, RecordMissing, type SettlementEntry, verifyStore } from "../../db/store/index.ts";
import { newStore, temporaryFolder, tickingClock } from "./withStore.ts";

const pass: SettlementEntry = {
  rule: "A01",
  month: "2021-10",
  finding: "0123456789abcdef0123456789abcdef",
  kind: "passed",
  said: "客运站：2021-03 本月完成投资 5万元，但项目没有入库日期",
  reason: "项目已报市局，待批",
};
const tick: SettlementEntry = { ...pass, rule: "B05", finding: "f".repeat(32), kind: "ticked", reason: null };

describe("what is said of findings", () => {
  it("comes back for its month and no other, also after the store was closed", () => {
    const folder = temporaryFolder();
    const store = openStore({ folder, now: tickingClock() });
    store.audit.settle([pass, tick]);
    store.audit.settle([{ ...pass, month: "2021-09" }]);
    const kept = store.audit.settled("2021-10");
    expect(kept).toMatchObject([pass, tick]);
    store.close();
    const again = openStore({ folder, now: tickingClock() });
    expect(again.audit.settled("2021-10")).toEqual(kept);
    expect(again.audit.settled("2021-08")).toEqual([]);
    expect(verifyStore(again)).toEqual([]);
    again.close();
  });

  it("needs a reason to pass, stands once for a finding and can be taken back; the log has all of it", () => {
    const store = newStore();
    for (const reason of [null, "  "])
      expect(() => store.audit.settle([tick, { ...pass, reason }])).toThrow(ReasonMissing);
    expect(store.audit.settled("2021-10")).toEqual([]);
    store.audit.settle([pass]);
    const [first] = store.audit.settled("2021-10");
    store.audit.settle([pass]);
    expect(store.audit.settled("2021-10")).toEqual([first]);
    store.audit.settle([{ ...pass, reason: "已核实" }]);
    expect(store.audit.settled("2021-10")).toMatchObject([{ id: first?.id, reason: "已核实" }]);
    store.audit.open(first?.id ?? "");
    expect(store.audit.settled("2021-10")).toEqual([]);
    expect(() => store.audit.open(first?.id ?? "")).toThrow(RecordMissing);
    const logged = store.database
      .prepare(
        "SELECT c.action, w.reason FROM change_log c JOIN writes w ON w.id = c.write_id WHERE ledger = ? ORDER BY seq",
      )
      .all("audit-settlements");
    expect(logged).toEqual([
      { action: "add", reason: pass.reason },
      { action: "update", reason: "已核实" },
      { action: "remove", reason: null },
    ]);
    expect(verifyStore(store)).toEqual([]);
  });

  it("lowers a rule with a reason, and puts it back", () => {
    const store = newStore();
    expect(() => store.audit.lower("A10", "off", " ")).toThrow(ReasonMissing);
    store.audit.lower("A10", "off", "本区不执行门槛");
    expect(store.audit.lowered()).toMatchObject([{ rule: "A10", level: "off", reason: "本区不执行门槛" }]);
    store.audit.lower("A10", "warning", "改为提示");
    store.audit.lower("A10", null, "恢复");
    expect(store.audit.lowered()).toEqual([]);
    expect(verifyStore(store)).toEqual([]);
  });

  it("is missed by verifyStore where another program wrote over it", () => {
    const store = newStore();
    store.audit.settle([pass]);
    store.database.exec("UPDATE audit_settlements SET reason = '别的'");
    expect(verifyStore(store)).toEqual(["2021-10 审核“A01”的处理与变更记录不符"]);
  });
});
