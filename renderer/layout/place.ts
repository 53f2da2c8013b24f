import { useEffect, useRef, useSyncExternalStore } from "react";
import { createPlaces, type LeaveGuard, type Places } from "./createPlaces.ts";
import type { Place } from "./route.ts";

/** The window's own place. */
export const places: Places = createPlaces({
  get hash() {
    return window.location.hash;
  },
  set hash(hash) {
    window.location.hash = hash;
  },
  onChange(listener) {
    window.addEventListener("hashchange", listener);
    return () => window.removeEventListener("hashchange", listener);
  },
});

/** Where the window stands; renders again when it moves. */
export function usePlace(): Place {
  return useSyncExternalStore(places.subscribe, places.current);
}

/** While `active`, asks before the page is left. */
export function useLeaveGuard(active: boolean, guard: LeaveGuard): void {
  const latest = useRef(guard);
  useEffect(() => {
    latest.current = guard;
  });
  useEffect(() => (active ? places.guard(() => latest.current()) : undefined), [active]);
}
