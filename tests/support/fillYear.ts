import { allFields } from "../../db/ledgers/derive/allFields.ts";
import { fieldKinds } from "../../db/ledgers/fieldKinds.ts";
import { ledgerOf } from "../../db/ledgers/index.ts";
import type { Store } from "../../db/store/index.ts";
import {
  fillConduct,
  fillInvestment,
  fillParty,
  fillRoads,
  fillSafety,
  fillUpkeep,
  fillWorks,
} from "../summary/summaryDatabase.ts";

type Texts = Readonly<Record<string, string>>;

/** The year of summaryDatabase in a store: some records of every ledger, 2021, as the forms would have saved them. */
export function fillYear(store: Store): void {
  const add = (id: string, values: Texts, months: Readonly<Record<string, Texts>> = {}): string => {
    const ledger = ledgerOf(id);
    if (!ledger) throw new Error(id);
    const fields = new Map(allFields(ledger).map(({ name, field }) => [name, field]));
    const stored = (texts: Texts) =>
      Object.fromEntries(
        Object.entries(texts).map(([name, text]) => {
          const field = fields.get(name);
          const parsed = field && fieldKinds[field.kind].parse(text, field);
          if (parsed?.kind !== "value") throw new Error(`${id}.${name} = ${text}`);
          return [name, parsed.value];
        }),
      );
    const cause = { kind: "form" } as const;
    let record = store.records.add(ledger, { values: stored(values) }, cause);
    for (const [month, progress] of Object.entries(months)) {
      record = store.records.update(ledger, record.id, record.revision, { month, progress: stored(progress) }, cause);
    }
    return record.id;
  };
  store.transaction(() => {
    for (const fill of [fillInvestment, fillWorks, fillRoads, fillUpkeep, fillSafety, fillParty, fillConduct])
      fill(add);
  });
}
