import { unitConfig } from "./unitConfig.ts";

/** Everything but the journeys: exact numbers, ledgers, store, import, tables, router, desktop, faults. */
export default unitConfig([]);
