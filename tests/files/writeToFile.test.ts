import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { writeBytes } from "../../electron/files/writing/writeBytes.ts";
import { writeToFile } from "../../electron/files/writing/writeToFile.ts";

const steps = vi.hoisted(() => ({ done: [] as string[], refused: "", stuck: "" }));

// The real file system, with a note of each step that makes a file last; what would stop the thread for the disk is no step.
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  return {
    ...real,
    open: async (path: string, flags: string) => {
      const file = await real.open(path, flags);
      const sync = file.sync.bind(file);
      file.sync = async () => {
        if (path === steps.refused) throw Object.assign(new Error("EINVAL"), { code: "EINVAL" });
        await sync();
        steps.done.push(`fsync ${path}`);
      };
      return file;
    },
    rename: async (from: string, to: string) => {
      steps.done.push(`rename ${from} ${to}`);
      await real.rename(from, to);
    },
    rm: async (path: string, options: object) => {
      if (path.startsWith(steps.stuck) && steps.stuck !== "") throw Object.assign(new Error("EIO"), { code: "EIO" });
      await real.rm(path, options);
    },
  };
});

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "write-"));
  steps.done.length = 0;
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

it("writes beside the file, sees it onto the disk, then gives it its name, then sees the folder onto the disk", async () => {
  const path = join(folder, "表.xlsx");
  fs.writeFileSync(path, "before");
  let written = "";
  await writeToFile(path, (beside) => {
    written = beside;
    expect(dirname(beside)).toBe(folder);
    expect(basename(beside)).toMatch(/^\..+\.tmp$/);
    fs.writeFileSync(beside, "after");
    expect(fs.readFileSync(path, "utf8")).toBe("before");
  });
  expect(fs.readFileSync(path, "utf8")).toBe("after");
  expect(fs.readdirSync(folder)).toEqual(["表.xlsx"]);
  const last = process.platform === "win32" ? [] : [`fsync ${folder}`];
  expect(steps.done).toEqual([`fsync ${written}`, `rename ${written} ${path}`, ...last]);
});

it.each([
  ["a full disk", "ENOSPC", "disk-full"],
  ["a stick that was pulled", "EIO", "file-not-written"],
])("%s leaves the file that was there, and nothing beside it", async (_, code, said) => {
  const path = join(folder, "表.xlsx");
  fs.writeFileSync(path, "before");
  const failing = writeToFile(path, (beside) => {
    fs.writeFileSync(beside, "half");
    throw Object.assign(new Error(code), { code });
  });
  await expect(failing).rejects.toMatchObject({ failure: { code: said } });
  expect(fs.readFileSync(path, "utf8")).toBe("before");
  expect(fs.readdirSync(folder)).toEqual(["表.xlsx"]);
});

it("a stick that is gone, from which nothing can be removed, is told of by the first failure", async () => {
  steps.stuck = folder;
  const failing = writeToFile(join(folder, "表.xlsx"), () => {
    throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
  });
  await expect(failing).rejects.toMatchObject({ failure: { code: "disk-full" } });
  steps.stuck = "";
});

it("a fault of the program is not called one of the disk's", async () => {
  await expect(
    writeToFile(join(folder, "表.xlsx"), () => {
      throw new TypeError("x");
    }),
  ).rejects.toThrow(TypeError);
  expect(fs.readdirSync(folder)).toEqual([]);
});

it("bytes go the same way", async () => {
  const path = join(folder, "表.xlsx");
  await writeBytes(path, Buffer.from("abc"));
  expect(fs.readFileSync(path, "utf8")).toBe("abc");
  expect(steps.done.some((step) => step.startsWith("rename"))).toBe(true);
});

it("a folder that cannot be asked for its new name has the file all the same", async () => {
  const path = join(folder, "表.xlsx");
  steps.refused = folder;
  await writeToFile(path, (beside) => fs.writeFileSync(beside, "after"));
  steps.refused = "";
  expect(fs.readFileSync(path, "utf8")).toBe("after");
});
