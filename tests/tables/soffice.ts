import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Formulas are computed anew at loading, whatever results the file brings: without this LibreOffice believes the file. And this
 * version has been here before: else every start tries out what graphics can do, six seconds long.
 */
const settings = (version: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>${version}</value></prop></item>
</oor:items>
`;

let known: Promise<string> | undefined;

/** 7.4 of "LibreOffice 7.4.7.2 40(Build:2)". */
async function versionOf(): Promise<string> {
  const { stdout } = await run("soffice", ["--version"]);
  return /\d+\.\d+/.exec(stdout)?.[0] ?? "";
}

type Format = "xlsx" | "xls" | "pdf" | "docx";

/**
 * Opens a workbook or document in LibreOffice (a fresh profile in `folder`), computes it anew and saves it as `format`; returns the new
 * file. Fails where LibreOffice is missing or cannot open the file: what a workbook is worth is only known there.
 */
export async function convertBySoffice(file: string, folder: string, format: Format): Promise<string> {
  const [converted = ""] = await convertAllBySoffice([file], folder, format);
  return converted;
}

/** Several files of different names the same way, for one start of LibreOffice: it takes longer than most conversions. */
export async function convertAllBySoffice(files: readonly string[], folder: string, format: Format): Promise<string[]> {
  const [profile, out] = [join(folder, "profile"), join(folder, "converted")];
  mkdirSync(join(profile, "user"), { recursive: true });
  mkdirSync(out, { recursive: true });
  const options = [
    `-env:UserInstallation=file://${profile}`,
    "--headless",
    "--convert-to",
    format,
    "--outdir",
    out,
    ...files,
  ];
  try {
    known ??= versionOf();
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), settings(await known));
    await run("soffice", options, { timeout: 120_000 });
  } catch (error) {
    if ((error as { code?: unknown }).code !== "ENOENT") throw error;
    throw new Error(
      "没有 LibreOffice，无法核对工作簿和文档。Debian：apt-get install -y --no-install-recommends libreoffice-calc-nogui libreoffice-writer-nogui fonts-noto-cjk",
    );
  }
  return files.map((file) => join(out, basename(file).replace(/\.\w+$/, `.${format}`)));
}
