import type { DocumentLine, NamedStretch } from "./DocumentLine.ts";

/** Puts a line together from its runs, and remembers what its bookmarks name. */
export interface LineBuilder {
  words(text: string): void;
  open(id: string, name: string): void;
  close(id: string): void;
  empty(): boolean;
  finish(): Omit<DocumentLine, "row">;
}

export function lineBuilder(): LineBuilder {
  const pieces: string[] = [];
  const stretches: NamedStretch[] = [];
  const opened = new Map<string, { name: string; from: number }>();
  let length = 0;
  const close = (id: string): void => {
    const begun = opened.get(id);
    if (begun) stretches.push({ ...begun, to: length });
    opened.delete(id);
  };
  return {
    words(text) {
      pieces.push(text);
      length += text.length;
    },
    open: (id, name) => void opened.set(id, { name, from: length }),
    close,
    empty: () => length === 0,
    finish() {
      // A paragraph that was cut in two inside a number: what is left of it in this one counts.
      for (const id of [...opened.keys()]) close(id);
      return { text: pieces.join("").replaceAll("\n", " "), stretches };
    },
  };
}
