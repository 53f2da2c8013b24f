import type { FoundTable } from "./FoundTable.ts";
import type { ImportMemory, LayoutColumn, MemoryPlace } from "./ImportMemory.ts";
import type { Layout } from "./layoutOf.ts";

/** The sender's last sheet of a ledger beside this one. */
export interface LastLayout {
  readonly columns: readonly LayoutColumn[];
  /** Keys of columns that stood there and were no field */
  readonly kept: ReadonlySet<string>;
  /** Headers that came and went since, where the layout is another */
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** Empty where the sender's sheets of this ledger were never written. */
export function lastLayout(memory: ImportMemory, place: MemoryPlace, found: FoundTable, { keys }: Layout): LastLayout {
  const same = memory.at("layout", place).get("");
  const columns = (same ?? memory.elsewhere("layout", place).get(""))?.content.columns ?? [];
  const before = new Set(columns.map(({ key }) => key));
  const now = new Set(keys.values());
  const changed = !same && columns.length > 0;
  const added = found.columns.flatMap(({ column, path }) => {
    const key = keys.get(column);
    return changed && key !== undefined && !before.has(key) ? [path.join("/")] : [];
  });
  return {
    columns,
    kept: new Set(columns.flatMap(({ key, field }) => (field === null ? [key] : []))),
    added,
    gone: changed ? columns.filter(({ key }) => !now.has(key)).map(({ header }) => header) : [],
  };
}
