import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { newId } from "../../db/store/core/newId.ts";

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const timeOf = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

afterEach(() => {
  vi.restoreAllMocks();
});

describe("newId", () => {
  it("is a UUID of version 7 and the RFC's variant, with the time of its making", () => {
    const before = Date.now();
    const id = newId();
    expect(id).toMatch(UUID_V7);
    expect(timeOf(id)).toBeGreaterThanOrEqual(before);
    expect(timeOf(id)).toBeLessThanOrEqual(Date.now() + 1);
  });

  it("ascends strictly, 300,000 times in a row", () => {
    let last = "";
    for (let index = 0; index < 300_000; index += 1) {
      const id = newId();
      if (id <= last) throw new Error(`${id} after ${last}`);
      last = id;
    }
    expect(last).toMatch(UUID_V7);
  });

  it("ascends whatever the clock does", () => {
    // From the clock's own time on, because ids made before in this process hold for later ones.
    const start = timeOf(newId());
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50_000, max: 50_000 }), { minLength: 2, maxLength: 40 }), (offsets) => {
        const clock = vi.spyOn(Date, "now");
        const ids = offsets.map((offset) => {
          clock.mockReturnValue(start + offset);
          return newId();
        });
        clock.mockRestore();
        expect(ids).toEqual([...ids].sort());
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(UUID_V7);
      }),
    );
  });
});
