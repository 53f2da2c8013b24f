import type { Book } from "../Book.ts";
import type { CutRecord } from "../CutRecord.ts";

/**
 * The projects that a monthly report's word (code or name) means, by the very word, as the figures count them: another way of writing
 * it is another project there, and must not pass here.
 */
export function projectLibrary(book: Book): (word: unknown) => readonly CutRecord[] {
  const [codes, names] = [new Map<string, CutRecord[]>(), new Map<string, CutRecord[]>()];
  for (const project of book.records("projects")) {
    add(codes, project.values.项目代码, project);
    add(names, project.values.项目名称, project);
  }
  return (word) => {
    if (typeof word !== "string") return [];
    return [...new Set([...(codes.get(word) ?? []), ...(names.get(word) ?? [])])];
  };
}

/** What a report's word stands under: the project's id, where it means one project; else the word. */
export function projectKey(library: ReturnType<typeof projectLibrary>, word: unknown): string {
  const found = library(word);
  const [only] = found;
  return found.length === 1 && only ? only.id : String(word ?? "");
}

function add(map: Map<string, CutRecord[]>, word: unknown, project: CutRecord): void {
  if (typeof word !== "string" || word === "") return;
  map.set(word, [...(map.get(word) ?? []), project]);
}
