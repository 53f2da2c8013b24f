import { useMemo } from "react";
import { useQuery } from "../api/useQuery.ts";

/** figure id → what it counts, in words. */
export type Definitions = ReadonlyMap<string, string>;

/** The definitions of all figures: what a number says of itself when pointed at or focused. */
export function useDefinitions(asOf: string): Definitions {
  const { value } = useQuery("figures.list", { asOf }, { ledgers: [] });
  return useMemo(() => new Map(value?.figures.map(({ figure, definition }) => [figure, definition])), [value]);
}
