import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CallName, InputOf, OutputOf } from "../../electron/contract/contract.ts";
import type { Failure } from "../../electron/contract/envelope.ts";
import type { BureauEvent } from "../../electron/contract/events.ts";
import { createServices, type ServicesOptions } from "../../electron/createServices.ts";
import { createPreviewDocuments } from "../../electron/desktop/keptDocuments.ts";
import { createFileTokens } from "../../electron/files/fileTokens.ts";
import { pooledWorker } from "../support/pooledWorker.ts";

/** As much of a PDF as says that it has one page. */
export const onePage = Buffer.from("%PDF-1.4\n1 0 obj\n<< /Type /Pages /Kids [2 0 R] /Count 1 >>\nendobj\n");

export interface Bureau {
  readonly folder: string;
  readonly events: BureauEvent[];
  readonly logged: string[];
  /** Folders that were shown in the file manager */
  readonly shown: string[];
  /** Answers of the next dialogs, in order; null closes one. */
  readonly dialogs: (string | null)[];
  /** The value of a call; a failure fails the test. */
  ask<C extends CallName>(call: C, input: InputOf<C>): Promise<OutputOf<C>>;
  /** The failure of a call; success fails the test. */
  refused<C extends CallName>(call: C, input: InputOf<C>): Promise<Failure>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** The real services on a store of their own (or in `folder`, which is kept), with a real worker and scripted dialogs. */
export async function openBureau(options: { folder?: string } & Partial<ServicesOptions> = {}): Promise<Bureau> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "taizhang-bureau-"));
  const [events, logged, shown, dialogs]: [BureauEvent[], string[], string[], (string | null)[]] = [[], [], [], []];
  const answer = (): string | null => {
    const next = dialogs.shift();
    if (next === undefined) throw new Error("a dialog nobody expected");
    return next;
  };
  const files = createFileTokens({
    open: async () => [answer()].filter((path) => path !== null),
    save: async () => answer(),
    folder: async () => answer(),
    showInFolder: (path) => void shown.push(path),
  });
  const services = await createServices({
    dataFolder: join(folder, "data"),
    spawnWorker: pooledWorker,
    files,
    emit: (event) => void events.push(event),
    previews: createPreviewDocuments(),
    printToPdf: async () => onePage,
    printWithDialog: async () => true,
    log: { info: () => {}, error: (message) => void logged.push(message) },
    ...options,
  });
  return {
    folder,
    events,
    logged,
    shown,
    dialogs,
    async ask(call, input) {
      const envelope = await services.invoke(call, input);
      if (!envelope.ok) throw new Error(`${call}: ${JSON.stringify(envelope.error)} ${logged.join("; ")}`);
      return envelope.value as OutputOf<typeof call>;
    },
    async refused(call, input) {
      const envelope = await services.invoke(call, input);
      if (envelope.ok) throw new Error(`${call} was not refused`);
      return envelope.error;
    },
    async [Symbol.asyncDispose]() {
      await services.close();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Values of a complete road-works record: 2.5 公里, 200 万元. */
export const road = {
  年度: 2021,
  乡镇: "通泉街道",
  路线名称: "松坡—柏林公路",
  自然村: "松坡村",
  建设类型: "自然村通硬化路",
  计划里程: 2500,
  计划投资: 200_000_000,
};

/** Input of records.save for road-works; `more` replaces parts of it. */
export function roadEntry(more: Partial<InputOf<"records.save">> = {}): InputOf<"records.save"> {
  return {
    ledger: "road-works",
    id: null,
    revision: null,
    values: road,
    month: null,
    progress: null,
    reason: null,
    ...more,
  };
}

/** The state of a month: in work, so many metres done. */
export function built(metres: number): Record<string, string | number | null> {
  return { 完成里程: metres, 完成投资: 0, 状态: "在建", 未完成原因: null };
}

export function listOf(ledger: string, more: Partial<InputOf<"records.list">> = {}): InputOf<"records.list"> {
  return {
    ledger,
    asOf: "2021-10",
    page: 1,
    pageSize: 50,
    sort: null,
    search: "",
    filters: [],
    deleted: false,
    ...more,
  };
}
