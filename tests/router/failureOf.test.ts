import { describe, expect, it } from "vitest";
import {
  BatchChanged,
  BatchMissing,
  BatchUndone,
  ClosedPeriod,
  ClosingMissing,
  ClosingReopened,
  ClosingStale,
  ClosingStands,
  DuplicateKey,
  LedgerUnknown,
  MarkNeedless,
  MarkUnfounded,
  QueryInvalid,
  ReasonMissing,
  RecordChanged,
  RecordMissing,
} from "../../db/store/core/refusals.ts";
import { StoreRefused } from "../../db/store/core/StoreRefused.ts";
import { CallError } from "../../electron/contract/CallError.ts";
import { type ErrorCode, errorTexts } from "../../electron/contract/errorCodes.ts";
import { errorText } from "../../electron/contract/errorText.ts";
import { type FileRefusalCode, FileRefused } from "../../electron/files/FileRefused.ts";
import { failureOf } from "../../electron/router/failureOf.ts";

const coded = (code: string): Error => Object.assign(new Error(`at /home/x: ${code}`), { code });

describe("failureOf", () => {
  it("keeps every code of the closed list as it was thrown", () => {
    for (const code of Object.keys(errorTexts) as ErrorCode[]) {
      expect(failureOf(new CallError(code, { detail: { key: "k" } }))).toEqual({ code, detail: { key: "k" } });
    }
  });

  it.each([
    [new DuplicateKey("road-works", "2021 通泉街道 小海公路", "id-1"), "duplicate-key"],
    [new RecordMissing("road-works", "id-1"), "record-missing"],
    [new MarkUnfounded("road-works", "id-1", "2021-10"), "mark-unfounded"],
    [new MarkNeedless("road-works", "id-1", "2021-10"), "mark-needless"],
    [new RecordChanged("road-works", "id-1", 3), "record-changed"],
    [new LedgerUnknown("no-such"), "ledger-unknown"],
    [new QueryInvalid("no field"), "bad-request"],
    [new BatchMissing("none"), "batch-missing"],
    [new BatchUndone("twice"), "batch-undone"],
    [new ClosedPeriod("road-works", "rural", "2021-10"), "closed-reason"],
    [new ClosingStands("rural", "2021-10"), "closing-stands"],
    [new ClosingStale("rural"), "closing-stale"],
    [new ClosingMissing("none"), "closing-missing"],
    [new ClosingReopened("twice"), "closing-reopened"],
    [new ReasonMissing("why"), "reason-required"],
    [coded("ENOSPC"), "disk-full"],
    [coded("SQLITE_FULL"), "disk-full"],
    [coded("SQLITE_BUSY_SNAPSHOT"), "busy"],
    [coded("SQLITE_READONLY_DBMOVED"), "store-readonly"],
    [coded("SQLITE_CORRUPT_VTAB"), "store-damaged"],
    [coded("SQLITE_NOTADB"), "store-damaged"],
    [new DOMException("aborted", "AbortError"), "cancelled"],
  ])("knows %s as %s", (error, code) => {
    expect(failureOf(error)?.code).toBe(code);
  });

  it("says in words which period is closed", () => {
    const failure = failureOf(new ClosedPeriod("road-works", "rural", "2021-10"));
    expect(failure?.detail).toEqual({ area: "四好农村路", month: "2021年1－10月" });
    expect(errorText("closed-reason", failure?.detail)).toBe(
      "四好农村路2021年1－10月的报表已上报，改动这一期的记录需要写明原因，未保存，未写入任何数据。请填写原因。",
    );
  });

  it("knows every refusal of a file and of the store by its own code", () => {
    const files: FileRefusalCode[] = [
      "file-missing",
      "file-empty",
      "file-too-large",
      "file-not-workbook",
      "file-damaged",
      "file-password",
      "file-active-content",
      "file-too-complex",
      "file-timeout",
      "file-out-of-memory",
      "cancelled",
    ];
    for (const code of files)
      expect(failureOf(new FileRefused(code, { file: "a.xlsx" }))).toEqual({ code, detail: { file: "a.xlsx" } });
    for (const code of [
      "store-damaged",
      "store-newer",
      "store-locked",
      "store-readonly",
      "store-foreign",
      "migration-failed",
      "disk-full",
    ] as const) {
      expect(failureOf(new StoreRefused(code, { folder: "台账", why: "SQLITE_X" }))).toEqual({
        code,
        detail: { folder: "台账" },
      });
    }
  });

  it("names at most five records that hinder an undo, and counts all", () => {
    const records = Array.from({ length: 7 }, (_, number) => ({
      ledger: "roads",
      id: `${number}`,
      label: `路${number}`,
    }));
    expect(failureOf(new BatchChanged(records))).toEqual({
      code: "batch-changed",
      detail: { rows: "7", records: "路0、路1、路2、路3、路4等" },
    });
  });

  it.each([new TypeError("fault"), coded("SQLITE_CONSTRAINT"), coded("toString"), "text", undefined, { code: "busy" }])(
    "says nothing of a fault of the program: %s",
    (error) => expect(failureOf(error)).toBeNull(),
  );
});
