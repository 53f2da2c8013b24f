import { expect, it } from "vitest";
import { roadWorks } from "../../../db/ledgers/rural/roadWorks.ts";
import type { MonthOfProgress, Store, StoredRecord } from "../../../db/store/index.ts";
import type { PlanChange } from "../../../electron/contract/importPlan.ts";
import type { PlannedRow } from "../../../electron/import/planning/ImportPlan.ts";
import type { SheetCell } from "../../support/gridOf.ts";
import { type MemoryPlanner, memoryPlanner } from "../../support/planInMemory.ts";
import { HEADER, road, rowsOf, sheetOf, write } from "./roads.ts";

/** The same numbers for the same seed. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const CHOICES: Readonly<Record<string, readonly SheetCell[]>> = {
  计划里程: [3.9, 4.5, 39, "三公里"],
  计划投资: [120.5, 1205, 99, null],
  完成里程: [1.2, 0.4, 3, null],
  完成投资: [50, 5000, 20, null],
  状态: ["在建", "在建", "未开工"],
  备注: ["原备注", "新备注", null, "—"],
  到位率: ["85", "90", null],
};

/** A sheet of some of six roads with cells as they come. */
function anySheet(roll: (below: number) => number) {
  const rows = [1, 2, 3, 4, 5, 6]
    .filter(() => roll(4) > 0)
    .map((number) => {
      const cells = Object.entries(CHOICES).map(([name, values]) => [name, values[roll(values.length)] ?? null]);
      return road(number, Object.fromEntries(cells));
    });
  return sheetOf(rows.length > 0 ? rows : [road(1)], { month: 8 + roll(3) });
}

interface Stand {
  readonly record: StoredRecord;
  readonly months: readonly MonthOfProgress[];
}
function standing(store: Store): ReadonlyMap<string, Stand> {
  const stands = [...store.records.all(roadWorks)].map((record) => ({
    record,
    months: store.records.months(roadWorks, record.id),
  }));
  return new Map(stands.map((stand) => [stand.record.id, stand]));
}
const stateAt = ({ months }: Stand, month: string) => months.findLast((one) => one.month <= month)?.values ?? {};

/** Every cell in which a record stands otherwise than before. */
function differences(id: string, before: Stand, after: Stand): string[] {
  const found: string[] = [];
  const compare = (where: string, was: object, is: object, all = false): void => {
    for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
      const [old, now] = [was, is].map((values) => (values as Record<string, unknown>)[name] ?? null);
      if (all ? old !== null || now !== null : old !== now) found.push(`${id} ${where} ${name}: ${old} → ${now}`);
    }
  };
  compare("", before.record.values, after.record.values);
  compare("其他列", before.record.extra ?? {}, after.record.extra ?? {});
  for (const { month, values } of after.months) {
    const isNew = !before.months.some((one) => one.month === month);
    compare(isNew ? month : "", stateAt(before, month), values, isNew);
  }
  return found;
}

function listed(row: PlannedRow): string[] {
  const id = row.target.kind === "record" ? row.target.id : "";
  const where = ({ beside, newMonth }: PlanChange): string => (beside ? "其他列" : (newMonth?.month ?? ""));
  return row.changes.map((change) => `${id} ${where(change)} ${change.field}: ${change.before} → ${change.after}`);
}

/** Writes a few sheets one over the other; `look` sees each with the ledger before and after it. */
async function inTurn(
  seed: number,
  blank: "keep" | "clear",
  look: (rows: readonly PlannedRow[], before: ReadonlyMap<string, Stand>, after: ReadonlyMap<string, Stand>) => void,
): Promise<void> {
  const roll = dice(seed);
  using planner: MemoryPlanner = memoryPlanner();
  for (let turn = 0; turn < 4; turn += 1) {
    const before = standing(planner.store);
    const plan = await write(planner, anySheet(roll), { blank });
    look(rowsOf(plan), before, standing(planner.store));
  }
}

const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

it("lists exactly the cells in which the ledger stands otherwise after the commit", async () => {
  let cells = 0;
  for (const blank of ["clear", "keep"] as const) {
    for (const seed of seeds) {
      await inTurn(seed, blank, (rows, before, after) => {
        const updates = rows.filter(({ action }) => action === "update");
        for (const row of updates) expect(row.changes).not.toEqual([]);
        const said = updates.flatMap(listed).toSorted();
        const differ = [...before].flatMap(([id, stand]) => differences(id, stand, after.get(id) ?? stand)).toSorted();
        expect(said).toEqual(differ);
        cells += said.length;
      });
    }
  }
  expect(cells).toBeGreaterThan(500);
}, 120_000);

it("clears nothing that stands where blanks are kept, and warns of all that is cleared where they are not", async () => {
  let cleared = 0;
  for (const seed of seeds) {
    await inTurn(seed, "keep", (_, before, after) => {
      for (const [id, stand] of before) {
        const now = after.get(id);
        for (const [name, value] of Object.entries(stand.record.values)) {
          if (value !== null) expect(now?.record.values[name]).not.toBeNull();
        }
        for (const { month } of now?.months ?? []) {
          for (const [name, value] of Object.entries(stateAt(stand, month))) {
            if (value !== null) expect(now && stateAt(now, month)[name]).not.toBeNull();
          }
        }
      }
    });
    await inTurn(seed, "clear", (rows) => {
      for (const row of rows.filter(({ action }) => action === "update")) {
        const gone = row.changes.filter(({ before, after }) => before !== null && after === null);
        expect(row.blanks).toBe(gone.length);
        for (const { field } of gone) {
          const warning = row.problems.find((one) => one.field === field && one.message.endsWith("将清空"));
          expect(warning).toMatchObject({ level: "warning", cell: `${"ABCDEFGHIJ"[HEADER.indexOf(field)]}${row.row}` });
        }
        cleared += gone.length;
      }
    });
  }
  expect(cleared).toBeGreaterThan(50);
}, 120_000);
