/** Where the window stood when it was closed, and where it may stand now. Pure: the displays are told, not asked for. */

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface WindowState extends Rectangle {
  maximised: boolean;
}

/** The commonest office screen; also the size everything is designed for. */
export const firstSize = { width: 1366, height: 768 };
export const smallestSize = { width: 1024, height: 640 };

/** Reads what was saved. Null when it is not a window state, whatever else the file holds. */
export function parseWindowState(text: string): WindowState | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) {
    return null;
  }
  const { x, y, width, height, maximised } = value as Record<string, unknown>;
  const whole = [x, y, width, height].every((part) => Number.isSafeInteger(part));
  if (!whole || typeof maximised !== "boolean") {
    return null;
  }
  return { x: x as number, y: y as number, width: width as number, height: height as number, maximised };
}

/**
 * The state to open with: the saved one moved and shrunk into the display it overlaps most, so that a screen that was
 * unplugged never leaves the window out of sight; the first size, centred on the first display, when nothing is saved.
 * `displays` are work areas, the primary first; sizes in device-independent pixels.
 */
export function clampWindowState(saved: WindowState | null, displays: Rectangle[]): WindowState {
  const primary = displays[0];
  if (!primary) {
    return { x: 0, y: 0, ...firstSize, maximised: false };
  }
  if (!saved) {
    const size = shrink(firstSize, primary);
    const x = primary.x + Math.floor((primary.width - size.width) / 2);
    const y = primary.y + Math.floor((primary.height - size.height) / 2);
    return { x, y, ...size, maximised: false };
  }
  const display = displays.reduce((best, each) => (overlap(saved, each) > overlap(saved, best) ? each : best), primary);
  const size = shrink(saved, display);
  return {
    x: Math.min(Math.max(saved.x, display.x), display.x + display.width - size.width),
    y: Math.min(Math.max(saved.y, display.y), display.y + display.height - size.height),
    ...size,
    maximised: saved.maximised,
  };
}

function shrink(size: { width: number; height: number }, display: Rectangle): { width: number; height: number } {
  return {
    width: Math.min(Math.max(size.width, smallestSize.width), display.width),
    height: Math.min(Math.max(size.height, smallestSize.height), display.height),
  };
}

function overlap(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(width, 0) * Math.max(height, 0);
}
