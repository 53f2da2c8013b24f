/**
 * Records whose key fields are alternatives (项目代码, else 项目名称), by those fields: a row means a record if the first of them
 * that both give is the same. However many have one name, a look costs the same.
 */
export class AlternativeIndex<T> {
  /** By field, its value, and which of the fields before it are blank */
  readonly #sets = new Map<string, Set<T>>();

  /** @param parts the key fields' values in order, "" for a blank one */
  add(parts: readonly string[], record: T): void {
    for (const key of keysOf(parts)) {
      const known = this.#sets.get(key) ?? new Set();
      this.#sets.set(key, known.add(record));
    }
  }

  remove(parts: readonly string[], record: T): void {
    for (const key of keysOf(parts)) this.#sets.get(key)?.delete(record);
  }

  /** How many records a row's key may mean, and one of them. */
  meant(row: readonly string[]): { readonly count: number; readonly first: T | undefined } {
    let count = 0;
    let first: T | undefined;
    for (const [index, part] of row.entries()) {
      if (part === "") continue;
      // Fields before this one that the row gives must be blank in the record; the others may be either.
      for (let given = 0; given < 2 ** index; given += 1) {
        if (row.some((before, place) => place < index && before !== "" && (given >> place) % 2 === 1)) continue;
        const records = this.#sets.get(keyOf(index, part, given));
        if (!records || records.size === 0) continue;
        count += records.size;
        [first] = records;
      }
    }
    return { count, first };
  }
}

function keysOf(parts: readonly string[]): string[] {
  let given = 0;
  return parts.flatMap((part, index) => {
    if (part === "") return [];
    const key = keyOf(index, part, given);
    given += 2 ** index;
    return [key];
  });
}

/** @param given which of the fields before are given, a bit each */
function keyOf(index: number, part: string, given: number): string {
  return `${index}\u0000${given}\u0000${part}`;
}
