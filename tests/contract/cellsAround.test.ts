import { expect, it } from "vitest";
import { cellsAround } from "../../electron/contract/cellsAround.ts";

it("shows a narrow table whole, of a wide one what stands around the column, and a row's neighbours", () => {
  expect(cellsAround({ range: "A2:H2", columns: ["E"], turned: false })).toEqual({
    top: 0,
    bottom: 4,
    left: 0,
    right: 11,
  });
  expect(cellsAround({ range: "A3:AZ4", columns: ["Z"], turned: false })).toEqual({
    top: 1,
    bottom: 6,
    left: 22,
    right: 33,
  });
  expect(cellsAround({ range: "F60", columns: [], turned: false })).toEqual({
    top: 58,
    bottom: 62,
    left: 2,
    right: 13,
  });
  expect(cellsAround({ range: "A3:C90000", columns: [], turned: false })?.bottom).toBeLessThan(30);
  expect(cellsAround({ range: "", columns: [], turned: false })).toBeNull();

  // The columns of a turned table are no columns of its sheet.
  expect(cellsAround({ range: "A1:F20", columns: ["Z"], turned: true })).toMatchObject({ top: 0, left: 0 });
});
