import { basename } from "node:path";
import { owedLedgers, REPORTING_UNITS, reportingUnits } from "../../db/checks/index.ts";
import { allFields, ledgers, optionsName } from "../../db/ledgers/index.ts";
import {
  headingTitles,
  readAddedOptions,
  readBureau,
  settingNames,
  signatoryTitles,
  writeAddedOptions,
} from "../../db/store/index.ts";
import { CallError } from "../contract/CallError.ts";
import type { settings } from "../contract/settings.ts";
import type { HandlersOf } from "../router/Handlers.ts";
import { previewCounty, replaceCounty } from "../services/county/replaceCounty.ts";
import { sheetText } from "../services/county/sheetText.ts";
import { ledgerNamed } from "../services/ledgerNamed.ts";
import { namingFile } from "../services/namingFile.ts";
import type { Services } from "../services/Services.ts";
import { SHEET_FILES } from "../services/sheetFiles.ts";

/** settings.*: who the bureau is, its townships, and the words of lists that may grow. */
export function settingHandlers(services: Services): HandlersOf<keyof typeof settings> {
  /** Every page shows the bureau's name or a township: all look again. */
  const changed = (): void => services.emit({ name: "changed", payload: { ledgers: ["townships"] } });

  return {
    "settings.get"(_, store) {
      const { heading, signatories, ...bureau } = readBureau(store);
      return { ...bureau, ...heading, ...signatories };
    },

    "settings.save"(entry, store) {
      const cause = { kind: "form" } as const;
      store.transaction(() => {
        store.settings.set(settingNames.bureau, entry.bureau, cause);
        store.settings.set(settingNames.county, entry.county, cause);
        store.settings.set(settingNames.countyCode, entry.countyCode, cause);
        for (const title of [...headingTitles, ...signatoryTitles])
          store.settings.set(settingNames[title], entry[title], cause);
      });
      changed();
      return {};
    },

    "settings.options"(_, store) {
      const added = readAddedOptions(store);
      return {
        fields: ledgers.flatMap((ledger) =>
          allFields(ledger)
            .filter(({ field }) => field.extendable)
            .map(({ name, field }) => {
              const own = added[optionsName(ledger, name)] ?? [];
              const known = new Set([...(field.options ?? []), ...own]);
              const used = store.records.fieldValues(ledger, name, "").filter((word) => !known.has(word));
              return { ledger: ledger.id, field: name, options: field.options ?? [], added: own, used };
            }),
        ),
      };
    },

    "settings.saveOptions"({ ledger: id, field: name, added }, store) {
      const ledger = ledgerNamed(id);
      const field = ledger.fields[name] ?? ledger.progress?.[name];
      if (!field?.extendable) throw new CallError("bad-request");
      const words = [...new Set(added)].filter((word) => !field.options?.includes(word));
      writeAddedOptions(store, optionsName(ledger, name), words, { kind: "form" });
      services.emit({ name: "changed", payload: { ledgers: [ledger.id] } });
      return {};
    },

    "settings.reporting"(_, store) {
      const marked = reportingUnits(store.database);
      const asked = owedLedgers.filter(({ byTask }) => byTask);
      return { ledgers: asked.map(({ ledger }) => ({ ledger: ledger.id, units: [...(marked[ledger.id] ?? [])] })) };
    },

    "settings.saveReporting"({ ledger, units }, store) {
      if (!owedLedgers.some((owed) => owed.byTask && owed.ledger.id === ledger)) throw new CallError("bad-request");
      const { [ledger]: _, ...others } = reportingUnits(store.database);
      const next = units.length > 0 ? { ...others, [ledger]: [...new Set(units)] } : others;
      store.settings.set(REPORTING_UNITS, JSON.stringify(next), { kind: "form" });
      services.emit({ name: "changed", payload: { ledgers: [ledger] } });
      return {};
    },

    "settings.previewCounty"(county, store) {
      return previewCounty(store, county);
    },

    "settings.replaceCounty"({ reason, ...county }, store) {
      const batch = replaceCounty(store, county, reason);
      changed();
      return { batch };
    },

    async "settings.readCountySheet"() {
      const chosen = await services.files.chooseToOpen(SHEET_FILES);
      if (!chosen) return { text: null };
      const path = services.files.path(chosen.token, "open");
      return { text: await namingFile(basename(path), () => sheetText(services.worker, path)) };
    },
  };
}
