/** Where a page stands: which page, and the month everything is shown as of (截至月). Kept in the address, so that F5 brings it back. */
export type Route =
  | { readonly page: "home" }
  | { readonly page: "ledger"; readonly ledger: string }
  | { readonly page: "record"; readonly ledger: string; readonly id: string | null }
  | { readonly page: "import"; readonly ledger: string | null }
  | { readonly page: "batches" }
  | { readonly page: "settings" }
  | { readonly page: "tables" }
  /** `table`: 表号, or the id of a saved variant; `closing`: as it was issued then, else as the ledgers stand today */
  | { readonly page: "table"; readonly table: string; readonly closing?: string }
  | { readonly page: "codeVerification" }
  /** `area`: the work area it begins with, null for all */
  | { readonly page: "audit"; readonly area: string | null }
  /** `shown`: the number of an issue (定稿), "now" for today's ledgers; left out: the latest issue, if there is one */
  | { readonly page: "summary"; readonly kind: "annual" | "half"; readonly shown?: string };

/** 解释此数, open above the page: the figures gone through, the last of them shown; of one group of its records or (null) of all. */
export interface Explain {
  readonly path: readonly string[];
  readonly within: { readonly by: string; readonly of: string } | null;
  /** Up to which month, where that is not the one everything is shown as of */
  readonly asOf: string | null;
  /** Of the records behind it, from 1 */
  readonly page: number;
}

export interface Place {
  readonly route: Route;
  /** null until someone chose a month: then the newest month of the store counts */
  readonly asOf: string | null;
  readonly explain?: Explain;
  /** The address a record was opened from, to come back to; absent: its list */
  readonly back?: string;
}

/** The place an address names; anything it does not understand is the home page. */
export function placeOf(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split("?");
  const parts = path.split("/").filter(Boolean).map(decode);
  const words = new URLSearchParams(query);
  const asOf = words.get("asOf");
  const explain = explainOf(words);
  const back = words.get("back");
  return {
    route: routeOf(parts),
    asOf: asOf && isMonthText(asOf) ? asOf : null,
    ...(explain ? { explain } : {}),
    ...(back ? { back } : {}),
  };
}

function explainOf(words: URLSearchParams): Explain | null {
  const path = (words.get("explain") ?? "").split("~").filter(Boolean);
  const page = Number(words.get("page") ?? "1");
  if (path.length === 0) return null;
  const [by, of, month] = [words.get("by"), words.get("of"), words.get("upTo")];
  return {
    path,
    within: by !== null && of !== null ? { by, of } : null,
    asOf: month !== null && isMonthText(month) ? month : null,
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

function isMonthText(text: string): boolean {
  return /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/.test(text);
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
    case "settings":
      return { page: room };
    case "tables":
      if (!name) return { page: "tables" };
      return id ? { page: "table", table: name, closing: id } : { page: "table", table: name };
    // Addresses, too, keep the name they began with.
    case "check-in":
      return { page: "codeVerification" };
    case "audit":
      return { page: "audit", area: name ?? null };
    case "summary": {
      const kind = name === "half" ? "half" : "annual";
      return id && /^(?:now|[1-9]\d{0,4})$/.test(id) ? { page: "summary", kind, shown: id } : { page: "summary", kind };
    }
    default:
      return { page: "home" };
  }
}

/** The address of a place: #/ledgers/road-works?asOf=2021-10. */
export function hashOf({ route, asOf, explain, back }: Place): string {
  const path = partsOf(route).map(encodeURIComponent).join("/");
  const words = new URLSearchParams();
  if (asOf) words.set("asOf", asOf);
  if (explain) {
    words.set("explain", explain.path.join("~"));
    if (explain.within !== null) {
      words.set("by", explain.within.by);
      words.set("of", explain.within.of);
    }
    if (explain.asOf !== null) words.set("upTo", explain.asOf);
    if (explain.page > 1) words.set("page", String(explain.page));
  }
  if (back) words.set("back", back);
  return `#/${path}${words.size > 0 ? `?${words}` : ""}`;
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
    case "settings":
    case "tables":
      return [route.page];
    case "table":
      return ["tables", route.table, ...(route.closing ? [route.closing] : [])];
    case "codeVerification":
      return ["check-in"];
    case "audit":
      return route.area ? ["audit", route.area] : ["audit"];
    case "summary":
      return ["summary", route.kind, ...(route.shown ? [route.shown] : [])];
  }
}
