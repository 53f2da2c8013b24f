import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writeSample } from "../../build/sample/index.ts";
import type { CallName, InputOf, OutputOf } from "../../electron/contract/contract.ts";
import type { Envelope } from "../../electron/contract/envelope.ts";
import { launchApp } from "../support/launchApp.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-border-"));
let sheets: ReturnType<typeof writeSample>;
beforeAll(() => {
  sheets = writeSample(join(folder, "sheets"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One call over the bridge, as the renderer makes it. Throws the failure's code. */
async function call<C extends CallName>(page: Page, name: C, input: InputOf<C>): Promise<OutputOf<C>> {
  const envelope = await page.evaluate(
    ([each, value]) => {
      type Invoke = (call: unknown, input: unknown) => Promise<unknown>;
      return (Reflect.get(window, "bureau") as { invoke: Invoke }).invoke(each, value);
    },
    [name, input] as const,
  );
  const answer = envelope as Envelope<OutputOf<C>>;
  if (!answer.ok) {
    throw new Error(answer.error.code);
  }
  return answer.value;
}

it("carries a sheet through dialog, utility process, store, workbook, PDF and print, and no path over the bridge", async () => {
  const asOf = sheets.year.asOf;
  const workbook = join(folder, "out.xlsx");
  const pdf = join(folder, "out.pdf");
  const sheet = sheets.files[0];
  await using bureau = await launchApp({
    dialogs: { open: [[sheet?.path ?? ""], null], save: [workbook, pdf, null], print: [true, false] },
    // The preview that was closed is asked for once more.
    expectedErrors: [/status of 404/],
  });
  const { page } = bureau;

  const chosen = await call(page, "imports.choose", {});
  expect(sheet?.path).toContain(chosen.file?.name);
  expect(JSON.stringify(chosen)).not.toContain(folder);
  expect(await call(page, "imports.choose", {})).toEqual({ file: null });

  const plan = await call(page, "imports.plan", { token: chosen.file?.token ?? "", task: "plan-1", asOf });
  const written = await call(page, "imports.commit", {
    plan: plan.plan,
    skipRefused: false,
    reason: null,
    task: "commit-1",
  });
  expect(written.counts.add).toBe(sheet?.records);

  const request = { table: "农路01", asOf };
  expect((await call(page, "tables.list", {})).tables.map(({ id }) => id)).toContain(request.table);
  expect((await call(page, "tables.export", request)).file).toBe("out.xlsx");
  expect(readFileSync(workbook).subarray(0, 2).toString()).toBe("PK");
  expect((await call(page, "tables.pdf", request)).file).toBe("out.pdf");
  expect(execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" })).toContain("大庄乡");
  expect((await call(page, "tables.export", request)).file).toBeNull();

  const several = { tables: [request.table], asOf, paper: "own" as const, task: "print-1" };
  expect(await call(page, "tables.print", several)).toEqual({ printed: true });
  expect(await call(page, "tables.print", several)).toEqual({ printed: false });

  // A preview is a PDF that the page may fetch from its own origin, until it is closed.
  const preview = await call(page, "tables.preview", { ...several, tables: ["农路01", "农路02"] });
  expect(preview.tables.map(({ id }) => id)).toEqual(["农路01", "农路02"]);
  const fetched = () =>
    page.evaluate(async (token) => {
      const answer = await fetch(`/preview/${token}`);
      return [answer.status, answer.headers.get("content-type"), (await answer.text()).slice(0, 5)];
    }, preview.token);
  expect(await fetched()).toEqual([200, "application/pdf", "%PDF-"]);
  await call(page, "tables.closePreview", { token: preview.token });
  expect((await fetched())[0]).toBe(404);
  expect(existsSync(join(bureau.data, "log/log.txt"))).toBe(true);
  expect(readFileSync(join(bureau.data, "log/log.txt"), "utf8")).not.toContain(" error ");
});
