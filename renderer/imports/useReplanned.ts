import { useEffect, useRef } from "react";
import type { Planned } from "./useImport.ts";

/** A plan made again keeps its id: its rows are asked for again. */
export function useReplanned(wizard: Planned, ...reloads: readonly (() => void)[]): void {
  const latest = useRef(reloads);
  useEffect(() => {
    latest.current = reloads;
  });
  const first = useRef(wizard.plan);
  useEffect(() => {
    if (first.current === wizard.plan) return;
    first.current = wizard.plan;
    for (const reload of latest.current) reload();
  }, [wizard.plan]);
}
