import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { CallError } from "../../electron/contract/CallError.ts";
import { codeOf, routerWith } from "./routerWith.ts";

const save = (id: string) => ({
  ledger: "road-works",
  id,
  revision: 1,
  values: {},
  month: null,
  progress: null,
  reason: null,
});

function hold(): { tables: [] } {
  const until = performance.now() + 60;
  while (performance.now() < until);
  return { tables: [] };
}

describe("createRouter", () => {
  it("leaves one line of a call that held the program, and none of one that only waited", async () => {
    const slow = routerWith({ "tables.list": hold });
    await slow.invoke("tables.list", {});
    expect(slow.lines).toEqual([expect.stringMatching(/^slow: tables\.list held the program for \d+ ms$/)]);
    const reading = routerWith({
      "tables.list": async (_, snapshot) => {
        await pause(1);
        return snapshot(hold);
      },
    });
    await reading.invoke("tables.list", {});
    expect(reading.lines).toEqual([expect.stringMatching(/^slow: tables\.list held/)]);
    const waiting = routerWith({
      "tables.list": () => pause(60, { tables: [] }),
    });
    await waiting.invoke("tables.list", {});
    expect(waiting.lines).toEqual([]);
  });

  it("answers a call of the contract", async () => {
    const { invoke } = routerWith({
      "tables.list": () => ({ tables: [{ id: "农路01", name: "名", area: "rural", paper: "A4" }] }),
    });
    expect(await invoke("tables.list", {})).toEqual({
      ok: true,
      value: { tables: [{ id: "农路01", name: "名", area: "rural", paper: "A4" }] },
    });
  });

  it.each(["nothing.such", "", "constructor", "__proto__", "toString", "hasOwnProperty", "app.state "])(
    "does not know the call %j, and runs nothing",
    async (call) => {
      const { invoke, logged } = routerWith({});
      expect(codeOf(await invoke(call, {}))).toBe("unknown-call");
      expect(logged).toHaveLength(1);
    },
  );

  it.each([null, undefined, 7, ["app.state"], { toString: () => "app.state" }])(
    "refuses a call that is no text: %j",
    async (call) => {
      const { invoke } = routerWith({});
      expect(codeOf(await invoke(call as unknown as string, {}))).toBe("unknown-call");
    },
  );

  it("refuses input that the schema refuses, naming the places and not repeating what stood there", async () => {
    const { invoke } = routerWith({});
    const answer = await invoke("records.get", { ledger: "Robert'); DROP TABLE", id: 7 });
    expect(answer).toEqual({
      ok: false,
      error: {
        code: "bad-request",
        fields: [
          { level: "error", field: "ledger", message: "内容不合规定" },
          { level: "error", field: "id", message: "内容不合规定" },
        ],
      },
    });
  });

  it.each([undefined, null, "text", [], { asOf: "2021-13" }, { asOf: "2021-10", more: 1 }])(
    "refuses %j as input of app.home",
    async (input) => {
      const { invoke } = routerWith({});
      expect(codeOf(await invoke("app.home", input))).toBe("bad-request");
    },
  );

  it("gives the handler the input as the schema leaves it", async () => {
    let seen: unknown;
    const { invoke } = routerWith({
      "imports.undo": (input) => {
        seen = input;
        return {};
      },
    });
    await invoke("imports.undo", { batch: "b", reason: "  重复导入 " });
    expect(seen).toEqual({ batch: "b", reason: "重复导入" });
  });

  it("catches output that drifted from the contract, in a line of the log and not in the page", async () => {
    const { invoke, logged } = routerWith({
      "imports.choose": (() => ({ file: { token: "t", name: "n", path: "/home/secret/n.xlsx" } })) as never,
    });
    expect(await invoke("imports.choose", {})).toEqual({ ok: false, error: { code: "internal" } });
    expect(logged[0]?.message).toContain("imports.choose");
  });

  it("turns what nobody foresaw into internal, with the stack in the log only", async () => {
    const { invoke, logged } = routerWith({
      "app.showFile": () => {
        throw new TypeError("cannot read /home/somebody/secret.db");
      },
    });
    expect(await invoke("app.showFile", { file: "a.xlsx" })).toEqual({ ok: false, error: { code: "internal" } });
    expect(logged).toHaveLength(1);
    expect(logged[0]?.error).toBeInstanceOf(TypeError);
  });

  it("does not log what a user was told", async () => {
    const { invoke, logged } = routerWith({
      "imports.discard": () => {
        throw new CallError("plan-missing");
      },
    });
    expect(codeOf(await invoke("imports.discard", { plan: "p" }))).toBe("plan-missing");
    expect(logged).toEqual([]);
  });

  it("leaves folders out of what it says", async () => {
    const { invoke } = routerWith({
      "app.showFile": () => {
        throw new CallError("file-missing", {
          detail: { file: "C:\\Users\\王\\报表.xlsx", folder: "/home/wang/台账", reason: "xlsx/xls" },
        });
      },
    });
    expect(await invoke("app.showFile", { file: "a" })).toEqual({
      ok: false,
      error: { code: "file-missing", detail: { file: "报表.xlsx", folder: "台账", reason: "xlsx/xls" } },
    });
  });

  it("asks the gate before the handler", async () => {
    const { invoke } = routerWith({ "app.state": () => ({}) as never }, (call) =>
      call === "app.state" ? null : { code: "store-damaged" },
    );
    expect(codeOf(await invoke("tables.list", {}))).toBe("store-damaged");
    expect(codeOf(await invoke("app.state", {}))).toBe("internal");
  });
});

describe("writes", () => {
  it("run one at a time in the order they came, whatever each takes", async () => {
    const events: string[] = [];
    const takes: Record<string, number> = { first: 30, second: 1, third: 10 };
    const { invoke } = routerWith({
      "records.save": async ({ id }) => {
        events.push(`${id} begins`);
        await new Promise((resolve) => setTimeout(resolve, takes[id ?? ""] ?? 0));
        events.push(`${id} ends`);
        return { id: id ?? "", revision: 2, warnings: [] };
      },
    });
    await Promise.all(["first", "second", "third"].map((id) => invoke("records.save", save(id))));
    expect(events).toEqual([
      "first begins",
      "first ends",
      "second begins",
      "second ends",
      "third begins",
      "third ends",
    ]);
  });

  it("go on after one that failed", async () => {
    const { invoke } = routerWith({
      "records.save": ({ id }) => {
        if (id === "first") throw new CallError("record-changed");
        return { id: id ?? "", revision: 2, warnings: [] };
      },
    });
    const answers = await Promise.all([invoke("records.save", save("first")), invoke("records.save", save("second"))]);
    expect(answers.map(codeOf)).toEqual(["record-changed", "ok"]);
  });

  it("do not hold up reads", async () => {
    let release = (): void => {};
    const { invoke } = routerWith({
      "imports.undo": () => new Promise((resolve) => (release = () => resolve({}))),
      "tables.list": () => ({ tables: [] }),
    });
    const write = invoke("imports.undo", { batch: "b", reason: null });
    expect(codeOf(await invoke("tables.list", {}))).toBe("ok");
    release();
    expect(codeOf(await write)).toBe("ok");
  });
});
