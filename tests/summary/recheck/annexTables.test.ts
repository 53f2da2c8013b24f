import { describe, expect, it } from "vitest";
import { paragraphsOf, paragraphText } from "../../../electron/files/docx/paragraphs.ts";
import { wordElements } from "../../../electron/files/docx/wordElements.ts";
import type { XmlElement } from "../../../electron/files/xml/xmlTree.ts";
import { fillSummary } from "../../../electron/summary/index.ts";
import { documentAnnexes, recheckDocument } from "../../../electron/summary/recheck/recheckDocument.ts";
import { buildTable } from "../../../electron/tables/index.ts";
import { summaryDatabase } from "../summaryDatabase.ts";
import { typedOver, withoutBookmarks, withTree } from "./editedDocument.ts";

const store = summaryDatabase();
const annexes = ["农路01", "农路04", "交统03"].map((id) => buildTable(store, id, "2021-10"));
const input = { kind: "annual", asOf: "2021-10", options: { annexes } } as const;
const { document } = fillSummary(store, input);

/** Types over a cell of the table under a title, found by its words among those of a row. */
function typed(title: string, row: string, from: string, to: string): Uint8Array {
  return withTree(document, (root) => {
    const table = tableUnder(root, title);
    const line = wordElements(table, "tr").find((each) => wordsOf(each).includes(row));
    if (!line) throw new Error(`no row ${row}`);
    const cell = wordElements(line, "tc").find((each) => wordsOf(each).join("") === from);
    if (!cell) throw new Error(`no cell ${from}: ${wordsOf(line)}`);
    typedOver(cell, from, to);
  });
}

function tableUnder(root: XmlElement, title: string): XmlElement {
  const [body] = wordElements(root, "body");
  const children = (body?.children ?? []).filter((child) => typeof child !== "string");
  const at = children.findIndex((child) => child.name === "w:p" && paragraphText(child) === title);
  const table = children.slice(at).find(({ name }) => name === "w:tbl");
  if (!table) throw new Error(`no table under ${title}`);
  return table;
}

const wordsOf = (element: XmlElement): string[] =>
  paragraphsOf(element)
    .map(paragraphText)
    .filter((text) => text !== "");
const ordinalOf = (row: XmlElement): string => wordsOf(wordElements(row, "tc")[0] as XmlElement).join("");
const said = (bytes: Uint8Array) => {
  const { differences, vanished, added, unread } = recheckDocument(store, bytes, input);
  return {
    differences: differences.map(({ place, found, expected, unlike }) => [place, found, expected, ...unlike]),
    vanished: vanished.map(({ place }) => place),
    added: added.map(({ found }) => found),
    unread,
  };
};
const nothing = { differences: [], vanished: [], added: [], unread: [] };
const [roads, bridges] = [annexes[0]?.title ?? "", annexes[1]?.title ?? ""];

describe("the reporting tables behind a summary that was edited outside", () => {
  it("are known by their titles and compared, and none is left unread", () => {
    expect(documentAnnexes(document)).toEqual(annexes.map(({ title }) => title));
    expect(said(document)).toEqual(nothing);
    expect(said(withTree(document, withoutBookmarks))).toEqual(nothing);
  });

  it("names a changed number by its cell, and no neighbour", () => {
    expect(said(typed(roads, "月望乡", "3.945", "3.954"))).toEqual({
      ...nothing,
      differences: [[expect.stringMatching(new RegExp(`^《${roads}》第\\d+行第\\d+列$`)), "3.954", "3.945", "数字"]],
    });
  });

  it("names changed words: a township, a state, a unit in the head", () => {
    expect(said(typed(roads, "月望乡", "月望乡", "大庄乡")).differences).toMatchObject(
      [["", "大庄乡", "月望乡", "所指"]].map(([, ...rest]) => [expect.any(String), ...rest]),
    );
    expect(said(typed(bridges, "大坡桥", "完工", "在建")).differences).toMatchObject([
      [expect.any(String), "在建", "完工", "所指"],
    ]);
  });

  it("lets what says the same pass: grouping, zeros at the end, full-width figures, a day in words", () => {
    expect(said(typed(roads, "月望乡", "3.945", "3.9450"))).toEqual(nothing);
    expect(said(typed(roads, "月望乡", "3.945", "３.９４５"))).toEqual(nothing);
    expect(said(typed(bridges, "大坡桥", "2021-08-30", "2021年8月30日"))).toEqual(nothing);
  });

  it("names a row that is gone and one that is new, and lets a moved one pass", () => {
    const cut = withTree(document, (root) => {
      const table = tableUnder(root, bridges);
      table.children = table.children.filter((row) => typeof row === "string" || !wordsOf(row).includes("大坡桥"));
    });
    expect(said(cut)).toMatchObject({
      differences: [],
      added: [],
      vanished: [expect.stringContaining(`《${bridges}》第`)],
    });
    const moved = withTree(document, (root) => {
      const table = tableUnder(root, bridges);
      const at = table.children.findIndex((row) => typeof row !== "string" && wordsOf(row).includes("大坡桥"));
      table.children.push(...table.children.splice(at, 1));
    });
    expect(said(moved)).toEqual(nothing);
  });

  it("names a row that is gone and none of those that were counted anew behind it, but a 序号 that is wrong", () => {
    const renumbered = (from: number): Uint8Array =>
      withTree(document, (root) => {
        const table = tableUnder(root, bridges);
        const lines = wordElements(table, "tr").filter(
          (row) => /^\d+$/.test(ordinalOf(row)) && wordsOf(row).length > 3,
        );
        const [first, ...others] = lines.filter((row) => wordsOf(row)[0] === ordinalOf(row));
        table.children = table.children.filter((row) => row !== first);
        expect(others.length).toBeGreaterThan(0);
        for (const [index, row] of others.entries())
          typedOver(wordElements(row, "tc")[0] as XmlElement, ordinalOf(row), String(index + from));
      });
    expect(said(renumbered(1))).toMatchObject({ differences: [], added: [], vanished: [expect.any(String)] });
    expect(said(renumbered(7)).differences[0]).toMatchObject([expect.any(String), "7", expect.any(String), "数字"]);
  });

  it("names another unit over a table", () => {
    const [from, to] = [annexes[1]?.unitText ?? "", (annexes[1]?.unitText ?? "").replace("万元", "亿元")];
    expect(from).not.toBe(to);
    const typedUnit = withTree(document, (root) => typedOver(root, from, to));
    const [is, was] = [to, from].map((unit) => unit.replace(/^.*：/, ""));
    expect(said(typedUnit)).toEqual({ ...nothing, differences: [[`《${bridges}》表头`, is, was, "单位"]] });
  });

  it("still tells of an annex that is no table of the program", () => {
    const other = recheckDocument(store, document, { ...input, options: { annexes: annexes.slice(0, 2) } });
    expect(other.unread).toEqual([annexes[2]?.title]);
  });
});
