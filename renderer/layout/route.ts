/** Where a page stands: which page, and the month everything is shown as of (截至月). Kept in the address, so that F5 brings it back. */
export type Route =
  | { readonly page: "home" }
  | { readonly page: "ledger"; readonly ledger: string }
  | { readonly page: "record"; readonly ledger: string; readonly id: string | null }
  | { readonly page: "import"; readonly ledger: string | null }
  | { readonly page: "batches" }
  | { readonly page: "tables" }
  | { readonly page: "table"; readonly table: string };

export interface Place {
  readonly route: Route;
  /** null until someone chose a month: then the newest month of the store counts */
  readonly asOf: string | null;
}

/** The place an address names; anything it does not understand is the home page. */
export function placeOf(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split("?");
  const parts = path.split("/").filter(Boolean).map(decode);
  const asOf = new URLSearchParams(query).get("asOf");
  return { route: routeOf(parts), asOf: asOf && /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/.test(asOf) ? asOf : null };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

function routeOf([room, name, id]: readonly string[]): Route {
  switch (room) {
    case "ledgers":
      if (!name) return { page: "home" };
      if (!id) return { page: "ledger", ledger: name };
      return { page: "record", ledger: name, id: id === "new" ? null : id };
    case "import":
      return { page: "import", ledger: name ?? null };
    case "batches":
      return { page: "batches" };
    case "tables":
      return name ? { page: "table", table: name } : { page: "tables" };
    default:
      return { page: "home" };
  }
}

/** The address of a place: #/ledgers/road-works?asOf=2021-10. */
export function hashOf({ route, asOf }: Place): string {
  const path = partsOf(route).map(encodeURIComponent).join("/");
  return `#/${path}${asOf ? `?asOf=${asOf}` : ""}`;
}

function partsOf(route: Route): string[] {
  switch (route.page) {
    case "home":
      return [];
    case "ledger":
      return ["ledgers", route.ledger];
    case "record":
      return ["ledgers", route.ledger, route.id ?? "new"];
    case "import":
      return route.ledger ? ["import", route.ledger] : ["import"];
    case "batches":
      return ["batches"];
    case "tables":
      return ["tables"];
    case "table":
      return ["tables", route.table];
  }
}
