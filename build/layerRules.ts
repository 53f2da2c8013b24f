/**
 * Which room may import what: the table of the architecture as data. checkLayers.ts holds every import against it.
 * A file belongs to the room with the longest path that it begins with: naming a room does not name the rooms inside it.
 * The rooms stand in their order, each imports only rooms that stand above it, so no circle can be written down here
 * (the test of this table holds it to that).
 */
export interface LayerRule {
  /** A folder (ending in "/") or a file, from the root. */
  files: string;
  /** Rooms by their `files`, single files, and folders outside db, electron and renderer, that it may import beside itself. */
  rooms: string[];
  /** Packages it may import. */
  packages: string[];
  /** Whether Node's own modules may be imported. */
  node: boolean;
  /** The rule in words, as it is shown. */
  words: string;
}

const exact = "db/exact/";
const calendar = "db/calendar/";
const ledgers = "db/ledgers/";
const figures = "db/figures/";
const checks = "db/checks/";
const core = "db/store/core/";
const records = "db/store/records/";
const lists = "db/store/lists/";
const issued = "db/store/issued/";
const marks = "db/store/marks/";
const log = "db/store/log/";
const answers = "db/store/answers/";
const audit = "db/store/audit/";
const migrations = "db/store/migrations/";
const search = "db/search/";
const store = "db/store/";
/** All that anyone outside db needs of the store. */
const storeDoor = "db/store/index.ts";
const contract = "electron/contract/";
const files = "electron/files/";
const grid = "electron/files/grid/";
const writing = "electron/files/writing/";
const meaning = "electron/import/meaning/";
const planning = "electron/import/planning/";
const tags = "electron/tags/";
/** The lexer alone; what stands between the braces is the tags' business. */
const braces = "electron/tags/lexTags.ts";
const tables = "electron/tables/";
const model = "electron/tables/model/";
const filling = "electron/tables/filling/";
const definitions = "electron/tables/definitions/";
const printing = "electron/tables/printing/";
const workbook = "electron/tables/workbook/";
const ledgerSheets = "electron/tables/ledgerSheets/";
const closing = "electron/tables/closing/";
const ownTables = "electron/tables/ownTables/";
const codeVerification = "electron/tables/codeVerification/";
const summary = "electron/summary/";
const services = "electron/services/";
const router = "electron/router/";
const handlers = "electron/handlers/";
const desktop = "electron/desktop/";

const shown = [contract, ledgers, exact];
const page = ["renderer/text/", "renderer/api/", "renderer/layout/", ...shown];
const react = ["react", "@mantine", "@tabler/icons-react", "dayjs"];

