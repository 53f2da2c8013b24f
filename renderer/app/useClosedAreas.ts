import { useState } from "react";
import { readStored, writeStored } from "../layout/stored.ts";

const name = "navigation.closed";

/** Which areas of the navigation are folded away; remembered on this PC. */
export function useClosedAreas(): [readonly string[], (area: string) => void] {
  const [closed, setClosed] = useState<readonly string[]>(() => {
    const stored = readStored(window.localStorage, name);
    return Array.isArray(stored) ? stored.filter((item) => typeof item === "string") : [];
  });
  const toggle = (area: string) => {
    const next = closed.includes(area) ? closed.filter((other) => other !== area) : [...closed, area];
    setClosed(next);
    writeStored(window.localStorage, name, next);
  };
  return [closed, toggle];
}
