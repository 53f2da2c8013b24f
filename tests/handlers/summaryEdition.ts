import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import PizZip from "pizzip";
import { expect } from "vitest";
import type { SummaryModel } from "../../electron/contract/summaryModel.ts";
import { templateOf } from "../summary/templateOf.ts";
import type { openBureau } from "./openBureau.ts";

export const edition = { kind: "annual", asOf: "2021-10" } as const;
export const live = { ...edition, issue: null };
export const plain = { sources: false, tables: [] };
export const work = { task: "t" };

export function textOf({ blocks }: SummaryModel): string {
  return blocks.map(({ spans }) => spans.map(({ text }) => text).join("")).join("\n");
}

/** Text of a .docx, paragraph by paragraph. */
export function wordText(path: string): string {
  const xml = new PizZip(readFileSync(path)).file("word/document.xml")?.asText() ?? "";
  return xml.replace(/<\/w:p>/g, "\n").replace(/<[^>]*>/g, "");
}

/** Writes one text of a document in the place of another, as WPS would. */
export function rewrite(path: string, from: string, to: string, into = path): void {
  const zip = new PizZip(readFileSync(path));
  const xml = zip.file("word/document.xml")?.asText() ?? "";
  expect(xml).toContain(from);
  zip.file("word/document.xml", xml.replace(from, to));
  writeFileSync(into, zip.generate({ type: "nodebuffer" }));
}

/** Puts a template of one paragraph in force. */
export async function useTemplate(bureau: Awaited<ReturnType<typeof openBureau>>, text: string): Promise<void> {
  const path = join(bureau.folder, "自己的模板.docx");
  writeFileSync(path, templateOf(text));
  bureau.dialogs.push(path);
  const { file } = await bureau.ask("summary.choose", {});
  const sent = { kind: "annual", token: file?.token ?? "", ...work } as const;
  expect(await bureau.ask("summary.importTemplate", sent)).toMatchObject({ problems: [] });
}
