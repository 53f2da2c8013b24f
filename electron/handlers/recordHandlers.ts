import { allFields, type Ledger, maskedChange, maskedValues, personalFields } from "../../db/ledgers/index.ts";
import type { LogEntry, MonthOfProgress, StoredRecord } from "../../db/store/index.ts";
import { CallError } from "../contract/CallError.ts";
import type { HistoryEntry, ListQuery, RecordRow, records } from "../contract/records.ts";
import type { HandlersOf } from "../router/Handlers.ts";
import { ledgerNamed } from "../services/ledgerNamed.ts";
import type { Services } from "../services/Services.ts";
import { saveRecord } from "../services/saveRecord.ts";
import { writeChosenFile } from "../services/writeChosenFile.ts";

/** records.*: lists, forms, history, and a ledger as a workbook. */
export function recordHandlers(services: Services): HandlersOf<keyof typeof records> {
  const changed = (ledger: Ledger): void => services.emit({ name: "changed", payload: { ledgers: [ledger.id] } });

  return {
    "records.list"(query, store) {
      const ledger = ledgerNamed(query.ledger);
      checkFields(ledger, query);
      const list = store.records.list(query);
      return {
        ...list,
        rows: list.rows.map((row) => ({ ...row, values: maskedValues(ledger, row.values) })),
        masked: [...personalFields(ledger)],
      };
    },

    "records.get"({ ledger: id, id: recordId }, store) {
      const ledger = ledgerNamed(id);
      const record = store.records.get(ledger, recordId);
      if (!record) throw new CallError("record-missing");
      const months = store.records.months(ledger, recordId);
      return {
        record: rowOf(ledger, record, months.at(-1)),
        months: months.map(({ month, values }) => ({ month, values: { ...values } })),
        extra: record.extra,
        createdAt: record.createdAt,
        updatedAt: record.updatedAt,
        masked: personalFields(ledger).filter((name) => record.values[name] !== null),
      };
    },

    async "records.reveal"({ ledger: id, id: recordId, reason }, snapshot) {
      const ledger = ledgerNamed(id);
      if (!reason) throw new CallError("reveal-reason");
      const record = await snapshot((store) => store.records.get(ledger, recordId));
      if (!record) throw new CallError("record-missing");
      await services.noteShown(ledger, [recordId], { kind: "form", reason });
      const shown = personalFields(ledger).map((name) => [name, record.values[name] ?? null]);
      return { values: Object.fromEntries(shown) };
    },

    "records.save"({ ledger: id, ...entry }, store) {
      const ledger = ledgerNamed(id);
      const { record, warnings } = store.transaction(() => saveRecord(store, ledger, entry));
      changed(ledger);
      return { id: record.id, revision: record.revision, warnings };
    },

    "records.remove"({ ledger: id, id: recordId, revision, reason }, store) {
      const ledger = ledgerNamed(id);
      store.records.remove(ledger, recordId, revision, { kind: "form", reason });
      changed(ledger);
      return {};
    },

    "records.restore"({ ledger: id, id: recordId, revision, reason }, store) {
      const ledger = ledgerNamed(id);
      store.records.restore(ledger, recordId, revision, { kind: "form", reason });
      changed(ledger);
      return {};
    },

    "records.removeMonth"({ ledger: id, id: recordId, revision, month, reason }, store) {
      const ledger = ledgerNamed(id);
      const latest = store.records.months(ledger, recordId).at(-1)?.month;
      // As with saving: what past reports were made from is not taken away without a word why.
      if (!reason && latest !== undefined && month < latest)
        throw new CallError("reason-required", { detail: { month } });
      store.records.removeMonth(ledger, recordId, revision, month, { kind: "form", reason });
      changed(ledger);
      return {};
    },

    "records.history"({ ledger: id, id: recordId }, store) {
      const ledger = ledgerNamed(id);
      return { entries: store.log.ofRecord(ledger, recordId).map((entry) => historyEntry(ledger, entry)) };
    },

    "records.fieldValues"({ ledger: id, field, search }, store) {
      return { values: store.records.fieldValues(ledgerNamed(id), field, search) };
    },

    async "records.export"({ ledger: id, asOf }, snapshot) {
      const ledger = ledgerNamed(id);
      const { gatherLedger } = await import("../tables/ledgerSheets/gatherLedger.ts");
      const { writeLedgerWorkbook } = await import("../tables/ledgerSheets/writeLedgerWorkbook.ts");
      return writeChosenFile(services, `${ledger.name}_${asOf}.xlsx`, "xlsx", async (path) =>
        writeLedgerWorkbook(await snapshot((store) => gatherLedger(store, ledger, asOf)), path),
      );
    },

    async "records.exportClear"({ ledger: id, asOf, reason }, snapshot) {
      const ledger = ledgerNamed(id);
      if (!reason) throw new CallError("reveal-reason");
      const { exportInClear } = await import("../tables/ledgerSheets/exportInClear.ts");
      return writeChosenFile(services, `${ledger.name}_${asOf}.xlsx`, "xlsx", (path) =>
        exportInClear(snapshot, ledger, asOf, path, reason, services.noteShown),
      );
    },

    async "records.template"({ ledger: id }, snapshot) {
      const ledger = ledgerNamed(id);
      const { writeTemplate } = await import("../tables/ledgerSheets/writeTemplate.ts");
      return writeChosenFile(services, `${ledger.name}_填报表.xlsx`, "xlsx", (path) =>
        writeTemplate(snapshot, ledger, path),
      );
    },
  };
}

function rowOf(ledger: Ledger, record: StoredRecord, latest: MonthOfProgress | undefined): RecordRow {
  return {
    id: record.id,
    revision: record.revision,
    values: nullForBlank(maskedValues(ledger, record.values)),
    progress: latest ? nullForBlank(latest.values) : null,
    progressMonth: latest?.month ?? null,
    deletedAt: record.deletedAt,
  };
}

/** A month taken away is told from a record taken away by its month; the log's own ids stay inside. */
function historyEntry(ledger: Ledger, { id: _, action, changes, ...entry }: LogEntry): HistoryEntry {
  return {
    ...entry,
    action: action === "removeMonth" ? "remove" : action,
    changes: changes.map((change) => maskedChange(ledger, change)),
  };
}

/** Sorting and filtering by a field that the ledger does not have is a mistake of the page, not an empty list. */
function checkFields(ledger: Ledger, query: ListQuery): void {
  const known = new Set(allFields(ledger).map(({ name }) => name));
  const named = [...query.filters.map(({ field }) => field), ...(query.sort ? [query.sort.field] : [])];
  const unknown = named.filter((field) => !known.has(field));
  if (unknown.length > 0) {
    throw new CallError("bad-request", {
      fields: unknown.map((field) => ({ level: "error", field, message: "没有这个字段" })),
    });
  }
}

function nullForBlank(values: StoredRecord["values"]): RecordRow["values"] {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? null]));
}
