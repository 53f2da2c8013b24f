import { afterAll, beforeAll, expect, it } from "vitest";
import { ledgers } from "../../db/ledgers/index.ts";
import { walkLedgers } from "../support/everyPage.ts";
import { type LaunchedApp, launchApp } from "../support/launchApp.ts";
import { lookEverywhere } from "../support/lookEverywhere.ts";

let bureau: LaunchedApp;
let found: ReturnType<typeof lookEverywhere>["found"];

beforeAll(async () => {
  bureau = await launchApp();
  const eyes = lookEverywhere(bureau);
  found = eyes.found;
  await walkLedgers(bureau.page, eyes.look);
}, 240_000);

afterAll(() => bureau.close());

it("has a list and a form for every ledger, and the form says what is missing", () =>
  expect(found.places.size).toBe(2 * ledgers.length));
it("fits 1366 × 768 in every list and form", () => expect(found.fit).toEqual({}));
it("speaks Chinese in every list and form", () => expect(found.wording).toEqual({}));
