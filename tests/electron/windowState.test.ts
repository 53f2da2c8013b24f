import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clampWindowState, parseWindowState } from "../../electron/desktop/windowState.ts";

const office = { x: 0, y: 0, width: 1366, height: 728 };
const second = { x: 1366, y: 0, width: 1920, height: 1040 };

describe("where the window stands", () => {
  it("opens the first time at the size of an office screen, within its work area", () => {
    expect(clampWindowState(null, [office])).toEqual({ x: 0, y: 0, width: 1366, height: 728, maximised: false });
    expect(clampWindowState(null, [{ x: 0, y: 0, width: 1920, height: 1040 }])).toEqual({
      x: 277,
      y: 136,
      width: 1366,
      height: 768,
      maximised: false,
    });
  });

  it("stands where it stood", () => {
    const saved = { x: 1500, y: 100, width: 1200, height: 800, maximised: true };
    expect(clampWindowState(saved, [office, second])).toEqual(saved);
  });

  it("comes back when its screen is gone", () => {
    const saved = { x: 1500, y: 900, width: 1800, height: 1000, maximised: false };
    expect(clampWindowState(saved, [office])).toEqual({ ...office, maximised: false });
  });

  it("is always wholly visible on one of the displays", () => {
    const number = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 0, max: 5000 });
    const state = fc.record({ x: number, y: number, width: size, height: size, maximised: fc.boolean() });
    const display = fc.record({
      x: number,
      y: number,
      width: fc.integer({ min: 640, max: 4000 }),
      height: fc.integer({ min: 480, max: 3000 }),
    });
    fc.assert(
      fc.property(fc.option(state), fc.array(display, { minLength: 1, maxLength: 3 }), (saved, displays) => {
        const { x, y, width, height } = clampWindowState(saved, displays);
        return displays.some(
          (each) =>
            x >= each.x && y >= each.y && x + width <= each.x + each.width && y + height <= each.y + each.height,
        );
      }),
    );
  });

  it.each(["", "null", "[]", '{"x":0}', '{"x":0,"y":0,"width":1.5,"height":1,"maximised":false}', "{"])(
    "takes %s for no state at all",
    (text) => {
      expect(parseWindowState(text)).toBeNull();
    },
  );

  it("reads what it wrote", () => {
    const state = { x: -8, y: 20, width: 1200, height: 700, maximised: true };
    expect(parseWindowState(JSON.stringify(state))).toEqual(state);
  });
});
