import type { Database } from "better-sqlite3";
import { areaProgress, figuresShown } from "./areaProgress.ts";

/** How the home page's figures stood before an import: kept with the batch, so that what it changed can be said later. */
export interface FiguresBefore {
  readonly asOf: string;
  /** Figure id → text as shown */
  readonly texts: Readonly<Record<string, string>>;
}

/** The home page's figures as they stand now, as of a month. */
export function figuresBefore(database: Database, asOf: string): FiguresBefore {
  const shown = figuresShown(areaProgress(database, asOf).areas);
  return { asOf, texts: Object.fromEntries([...shown].map(([id, { text }]) => [id, text])) };
}

/** Reads them back from what a batch kept as its summary; null where an older version kept none. */
export function figuresBeforeOf(summary: unknown): FiguresBefore | null {
  const kept = isObject(summary) ? summary.figures : null;
  if (!isObject(kept) || typeof kept.asOf !== "string" || !isObject(kept.texts)) return null;
  const texts = Object.entries(kept.texts).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return { asOf: kept.asOf, texts: Object.fromEntries(texts) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
