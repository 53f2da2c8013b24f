import { expect, it } from "vitest";
import { zipEntries } from "../../electron/files/reading/zipEntries.ts";
import { packParts } from "../../electron/files/writing/packParts.ts";

/** Bytes that do not pack, so that an entry is as large as its content. */
const noise = Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * index * 31 + index * 7) % 251));
const file = packParts(
  new Map([
    ["a.xml", noise],
    ["b.xml", noise],
  ]),
);
const directory = 0x02014b50;

/** Where the directory's entries begin. */
function places(bytes: Buffer): number[] {
  const found: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 1) if (bytes.readUInt32LE(at) === directory) found.push(at);
  return found;
}

it("entries of their own are read", () => {
  const entries = zipEntries(file);
  expect([...entries.keys()]).toEqual(["a.xml", "b.xml"]);
  expect(entries.get("b.xml")?.read()).toEqual(noise);
});

it("entries that share their bytes are refused: each would be unpacked anew", () => {
  const [first = 0, second = 0] = places(file);
  const shared = Buffer.from(file);
  // The second entry's content is the first's.
  shared.writeUInt32LE(shared.readUInt32LE(first + 42), second + 42);
  expect(() => zipEntries(shared)).toThrow(expect.objectContaining({ code: "file-damaged" }));
});

it("entries that overlap by a part are refused", () => {
  const [, second = 0] = places(file);
  const shared = Buffer.from(file);
  shared.writeUInt32LE(shared.readUInt32LE(second + 42) - 100, second + 42);
  expect(() => zipEntries(shared)).toThrow(expect.objectContaining({ code: "file-damaged" }));
});
