import { describe, expect, it } from "vitest";
import { createFileTokens, type FileDialogs } from "../../electron/files/fileTokens.ts";

const sheets = { name: "表格", extensions: ["xlsx"] };

function tokens(answers: Partial<FileDialogs> = {}) {
  const shown: string[] = [];
  const files = createFileTokens({
    open: async () => ["/usb/大庄乡.xlsx"],
    save: async (name) => `/usb/${name}`,
    folder: async () => "/usb",
    showInFolder: (path) => shown.push(path),
    ...answers,
  });
  return { files, shown };
}

describe("file tokens", () => {
  it("gives the page a token and the file's name, never the path", async () => {
    const { files } = tokens();
    const picked = await files.chooseToOpen(sheets);
    expect(picked?.name).toBe("大庄乡.xlsx");
    expect(JSON.stringify(picked)).not.toContain("/usb");
    expect(files.path(picked?.token ?? "", "open")).toBe("/usb/大庄乡.xlsx");
  });

  it("is good for its own purpose only", async () => {
    const { files } = tokens();
    const toRead = (await files.chooseToOpen(sheets))?.token ?? "";
    const toWrite = (await files.chooseToSave("报表.xlsx", sheets))?.token ?? "";
    expect(() => files.path(toRead, "save")).toThrow("token-unknown");
    expect(() => files.path(toWrite, "open")).toThrow("token-unknown");
    expect(files.path(toWrite, "save")).toBe("/usb/报表.xlsx");
  });

  it("knows no token that it did not give, also not one from a prototype", () => {
    const { files } = tokens();
    for (const token of ["", "constructor", "__proto__", "/usb/大庄乡.xlsx"]) {
      expect(() => files.path(token)).toThrow("token-unknown");
      expect(() => files.showInFolder(token)).toThrow("token-unknown");
    }
  });

  it("forgets one token after its use and all when the window closes", async () => {
    const { files } = tokens({ open: async () => ["/usb/a.xlsx", "/usb/b.xlsx", "/usb/c.xlsx"] });
    const [a, b, c] = await files.chooseSeveralToOpen(sheets);
    files.forget(a?.token ?? "");
    expect(() => files.path(a?.token ?? "")).toThrow("token-unknown");
    expect(files.path(b?.token ?? "")).toBe("/usb/b.xlsx");
    files.forgetAll();
    expect(() => files.path(b?.token ?? "")).toThrow("token-unknown");
    expect(() => files.path(c?.token ?? "")).toThrow("token-unknown");
  });

  it("gives every pick a token of its own", async () => {
    const { files } = tokens();
    const first = await files.chooseToOpen(sheets);
    const second = await files.chooseToOpen(sheets);
    expect(first?.token).not.toBe(second?.token);
  });

  it("gives nothing when the dialog is cancelled", async () => {
    const { files } = tokens({ open: async () => [], save: async () => null, folder: async () => null });
    expect(await files.chooseToOpen(sheets)).toBeNull();
    expect(await files.chooseSeveralToOpen(sheets)).toEqual([]);
    expect(await files.chooseToSave("报表.xlsx", sheets)).toBeNull();
    expect(await files.chooseFolder()).toBeNull();
  });

  it("shows a written file in the file manager", async () => {
    const { files, shown } = tokens();
    const saved = await files.chooseToSave("报表.xlsx", sheets);
    files.showInFolder(saved?.token ?? "");
    expect(shown).toEqual(["/usb/报表.xlsx"]);
  });
});
