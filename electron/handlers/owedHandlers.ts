import type { owed } from "../contract/owed.ts";
import type { HandlersOf } from "../router/Handlers.ts";
import { ledgerNamed } from "../services/ledgerNamed.ts";
import { owedList } from "../services/owedList.ts";
import { markUnchanged, withdrawUnchanged } from "../services/owedMarks.ts";
import type { Services } from "../services/Services.ts";

/** owed.*: who owes what for a month, and what is said of it in the place of numbers. */
export function owedHandlers(services: Services): HandlersOf<keyof typeof owed> {
  const changed = (ledger: string): void => services.emit({ name: "changed", payload: { ledgers: [ledger] } });

  return {
    "owed.list"({ asOf }, store) {
      return owedList(store, asOf);
    },

    "owed.markUnchanged"({ asOf, ledger, unit, reason }, store) {
      const line = { asOf, ledger: ledgerNamed(ledger), unit };
      const done = markUnchanged(store, line, { kind: "form", reason });
      if (done.marked > 0) changed(ledger);
      return done;
    },

    "owed.withdrawUnchanged"({ asOf, ledger, unit, reason }, store) {
      const line = { asOf, ledger: ledgerNamed(ledger), unit };
      const withdrawn = withdrawUnchanged(store, line, { kind: "form", reason });
      if (withdrawn > 0) changed(ledger);
      return { withdrawn };
    },

    "owed.markWithoutData"({ asOf, ledger, reason }, store) {
      store.marks.put(ledgerNamed(ledger), asOf, { kind: "ledger", subject: "" }, { kind: "form", reason });
      changed(ledger);
      return {};
    },

    "owed.withdrawWithoutData"({ asOf, ledger, reason }, store) {
      store.transaction(() => {
        const own = store.marks.of(ledgerNamed(ledger), asOf).filter(({ kind }) => kind === "ledger");
        for (const { id } of own) store.marks.remove(id, { kind: "form", reason });
      });
      changed(ledger);
      return {};
    },
  };
}
