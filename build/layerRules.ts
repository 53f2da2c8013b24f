/**
 * Which room may import what: the table of the architecture as data. checkLayers.ts holds every import against it.
 * A file belongs to the first room whose `files` is the start of its path; so special rooms stand before general ones.
 */
export interface LayerRule {
  /** A folder (ending in "/") or a file, from the root. */
  files: string;
  /** Folders and files it may import, beside itself. */
  rooms: string[];
  /** Packages it may import; "any" minus `never`. */
  packages: string[] | "any";
  never?: string[];
  /** Whether Node's own modules may be imported. */
  node: boolean;
  /** The rule in words, as it is shown. */
  words: string;
}

const pure = "this folder is pure: no node:, no electron, no react, no store";
const electronOnly = "electron is imported only in electron/main.ts, electron/preload.ts and electron/desktop/";

export const layerRules: LayerRule[] = [
  { files: "db/exact/", rooms: ["db/exact/"], packages: [], node: false, words: pure },
  { files: "db/ledgers/", rooms: ["db/exact/", "db/ledgers/"], packages: ["zod"], node: false, words: pure },
  {
    files: "electron/contract/",
    rooms: ["db/exact/", "db/ledgers/", "electron/contract/"],
    packages: ["zod"],
    node: false,
    words: pure,
  },
  {
    files: "db/",
    rooms: ["db/"],
    // The statutory holidays and the sounds of characters, which come as data.
    packages: ["better-sqlite3", "chinese-days", "pinyin-pro", "zod"],
    node: true,
    words:
      "db never imports electron/ or renderer/, and no package but better-sqlite3, chinese-days, pinyin-pro and zod",
  },
  {
    files: "electron/preload.ts",
    rooms: ["electron/contract/"],
    packages: ["electron"],
    node: false,
    words: "the preload runs sandboxed: electron and electron/contract only",
  },
  {
    files: "electron/main.ts",
    rooms: ["electron/"],
    packages: ["electron"],
    node: true,
    words: "main.ts puts the main process together",
  },
  {
    files: "electron/desktop/",
    rooms: [
      "electron/desktop/",
      "electron/contract/",
      "electron/files/fileTokens.ts",
      "electron/files/process/fileWorker.ts",
    ],
    packages: ["electron"],
    node: true,
    words: "the desktop knows Electron, and no ledger, table or store",
  },
  {
    files: "electron/cli/sample.ts",
    rooms: ["electron/cli/", "build/sample/"],
    packages: [],
    node: true,
    words: "the command sample is the one arrow from the program to the fictional year",
  },
  {
    files: "electron/tags/",
    rooms: ["electron/tags/", "electron/contract/", "db/exact/", "db/ledgers/", "db/figures/"],
    packages: [],
    node: false,
    words: "the language of tags knows figures and ledgers, and no file, store, table or summary",
  },
  {
    files: "electron/",
    // package.json for the program's version.
    rooms: ["electron/", "db/", "package.json"],
    packages: "any",
    never: ["electron", "react", "react-dom", "@mantine", "better-sqlite3"],
    node: true,
    words: `${electronOnly}; the main process knows no React and reaches SQLite through db/store`,
  },
  {
    files: "renderer/",
    rooms: ["renderer/", "electron/contract/", "db/ledgers/", "db/exact/"],
    packages: "any",
    never: ["electron", "better-sqlite3", "xlsx", "exceljs"],
    node: false,
    words: "the renderer imports electron/contract, db/ledgers and db/exact only, and nothing of Node",
  },
];

/** Rooms that a program of its own must not reach at all, by whatever way round (imports of types aside). */
export const unreachable = [
  { from: "electron/worker/main.ts", room: "db/store/", words: "the worker process holds no store handle" },
  { from: "electron/preload.ts", room: "db/", words: "the preload knows no ledger" },
];

/** Only main.ts and preload.ts may reach into the desktop from outside. */
export const desktopUsers = ["electron/main.ts", "electron/desktop/"];
