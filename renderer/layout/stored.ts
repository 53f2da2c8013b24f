/** What the page remembers for itself (columns, folded areas, filters): JSON by name. Never data of the bureau. */
type Box = Pick<Storage, "getItem" | "setItem">;

/** What is remembered under a name, or null where nothing is, or nothing readable. The caller checks its shape. */
export function readStored(box: Box, name: string): unknown {
  try {
    return JSON.parse(box.getItem(name) ?? "null");
  } catch {
    return null;
  }
}

/** Remembers; a full or forbidden box is no reason to stop. */
export function writeStored(box: Box, name: string, value: unknown): void {
  try {
    box.setItem(name, JSON.stringify(value));
  } catch {
    // Only convenience is lost.
  }
}
