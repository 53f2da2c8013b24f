import type { OwnTableView } from "../../../electron/contract/ownTables.ts";
import { type Query, useQuery } from "../../api/useQuery.ts";

export interface TableAbout {
  readonly name: string;
  /** The work area it is handed in with; null until it is known, and for saved variants */
  readonly area: string | null;
  /** Where it is a saved variant of the bureau's own */
  readonly variant: OwnTableView | null;
  readonly failed: readonly Pick<Query<unknown>, "failure" | "reload">[];
}

/** What a table is, by its 表号 or, for a variant of the bureau's own, its id. */
export function useTable(table: string): TableAbout {
  const list = useQuery("tables.list", {}, { ledgers: [] });
  const own = useQuery("ownTables.list", { deleted: false });
  const declared = list.value?.tables.find(({ id }) => id === table);
  const variant = own.value?.tables.find(({ id, kind }) => id === table && kind === "variant") ?? null;
  return {
    name: declared?.name ?? variant?.name ?? table,
    area: declared?.area ?? null,
    variant,
    failed: [list, own],
  };
}