export const layerRules: LayerRule[] = [
  // db: what is recorded and what it amounts to
  pure(exact, [], "numbers and dates know nothing but themselves"),
  { ...pure(calendar, [exact], "the calendar knows dates and the announced holidays"), packages: ["chinese-days"] },
  pure(ledgers, [exact], "a declaration knows exact numbers only"),
  sql(figures, [exact, calendar, ledgers], "figures know the ledgers, and no room of the store"),
  sql(checks, [exact, calendar, ledgers, figures], "checks know ledgers and figures"),
  sql(core, [exact, ledgers], "the core is below all rooms of the store"),
  sql(records, [exact, ledgers, core], "records know the core and the ledgers"),
  sql(lists, [exact, ledgers, core, records], "lists read records; nothing in the store knows them"),
  sql(issued, [exact, ledgers, core, records], "what is issued knows the core and the records"),
  sql(marks, [exact, ledgers, core, records], "marks know the core and the records they stand beside"),
  sql(log, [exact, ledgers, core, records, marks], "the log and undo know what they take back"),
  sql(answers, [core], "answers of imports know the core only"),
  sql(audit, [core], "what is said of findings knows the core only"),
  sql(migrations, [exact, ledgers, core, lists], "migrations bring a file to what the ledgers declare"),
  sql(
    store,
    [exact, ledgers, core, records, lists, issued, marks, log, answers, audit, migrations],
    "the store's root puts its rooms together",
  ),
  {
    ...sql(search, [exact, ledgers, core, records, storeDoor], "the search index reads records"),
    packages: ["better-sqlite3", "pinyin-pro"],
  },

  // electron: the main process
  { ...pure(contract, [exact, ledgers], "the contract is what both sides know"), packages: ["zod"] },
  pure(grid, [], "a workbook's cells as they were found"),
  pure(braces, [], "where tags stand in a text, whoever reads it: office files and the language of tags"),
  room(writing, [contract, grid], ["exceljs", "pizzip"], "writing knows no ledger"),
  room(
    files,
    [exact, contract, grid, writing, braces],
    ["htmlparser2", "xlsx", "pizzip"],
    "office files know no ledger, no table and no store",
  ),
  pure(meaning, [exact, ledgers, contract, grid], "what a sheet means is told without the store and without files"),
  room(
    planning,
    [exact, ledgers, figures, storeDoor, contract, grid, files, meaning],
    [],
    "planning holds what was read against the store; it knows no table and no window",
  ),
  pure(
    tags,
    [exact, ledgers, figures, contract, braces],
    "tags are read and answered without files and without the store",
  ),
  room(
    model,
    [exact, ledgers, figures, storeDoor, contract, writing],
    [],
    "the model is below all rooms of the tables",
  ),
  room(printing, [contract, writing, model], [], "paper knows the table model only"),
  room(workbook, [contract, files, grid, writing, model], ["exceljs"], "a table's workbook knows the table model only"),
  room(
    ledgerSheets,
    [exact, ledgers, figures, storeDoor, grid, writing],
    ["exceljs"],
    "the sheets of ledgers know no reporting table",
  ),
  room(
    filling,
    [exact, ledgers, figures, storeDoor, contract, writing, model, ledgerSheets],
    [],
    "filling takes every number from db/figures and knows no single table",
  ),
  room(
    definitions,
    [exact, ledgers, figures, checks, model, filling],
    [],
    "a definition says what a table is; it knows no store",
  ),
  room(
    tables,
    [exact, storeDoor, contract, writing, model, printing, workbook, ledgerSheets, filling, definitions],
    [],
    "the tables' root builds one table; it knows no closing, no own table and no code verification",
  ),
  room(
    closing,
    [exact, ledgers, figures, storeDoor, contract, model, workbook, definitions, tables],
    [],
    "closing keeps what was built; it knows no own table",
  ),
  room(
    ownTables,
    [exact, ledgers, figures, storeDoor, contract, files, writing, tags, model, ledgerSheets, filling, tables],
    ["exceljs"],
    "own tables stand on the tables and the tags; they know no closing",
  ),
  room(
    codeVerification,
    [exact, storeDoor, contract, grid, writing, model, filling, definitions, tables, closing, ownTables],
    [],
    "code verification reads grids and tables, and writes nothing",
  ),
  room(
    summary,
    [exact, ledgers, figures, checks, storeDoor, contract, files, writing, tags],
    ["docxtemplater", "pizzip"],
    "the summary knows figures and tags, and no reporting table",
  ),
  room(
    "electron/worker/",
    [contract, files, grid, meaning, workbook, summary],
    [],
    "the killable process composes what others made; nobody imports it",
  ),
  room(
    "electron/services/county/",
    [ledgers, storeDoor, contract, files, grid],
    [],
    "the county's own settings, read from a sheet or a form",
  ),
  room(
    services,
    [
      ...[exact, ledgers, figures, checks, search, storeDoor, contract, files, writing, planning],
      ...[tables, closing, ownTables, codeVerification, summary, "electron/services/county/"],
    ],
    [],
    "services are what handlers and the command line share; they know neither, and no Electron",
  ),
  room(router, [exact, storeDoor, contract], ["zod"], "the door knows the contract and refusals, and no call's work"),
  room(
    handlers,
    [
      ...[exact, ledgers, figures, checks, storeDoor, contract, files, writing, planning, router, services],
      ...["electron/services/county/", tables, closing, ownTables, codeVerification, ledgerSheets, summary],
    ],
    [],
    "a handler answers one call by the services; it knows no Electron and no command line",
  ),
  room(
    "electron/createServices.ts",
    [storeDoor, contract, files, router, services, handlers, "package.json"],
    [],
    "store, services, handlers and router are put together here",
  ),
  room(
    "electron/cli/",
    [
      ...[exact, ledgers, figures, checks, storeDoor, contract, files, writing, meaning, planning],
      ...[router, services, tables, ledgerSheets, ownTables, codeVerification, summary],
    ],
    [],
    "the command line knows services, and no handler, window or Electron",
  ),
  room("electron/cli.ts", ["electron/cli/"], [], "the command line's door"),
  room(
    desktop,
    [contract, "electron/files/fileTokens.ts", "electron/files/process/fileWorker.ts"],
    ["electron"],
    "the desktop knows Electron, and no ledger, table or store",
  ),
  room(
    "electron/main.ts",
    [contract, desktop, "electron/createServices.ts", "electron/files/fileTokens.ts"],
    ["electron"],
    "main.ts puts the main process together, and is alone with desktop/ and preload.ts in knowing Electron",
  ),
  { ...pure("electron/preload.ts", [contract], "the preload runs sandboxed"), packages: ["electron"] },

  // renderer: what people see
  view("renderer/text/", shown, ["dayjs"], "words know no page"),
  view("renderer/api/", [contract], ["react"], "the page's one way to main"),
  view(
    "renderer/layout/",
    ["renderer/text/", "renderer/api/", ...shown],
    [...react, "zod"],
    "the layout knows no page",
  ),
  view("renderer/figures/", page, react, "figures are shown alike on every page"),
  view("renderer/records/", page, [...react, "mantine-datatable"], "records know no other page"),
  view("renderer/search/", page, react, "the search knows no page"),
  view("renderer/admin/", page, react, "settings know no other page"),
  view("renderer/owed/", page, react, "who owes which report is shown alike on home and 报表"),
  view("renderer/audit/", ["renderer/figures/", ...page], react, "the audit leads to records, and judges nothing"),
  view(
    "renderer/home/",
    ["renderer/figures/", "renderer/owed/", "renderer/audit/", ...page],
    react,
    "the home page shows figures",
  ),
  view("renderer/imports/", ["renderer/records/", ...page], react, "the import shows records"),
  view("renderer/summary/", ["renderer/figures/", ...page], react, "the summary shows figures"),
  view(
    "renderer/tables/",
    ["renderer/figures/", "renderer/records/", "renderer/owed/", "renderer/audit/", ...page],
    [...react, "pdfjs-dist"],
    "tables show figures and the records behind them",
  ),
  view(
    "renderer/app/",
    [
      ...[
        "renderer/figures/",
        "renderer/records/",
        "renderer/search/",
        "renderer/admin/",
        "renderer/home/",
        "renderer/audit/",
      ],
      ...["renderer/imports/", "renderer/summary/", "renderer/tables/", ...page],
    ],
    react,
    "the shell alone knows the pages",
  ),
  view("renderer/", ["renderer/app/", "renderer/layout/"], [...react, "react-dom", "mantine-datatable"], "the start"),
];

