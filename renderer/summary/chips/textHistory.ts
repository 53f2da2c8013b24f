/** A text and where its caret stood. */
export interface Moment {
  readonly text: string;
  readonly at: number;
}

export interface TextHistory {
  /** What is now the text. `typed`: one of several letters that are taken back together. */
  add(moment: Moment, typed: boolean): void;
  /** null: there is nothing to take back */
  undo(): Moment | null;
  redo(): Moment | null;
}

/** So long a pause ends a stretch of typing, in milliseconds. */
const PAUSE = 800;
const KEPT = 200;

/** What was done to a text, to be taken back and done again. @param clock in milliseconds */
export function textHistory(first: Moment, clock: () => number): TextHistory {
  const moments = [first];
  let [place, last, typing] = [0, 0, false];
  const step = (by: number): Moment | null => {
    const moment = moments[place + by];
    if (!moment) return null;
    place += by;
    typing = false;
    return moment;
  };
  return {
    add(moment, typed) {
      const now = clock();
      const together = typed && typing && now - last < PAUSE && place > 0;
      moments.splice(together ? place : place + 1, Number.POSITIVE_INFINITY, moment);
      if (moments.length > KEPT) moments.shift();
      [place, last, typing] = [moments.length - 1, now, typed];
    },
    undo: () => step(-1),
    redo: () => step(1),
  };
}
