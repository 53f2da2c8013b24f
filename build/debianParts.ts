import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What the tests need of the system beside Node: the package, and whether it is there. */
const parts: { name: string; use: string; present: () => boolean }[] = [
  { name: "chromium-headless-shell", use: "journeys", present: () => onPath("chromium-headless-shell") },
  {
    name: "fonts-noto-cjk",
    use: "Chinese text in journeys and printed tables",
    present: () => globSync("/usr/share/fonts/**/NotoSansCJK*").length > 0,
  },
  { name: "poppler-utils", use: "reading printed PDFs", present: () => onPath("pdftotext") },
  { name: "libreoffice-calc-nogui", use: "recalculating written workbooks", present: () => onPath("soffice") },
  {
    name: "python3-openpyxl",
    use: "reading written workbooks by another program",
    present: () => existsSync("/usr/lib/python3/dist-packages/openpyxl"),
  },
  {
    name: "libreoffice-writer-nogui",
    use: "rendering the summary",
    present: () => globSync("/usr/lib/libreoffice/program/libswlo.so").length > 0,
  },
];

/**
 * Installs what is missing where that is possible (root on Debian), and says so. What stays missing is named with the
 * command that installs it; the tests that need it then fail in words of their own, none is passed over.
 */
export function installDebianParts(): void {
  const missing = parts.filter((part) => !part.present());
  if (process.platform !== "linux" || missing.length === 0) {
    return;
  }
  const names = missing.map(({ name }) => name);
  const install = ["install", "-y", "--no-install-recommends", ...names];
  if (process.getuid?.() === 0 && onPath("apt-get")) {
    console.log(`installing ${names.join(" ")}`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-q"], { stdio: ["ignore", "ignore", "inherit"], env });
    spawnSync("apt-get", install, { stdio: ["ignore", "ignore", "inherit"], env });
  }
  for (const { name, use } of missing.filter((part) => !part.present())) {
    console.error(`${name} is missing (${use}); as root: apt-get ${install.join(" ")}`);
  }
}

function onPath(...programs: string[]): boolean {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return programs.some((program) => folders.some((folder) => existsSync(join(folder, program))));
}
