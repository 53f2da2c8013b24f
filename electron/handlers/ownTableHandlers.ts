import { basename } from "node:path";
import type { OwnTable, OwnTableEntry, OwnTableHead, ReadStore, WriteStore } from "../../db/store/index.ts";
import type { AtRest } from "../contract/AtRest.ts";
import { CallError } from "../contract/CallError.ts";
import type { OutputOf } from "../contract/contract.ts";
import type { OwnTableView, ownTables } from "../contract/ownTables.ts";
import { writeBytes } from "../files/writing/writeBytes.ts";
import type { HandlersOf } from "../router/Handlers.ts";
import { namingFile } from "../services/namingFile.ts";
import type { Services } from "../services/Services.ts";
import { today } from "../services/today.ts";
import { writeChosenFile } from "../services/writeChosenFile.ts";
import { buildTable, tableList } from "../tables/index.ts";
import {
  applyVariant,
  checkTemplate,
  fillOwnTemplate,
  guideWorkbook,
  ownFileName,
  variantOf,
} from "../tables/ownTables/index.ts";

const WORKBOOKS = { name: "Excel 工作簿", extensions: ["xlsx"] };

const template = { kind: "template", base: null } as const;

/** ownTables.*: variants of the program's tables, and workbooks with tags. */
export function ownTableHandlers(services: Services): HandlersOf<keyof typeof ownTables> {
  /** Lists of tables look again. */
  const changed = (): void => services.emit({ name: "changed", payload: { ledgers: ["own-tables"] } });
  const saved = (store: WriteStore, entry: OwnTableEntry): OwnTable => {
    const table = store.ownTables.save(entry);
    changed();
    return table;
  };
  const find = (store: ReadStore, id: string): OwnTable => {
    const table = store.ownTables.get(id);
    if (!table) throw new CallError("record-missing");
    return table;
  };
  const templateOf = (store: ReadStore, id: string): OwnTable & { workbook: Uint8Array } => {
    const table = find(store, id);
    if (table.workbook === null || table.deletedAt !== null) throw new CallError("record-missing");
    return { ...table, workbook: table.workbook };
  };
  /** A look through the chosen file; `save` gets what may be saved. */
  const looked = async (
    store: WriteStore,
    token: string,
    save: (file: string, workbook: Uint8Array) => OwnTable,
  ): Promise<AtRest<OutputOf<"ownTables.addTemplate">>> => {
    const path = services.files.path(token, "open");
    const file = basename(path);
    const { problems, workbook } = await namingFile(file, () => checkTemplate(store, services.worker, { path }));
    if (problems.length > 0) return { saved: null, problems };
    return { saved: viewOf(save(file, workbook)), problems: [] };
  };
  const writeChosen = (name: string, bytes: Uint8Array): Promise<{ file: string | null }> =>
    writeChosenFile(services, name, "xlsx", (path) => writeBytes(path, bytes));

  return {
    "ownTables.list"({ deleted }, store) {
      return { tables: store.ownTables.list(deleted).map(viewOf) };
    },

    "ownTables.get"({ id }, store) {
      return viewOf(find(store, id));
    },

    "ownTables.saveVariant"({ id, revision, name, base, variant }, store) {
      refuseTableNames(name);
      if (!tableList().some((table) => table.id === base))
        throw new CallError("table-unknown", { detail: { table: base } });
      return viewOf(saved(store, { id, revision, kind: "variant", name, base, definition: variant }));
    },

    "ownTables.preview"({ base, asOf, name, variant }, store) {
      const model = buildTable(store, base, asOf);
      return applyVariant(model, name ?? model.name, variant);
    },

    "ownTables.chooseTemplate": async () => ({ file: await services.files.chooseToOpen(WORKBOOKS) }),

    "ownTables.addTemplate"({ token, name: given }, store) {
      return looked(store, token, (file, workbook) => {
        const name = given ?? file.replace(/\.xlsx$/i, "").slice(0, 60);
        refuseTableNames(name);
        return saved(store, { ...template, id: null, revision: null, name, definition: { file }, workbook });
      });
    },

    "ownTables.replaceTemplate"({ id, revision, token }, store) {
      const { name } = templateOf(store, id);
      return looked(store, token, (file, workbook) =>
        saved(store, { ...template, id, revision, name, definition: { file }, workbook }),
      );
    },

    "ownTables.rename"({ id, revision, name }, store) {
      refuseTableNames(name);
      const { kind, base, definition } = find(store, id);
      return viewOf(saved(store, { id, revision, kind, name, base, definition }));
    },

    async "ownTables.exportTemplate"({ id }, snapshot) {
      const { name, workbook } = await snapshot((store) => templateOf(store, id));
      return writeChosen(`${ownFileName(name)}_模板.xlsx`, workbook);
    },

    "ownTables.guide": async () => writeChosen("自制报表模板示例.xlsx", await guideWorkbook()),

    "ownTables.remove"({ id, revision }, store) {
      store.ownTables.remove(id, revision);
      changed();
      return {};
    },

    "ownTables.restore"({ id, revision }, store) {
      store.ownTables.restore(id, revision);
      changed();
      return {};
    },

    async "ownTables.fill"({ id, asOf }, snapshot) {
      const { name, workbook } = await snapshot((store) => templateOf(store, id));
      const filled = await namingFile(`${name}.xlsx`, () =>
        fillOwnTemplate(snapshot, services.worker, workbook, asOf, today()),
      );
      if ("problems" in filled) return { file: null, problems: filled.problems };
      return { ...(await writeChosen(`${ownFileName(name, asOf)}.xlsx`, filled.workbook)), problems: [] };
    },
  };
}

/** The command line takes tables by number or name: an own table must not hide one of the program's. */
function refuseTableNames(name: string): void {
  if (tableList().some((table) => table.id === name)) throw new CallError("own-table-name-taken", { detail: { name } });
}

function viewOf(table: OwnTableHead): OwnTableView {
  const { id, revision, kind, name, base, definition, updatedAt, deletedAt } = table;
  const { file: given } = definition as { file?: unknown };
  const file = kind === "template" && typeof given === "string" ? given : null;
  return { id, revision, kind, name, base, variant: variantOf(table), file, updatedAt, deletedAt };
}
