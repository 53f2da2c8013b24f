import { type TownshipBook, type TownshipName, townshipBook } from "./townshipBook.ts";

/** A township with the years in which there is one of that name. */
export interface TownshipOfYears extends TownshipName {
  /** The first year it is in force, and the first one it no longer is; null: without such a bound */
  readonly since: number | null;
  readonly until: number | null;
}

/** The townships by every name there ever was, by which tables are found; and those of a year, by which its rows are read. */
export interface TownshipsByYear {
  readonly ever: TownshipBook;
  of(year: number | null): TownshipBook;
}

/** @param county names that may stand before a township's */
export function townshipsByYear(places: readonly TownshipOfYears[], county: readonly string[]): TownshipsByYear {
  const ever = townshipBook(places, county);
  const books = new Map<number, TownshipBook>();
  return {
    ever,
    of(year) {
      if (year === null || places.every((place) => inForce(place, year))) return ever;
      const known = books.get(year);
      if (known) return known;
      const own = townshipBook(
        places.filter((place) => inForce(place, year)),
        county,
      );
      books.set(year, own);
      return own;
    },
  };
}

function inForce({ since, until }: TownshipOfYears, year: number): boolean {
  return (since === null || since <= year) && (until === null || year < until);
}
