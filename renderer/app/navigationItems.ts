/** The work areas as the navigation shows them, with the ledgers of each. An area without a ledger is left out. */
import { areas } from "../../db/ledgers/areas.ts";
import type { Ledger } from "../../db/ledgers/defineLedger.ts";
import { ledgers } from "../../db/ledgers/index.ts";
import type { Route } from "../layout/route.ts";

export interface AreaItem {
  readonly id: string;
  readonly name: string;
  readonly ledgers: readonly Ledger[];
}

/** The areas that have ledgers, in the order of the menu. */
export const areaItems: readonly AreaItem[] = areas
  .map(({ id, name }) => ({ id, name, ledgers: ledgers.filter(({ area }) => area === id) }))
  .filter((area) => area.ledgers.length > 0);

/** The pages above the areas, in order. */
export const pageItems: readonly { readonly name: string; readonly route: Route }[] = [
  { name: "首页", route: { page: "home" } },
  { name: "报表", route: { page: "tables" } },
  { name: "年度总结", route: { page: "summary", kind: "annual" } },
  { name: "导入表格", route: { page: "import", ledger: null } },
  { name: "导入记录", route: { page: "batches" } },
];

/** Where Ctrl+1 … Ctrl+9 lead: the pages, then the first ledger of each area. */
export const numberedRoutes: readonly Route[] = [
  ...pageItems.map(({ route }) => route),
  ...areaItems.map(({ ledgers: [first] }): Route => ({ page: "ledger", ledger: first?.id ?? "" })),
].slice(0, 9);
