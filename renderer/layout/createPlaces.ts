import { type Explain, hashOf, type Place, placeOf, type Route } from "./route.ts";

/** Asked before the page is left; answers whether it may be. */
export type LeaveGuard = () => Promise<boolean>;

/** The address bar, as far as it is needed; the window in the program, a stand-in in tests. */
export interface Address {
  hash: string;
  onChange(listener: () => void): () => void;
}

export interface Places {
  current(): Place;
  subscribe(listener: () => void): () => void;
  /** Goes to another page, the month kept, unless the page at hand refuses to be left. */
  go(route: Route): Promise<boolean>;
  /** The same, and remembers where from: `goBack` leads there. `asOf`: what is shown there is of another month. */
  goFrom(route: Route, asOf?: string): Promise<boolean>;
  /** To where the page was opened from, the month kept; else to `otherwise`. */
  goBack(otherwise: Route): Promise<boolean>;
  /** Opens 解释此数 above the page, changes what it shows, or (null) closes it. The page below stays as it is. */
  explain(explain: Explain | null): void;
  setMonth(asOf: string): Promise<boolean>;
  /** Asks before the page at hand is left; the function returned ends it. */
  guard(guard: LeaveGuard): () => void;
}

/** Keeps the place in the address. Back and forward of the window ask the guard too: a refusal puts the address back. */
export function createPlaces(address: Address): Places {
  let place = placeOf(address.hash);
  let guard: LeaveGuard | null = null;
  let asking = false;
  const listeners = new Set<() => void>();

  async function mayLeave(): Promise<boolean> {
    if (!guard) return true;
    if (asking) return false;
    asking = true;
    try {
      return await guard();
    } finally {
      asking = false;
    }
  }

  function settle(next: Place): void {
    place = next;
    const hash = hashOf(next);
    if (address.hash !== hash) address.hash = hash;
    for (const listener of listeners) listener();
  }

  async function move(next: Place): Promise<boolean> {
    if (hashOf(next) === hashOf(place)) return true;
    if (!(await mayLeave())) return false;
    settle(next);
    return true;
  }

  address.onChange(() => {
    const next = placeOf(address.hash);
    if (hashOf(next) === hashOf(place)) return;
    if (!guard) {
      settle(next);
      return;
    }
    address.hash = hashOf(place);
    void move(next);
  });

  return {
    current: () => place,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    go: (route) => move({ route, asOf: place.asOf }),
    goFrom: (route, asOf) => {
      const { back: _, ...from } = place;
      return move({ route, asOf: asOf ?? place.asOf, back: hashOf(from) });
    },
    goBack: (otherwise) => move({ ...(place.back ? placeOf(place.back) : { route: otherwise }), asOf: place.asOf }),
    explain(explain) {
      const { explain: _, ...page } = place;
      settle(explain ? { ...page, explain } : page);
    },
    setMonth: (asOf) => move({ ...place, asOf }),
    guard(mine) {
      guard = mine;
      return () => {
        if (guard === mine) guard = null;
      };
    },
  };
}
