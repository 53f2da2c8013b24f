import { useStored } from "../layout/useStored.ts";

/** Which areas of the navigation are folded away; remembered on this PC. */
export function useClosedAreas(): [readonly string[], (area: string) => void] {
  const [closed, setClosed] = useStored<readonly string[]>("local", "navigation.closed", (stored) =>
    Array.isArray(stored) ? stored.filter((item) => typeof item === "string") : [],
  );
  return [
    closed,
    (area) => setClosed(closed.includes(area) ? closed.filter((other) => other !== area) : [...closed, area]),
  ];
}
