import type { FigureResult } from "./Figure.ts";
import { namedFigure } from "./namedFigure.ts";
import type { ProgressLine } from "./progressLines.ts";

/** What a line of work is held against. */
export interface LineBase {
  /** Ids of figures */
  readonly target: string;
  readonly rate: string;
  /** The other base, where a target is set and the task list is not the same: 任务清单217.8公里，占任务清单52.8％ */
  readonly other: string | null;
}

/** The one target and the one rate of a line: those set for the year, else the task list's. @param results of all of its figures */
export function lineBase(line: ProgressLine, results: ReadonlyMap<string, FigureResult>): LineBase {
  const set = line.set && results.get(line.set.target);
  if (!line.set || !set || set.value === null) return { target: line.target, rate: line.rate, other: null };
  const list = results.get(line.target);
  const differs = list !== undefined && list.value !== null && list.value !== set.value;
  const rate = results.get(line.rate);
  const share = rate?.value == null ? "" : `，占任务清单${rate.text}％`;
  return {
    ...line.set,
    other: differs ? `任务清单${list.text}${namedFigure(line.target).unit ?? ""}${share}` : null,
  };
}

/** Every figure that a line may show. */
export function figuresOfLine({ target, done, rate, set }: ProgressLine): string[] {
  return [target, done, rate, ...(set ? [set.target, set.rate] : [])];
}
