import { afterAll, beforeAll, expect, it } from "vitest";
import { walkEveryPage } from "../support/everyPage.ts";
import { type LaunchedApp, launchApp } from "../support/launchApp.ts";
import { lookEverywhere } from "../support/lookEverywhere.ts";
import { socketsBeyondThisMachine } from "../support/openSockets.ts";
import { type TemporaryFolder, temporaryFolder } from "../support/temporaryFolder.ts";

let folder: TemporaryFolder;
let bureau: LaunchedApp;
let found: ReturnType<typeof lookEverywhere>["found"];

beforeAll(async () => {
  folder = temporaryFolder();
  bureau = await launchApp({ data: folder.path("data") });
  const eyes = lookEverywhere(bureau);
  found = eyes.found;
  await walkEveryPage(bureau, folder, eyes.lookClosely);
}, 480_000);

afterAll(async () => {
  await bureau.close();
  folder[Symbol.dispose]();
});

it("went to every page, step and window", () => expect(found.places.size).toBe(63));
it("can be used without a mouse and without seeing: no serious violation of accessibility anywhere", () =>
  expect(found.access).toEqual({}));
it("fits 1366 × 768: no page scrolls sideways, no button is outside, no heading cut", () =>
  expect(found.fit).toEqual({}));
it("speaks Chinese: no English word is shown or read out", () => expect(found.wording).toEqual({}));
it("asked nothing of any network on all the way", () => {
  expect(bureau.network.outside()).toEqual([]);
  expect(socketsBeyondThisMachine(process.pid)).toEqual([]);
});
