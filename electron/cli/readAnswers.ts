import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { UsageError } from "./UsageError.ts";

/** The answers of a file, by the question's id: {"id": "答案"}. Throws UsageError. */
export function readAnswers(path: string): ReadonlyMap<string, string> {
  const file = basename(path);
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    const missing = (error as { code?: unknown }).code !== undefined;
    throw new UsageError(`回答文件“${file}”${missing ? "不能读取" : "不是 JSON"}，未写入任何数据。`);
  }
  const entries = typeof document === "object" && document !== null ? Object.entries(document) : [];
  const wrong = Array.isArray(document) || entries.length === 0 || entries.some(([, answer]) => !isAnswer(answer));
  if (wrong) {
    throw new UsageError(`回答文件“${file}”应为 {"问题的 id": "答案"} 的形式，未写入任何数据。`);
  }
  return new Map(entries.map(([id, answer]) => [id, String(answer)]));
}

/** Years may be written as numbers. */
function isAnswer(answer: unknown): answer is string | number {
  return typeof answer === "string" || typeof answer === "number";
}
