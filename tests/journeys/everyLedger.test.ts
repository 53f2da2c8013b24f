import { afterAll, beforeAll, expect, it } from "vitest";
import { ledgers } from "../../db/ledgers/index.ts";
import { tableList } from "../../electron/tables/index.ts";
import { walkLedgers } from "../support/everyPage.ts";
import { fillYear } from "../support/fillYear.ts";
import { type LaunchedApp, launchApp } from "../support/launchApp.ts";
import { lookEverywhere } from "../support/lookEverywhere.ts";
import { seedStore } from "../support/seedStore.ts";
import { type TemporaryFolder, temporaryFolder } from "../support/temporaryFolder.ts";
import { walkEveryTable } from "../support/walkEveryTable.ts";

let bureau: LaunchedApp;
let folder: TemporaryFolder;
let tables: Awaited<ReturnType<typeof walkEveryTable>>;
let found: ReturnType<typeof lookEverywhere>["found"];

beforeAll(async () => {
  folder = temporaryFolder();
  seedStore(folder.path("data"), fillYear);
  bureau = await launchApp({ data: folder.path("data") });
  const eyes = lookEverywhere(bureau);
  found = eyes.found;
  tables = await walkEveryTable(bureau.page);
  await walkLedgers(bureau.page, eyes.look);
}, 240_000);

afterAll(async () => {
  await bureau.close();
  folder[Symbol.dispose]();
});

it("breaks no number, date or stake in any table, at 1366 × 768 and at 1093 × 614, and sets none too small", () => {
  expect(tables.looked).toBe(2 * tableList().length);
  expect(tables.found).toEqual([]);
});

it("has a list and a form for every ledger, and the form says what is missing", () =>
  expect(found.places.size).toBe(2 * ledgers.length));
it("fits 1366 × 768 in every list and form", () => expect(found.fit).toEqual({}));
it("speaks Chinese in every list and form", () => expect(found.wording).toEqual({}));
