import { join } from "node:path";
import { areas } from "../../db/ledgers/index.ts";
import { type Closing, ClosingMissing, type ReadStore } from "../../db/store/index.ts";
import type { AtRest } from "../contract/AtRest.ts";
import type { ClosingView, closings, TableDifferencesView } from "../contract/closings.ts";
import type { TableCell } from "../contract/tableModel.ts";
import { writeBytes } from "../files/writing/writeBytes.ts";
import type { HandlersOf } from "../router/Handlers.ts";
import { closeArea } from "../services/closeArea.ts";
import { issuedName } from "../services/issuedName.ts";
import { keptUntilWrite } from "../services/keptUntilWrite.ts";
import type { Services } from "../services/Services.ts";
import { tablesFolderName } from "../services/tablesFolderName.ts";
import { writeChosenFile } from "../services/writeChosenFile.ts";
import { writeChosenFolder } from "../services/writeChosenFolder.ts";
import { writePassesPdf } from "../services/writePassesPdf.ts";
import { writeTablePdf } from "../services/writeTablePdf.ts";
import {
  type ClosedModel,
  closableAreas,
  closedModel,
  differingTables,
  type TableDifferences,
  tableDifferences,
  tablesOfArea,
} from "../tables/closing/index.ts";
import { tableList, workbookInWorker } from "../tables/index.ts";

/** closings.*: a month closed for a work area (上报), reopened, and its tables as they were issued. */
export function closingHandlers(services: Services): HandlersOf<keyof typeof closings> {
  const differing = keptUntilWrite(differingTables);
  const changed = (): void => services.emit({ name: "changed", payload: { ledgers: ["closings"] } });

  return {
    "closings.state"({ asOf }, store) {
      return {
        areas: closableAreas().map((area) => {
          const issues = store.closings.issuesOf(area, asOf);
          const closed = issues.find(({ reopened }) => reopened === null) ?? null;
          return {
            area,
            tables: tablesOfArea(area),
            closed: closed && closingView(closed),
            differing: closed ? differing(store, closed.id) : [],
            issues: issues.length,
          };
        }),
      };
    },

    async "closings.close"({ area, asOf, reason, pass, task }, store) {
      const { closing } = await services.tasks.run(task, (controls) =>
        closeArea(store, area, asOf, {
          reason,
          pass,
          workbook: (model) => workbookInWorker(services.worker, [model], { signal: controls.signal }),
          ...controls,
        }),
      );
      changed();
      return closingView(closing);
    },

    "closings.reopen"({ closing: id, reason }, store) {
      const closing = store.closings.reopen(id, { kind: "form", reason });
      changed();
      return closingView(closing);
    },

    "closings.list"({ area, asOf }, store) {
      return { closings: store.closings.issuesOf(area, asOf).map(closingView) };
    },

    "closings.table"({ closing: id, table }, store) {
      const { closing, model } = closedModel(store, id, table);
      return { closing: closingView(closing), model };
    },

    "closings.differences"({ closing, table }, store) {
      return differencesView(table, tableDifferences(store, closing, table));
    },

    async "closings.export"({ closing, table }, snapshot) {
      const closed = await snapshot((store) => closedModel(store, closing, table));
      return writeChosenFile(services, `${issuedName(closed)}.xlsx`, "xlsx", (path) =>
        writeBytes(path, closed.workbook),
      );
    },

    async "closings.exportAll"({ closing }, snapshot) {
      const { name, tables } = await snapshot((store) => issuedTables(store, closing));
      return writeChosenFolder(services, name, async (folder) => {
        const files: string[] = [];
        for (const each of tables) {
          files.push(`${issuedName(each)}.xlsx`);
          await writeBytes(join(folder, files.at(-1) ?? ""), each.workbook);
        }
        return files;
      });
    },

    async "closings.passesPdf"({ closing: id }, snapshot) {
      const { closing, name } = await snapshot((store) => {
        const closing = store.closings.get(id);
        if (!closing) throw new ClosingMissing(id);
        return { closing, name: closingName(store, closing) };
      });
      return writePassesPdf(services, closing, areaName(closing), name);
    },

    async "closings.pdf"({ closing, table }, snapshot) {
      const closed = await snapshot((store) => closedModel(store, closing, table));
      return writeTablePdf(services, closed.model, issuedName(closed));
    },
  };
}

/** All tables of a closing, and what their folder is called. Throws ClosingMissing. */
function issuedTables(store: ReadStore, id: string): { name: string; tables: ClosedModel[] } {
  const closing = store.closings.get(id);
  if (!closing) throw new ClosingMissing(id);
  return {
    name: closingName(store, closing),
    tables: closing.tables.map(({ id: table }) => closedModel(store, id, table)),
  };
}

function areaName({ area }: Closing): string {
  return areas.find(({ id }) => id === area)?.name ?? area;
}

/** 马龙区交通运输局_四好农村路_2021年1-10月_第1次上报 */
function closingName(store: ReadStore, closing: Closing): string {
  return `${tablesFolderName(store, areaName(closing), closing.month)}_第${closing.issue}次上报`;
}

/** A closing as pages see it: its tables by name; how far its log reached stays inside. */
function closingView({ logSeq: _, reads: __, tables, passes, ...closing }: Closing): ClosingView {
  const names = new Map(tableList().map(({ id, name }) => [id, name]));
  return {
    ...closing,
    passes: [...passes],
    tables: tables.map(({ id, checkCode }) => ({ id, name: names.get(id) ?? id, checkCode })),
  };
}

/** What a differing cell shows: its text; the exact number where the other's text is the same, or nobody would see what differs. */
function differing(cell: TableCell, other: TableCell): { text: string; value: string | null } {
  const value = cell.exact ?? cell.value;
  return { text: cell.text === other.text ? (value ?? cell.text) : cell.text, value };
}

function differencesView(table: string, found: TableDifferences): AtRest<TableDifferencesView> {
  return {
    ...found,
    table,
    closing: closingView(found.closing),
    cells: found.cells.map(({ column: { index, path }, before, after, ...cell }) => ({
      ...cell,
      column: { index, path },
      before: differing(before, after),
      after: differing(after, before),
    })),
    records: found.records.map(({ entries, ...record }) => ({
      ...record,
      changes: entries.map(({ at, actor, action, cause, reason, file, month, changes }) => ({
        ...{ at, actor, action, cause, reason, file, month },
        fields: changes,
      })),
    })),
  };
}
