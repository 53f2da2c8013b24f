import type { AddedOptions } from "../../ledgers/index.ts";
import type { Readable } from "../core/Context.ts";
import type { Cause } from "../core/Log.ts";
import { type Settings, settingNames } from "../core/settings.ts";

/** The options the bureau has added to lists that may grow; one setting, so that its history stands in the log. */
export function readAddedOptions(store: Readable): AddedOptions {
  const text = store.database
    .prepare<[string], string>("SELECT value FROM settings WHERE name = ?")
    .pluck()
    .get(settingNames.addedOptions);
  return text ? (JSON.parse(text) as AddedOptions) : {};
}

/** Sets the added options of one field (optionsName); an empty list takes them away. */
export function writeAddedOptions(
  store: Readable & { readonly settings: Settings },
  name: string,
  options: readonly string[],
  cause: Cause,
): void {
  const { [name]: _, ...others } = readAddedOptions(store);
  const next = options.length > 0 ? { ...others, [name]: [...options] } : others;
  const sorted = Object.fromEntries(Object.entries(next).toSorted(([first], [second]) => (first < second ? -1 : 1)));
  store.settings.set(settingNames.addedOptions, JSON.stringify(sorted), cause);
}
