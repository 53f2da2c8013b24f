import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerAppRequest } from "../../electron/desktop/appProtocol.ts";
import { createPreviewDocuments, createPrintDocuments } from "../../electron/desktop/keptDocuments.ts";

let folder: string;
let root: string;
const documents = createPrintDocuments();
const previews = createPreviewDocuments(2);
const get = (url: string, method = "GET") =>
  answerAppRequest({ url, method }, root, { print: documents, preview: previews });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "taizhang-protocol-"));
  root = join(folder, "renderer");
  mkdirSync(root);
  writeFileSync(join(root, "index.html"), "<!doctype html>首页");
  writeFileSync(join(root, "notes.xyz"), "not for a page");
  writeFileSync(join(folder, "secret.html"), "secret");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the app:// protocol", () => {
  it("serves the renderer's files under the program's policy", async () => {
    const response = await get("app://taizhang/index.html");
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("首页");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it("sends the policy with refusals and printed documents too", async () => {
    const token = documents.add("<h1>报表</h1>");
    const printed = await get(`app://taizhang/print/${token}`);
    expect(await printed.text()).toBe("<h1>报表</h1>");
    documents.drop(token);
    const gone = await get(`app://taizhang/print/${token}`);
    expect([printed.status, gone.status]).toEqual([200, 404]);
    for (const response of [printed, gone]) {
      expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    }
  });

  it("serves the last few PDFs that main handed over, byte for byte, until they are dropped", async () => {
    const [old, first, second] = ["旧", "甲", "乙"].map((text) => previews.add(Buffer.from(text)));
    const shown = await get(`app://taizhang/preview/${second}`);
    expect(shown.headers.get("content-type")).toBe("application/pdf");
    expect(Buffer.from(await shown.arrayBuffer()).toString()).toBe("乙");
    previews.drop(first ?? "");
    for (const token of [old, first, "../index.html", documents.add("<h1>")]) {
      expect((await get(`app://taizhang/preview/${token}`)).status).toBe(404);
    }
  });

  it.each([
    "app://taizhang/../secret.html",
    "app://taizhang/%2e%2e/secret.html",
    "app://taizhang/missing.html",
    "app://taizhang/notes.xyz",
    "app://elsewhere/index.html",
  ])("answers 404 to %s", async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain("secret");
  });

  it("does not follow a link out of the folder", async () => {
    symlinkSync(join(folder, "secret.html"), join(root, "link.html"));
    expect((await get("app://taizhang/link.html")).status).toBe(404);
  });

  it("answers reading requests only", async () => {
    expect((await get("app://taizhang/index.html", "POST")).status).toBe(405);
  });
});