/** Single arrows out of the program, each for one file alone. */
export const namedArrows = [
  // The command sample starts the fictional year, which is no part of the program's bundle.
  { from: "electron/cli/sample.ts", to: "build/sample/" },
];

/** Rooms that a program of its own must not reach at all, by whatever way round (imports of types aside). */
export const unreachable = [
  { from: "electron/worker/main.ts", room: "db/store/", words: "the worker process holds no store handle" },
  { from: "electron/preload.ts", room: "db/", words: "the preload knows no ledger" },
];

function pure(files: string, rooms: string[], words: string): LayerRule {
  return {
    files,
    rooms,
    packages: [],
    node: false,
    words: `${words}; pure: no node:, no electron, no react, no store`,
  };
}

/** A room of db that speaks to SQLite. */
function sql(files: string, rooms: string[], words: string): LayerRule {
  const packages = ["better-sqlite3"];
  return { files, rooms, packages, node: true, words: `${words}; db never imports electron/ or renderer/` };
}

function room(files: string, rooms: string[], packages: string[], words: string): LayerRule {
  return { files, rooms, packages, node: true, words };
}

function view(files: string, rooms: string[], packages: string[], words: string): LayerRule {
  const all = "the renderer imports electron/contract, db/ledgers and db/exact only, and nothing of Node";
  return { files, rooms, packages, node: false, words: `${words}; ${all}` };
}
