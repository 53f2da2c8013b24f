import { join, sep } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveAppUrl } from "../../electron/desktop/resolveAppUrl.ts";

const root = join(sep, "program", "renderer");

describe("addresses of the program", () => {
  it("means files of the renderer's folder", () => {
    expect(resolveAppUrl("app://taizhang/index.html", root)).toEqual({ kind: "file", path: join(root, "index.html") });
    expect(resolveAppUrl("app://taizhang/", root)).toEqual({ kind: "file", path: join(root, "index.html") });
    expect(resolveAppUrl("app://taizhang", root)).toEqual({ kind: "file", path: join(root, "index.html") });
    expect(resolveAppUrl("app://taizhang/assets/a.js?v=1#x", root)).toEqual({
      kind: "file",
      path: join(root, "assets", "a.js"),
    });
  });

  it("means documents to print", () => {
    const token = "0b0f7c3e-6a0e-4a52-8b38-7b1f9d1f3c11";
    expect(resolveAppUrl(`app://taizhang/print/${token}`, root)).toEqual({ kind: "print", token });
  });

  it.each([
    "app://taizhang/../secret",
    "app://taizhang/assets/../../secret",
    "app://taizhang/%2e%2e/secret",
    "app://taizhang/%2E%2e%2fsecret",
    "app://taizhang/..%5csecret",
    "app://taizhang/a%00.html",
    "app://taizhang/%252e%252e/secret",
    "app://taizhang/%E0%A4%A",
    "app://taizhang/C:/Windows/win.ini",
    "app://taizhangfake/index.html",
    "app://other/index.html",
    "file:///etc/passwd",
    "https://taizhang/index.html",
    "",
  ])("refuses %s", (url) => {
    expect(resolveAppUrl(url, root)).toEqual({ kind: "refused" });
  });

  it("never leaves the folder, whatever the address", () => {
    const piece = fc.oneof(
      fc.constantFrom("..", ".", "/", "\\", "%2e", "%2f", "%5c", "%00", "%25", "//", "a", "print"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const resource = resolveAppUrl(`app://taizhang/${pieces.join("")}`, root);
        return resource.kind !== "file" || resource.path.startsWith(root + sep);
      }),
      { numRuns: 2000 },
    );
  });
});
