import { describe, expect, it } from "vitest";
import { areas } from "../../db/ledgers/areas.ts";
import type { Fields } from "../../db/ledgers/defineLedger.ts";
import { ledgers } from "../../db/ledgers/index.ts";
import dictionary from "../fixtures/dictionary.json" with { type: "json" };

/** What the dictionary fixes of a field; everything else (aliases, synonyms, help) is the declaration's own. */
interface Described {
  readonly kind: string;
  readonly unit?: string;
  readonly required?: boolean;
  readonly many?: boolean;
  readonly personal?: boolean;
  readonly options?: readonly string[];
  readonly extendable?: boolean;
}

const written: Readonly<Record<string, { fields: Record<string, Described>; progress?: Record<string, Described> }>> =
  dictionary.ledgers;

function described(fields: Fields): Record<string, Described> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { kind, unit, required, many, personal, options, extendable }]) => {
      const all: Described = {
        kind,
        ...(unit === undefined ? {} : { unit }),
        ...(required ? { required } : {}),
        ...(many ? { many } : {}),
        ...(personal ? { personal } : {}),
        ...(options === undefined ? {} : { options: [...options] }),
        ...(extendable ? { extendable } : {}),
      };
      return [name, all];
    }),
  );
}

/** A field of kind percent is in ％ and says so; the dictionary leaves that to the kind. */
function withPercent(fields: Record<string, Described>): Record<string, Described> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.kind === "percent" ? { ...field, unit: "％" } : field]),
  );
}

describe("the ledgers are those of the dictionary", () => {
  it("has all of them in its order, and its areas with their names", () => {
    expect(
      ledgers.map(({ id }) => id),
      "tests/fixtures/dictionary.json: its ledgers, in the order of db/ledgers/index.ts",
    ).toEqual(Object.keys(dictionary.ledgers));
    expect(Object.fromEntries(areas.map(({ id, name }) => [id, name]))).toEqual(dictionary.areas);
    expect(areas.map(({ id }) => id)).toEqual(Object.keys(dictionary.areas));
  });

  it.each(ledgers.map((ledger) => [ledger.id, ledger] as const))("%s", (id, ledger) => {
    const { name, area, key } =
      (dictionary.ledgers as Record<string, { name: string; area: string; key: string[] }>)[id] ?? {};
    expect(
      { name: ledger.name, area: ledger.area, key: ledger.key },
      `tests/fixtures/dictionary.json: name, area and key of ${id}`,
    ).toEqual({ name, area, key });
    const own = written[id];
    expect(described(ledger.fields)).toEqual(withPercent(own?.fields ?? {}));
    expect(Object.keys(ledger.fields)).toEqual(Object.keys(own?.fields ?? {}));
    expect(described(ledger.progress ?? {})).toEqual(withPercent(own?.progress ?? {}));
    expect(Object.keys(ledger.progress ?? {})).toEqual(Object.keys(own?.progress ?? {}));
  });
});
