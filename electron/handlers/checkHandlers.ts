import { lateWorks } from "../../db/checks/index.ts";
import type { checks } from "../contract/checks.ts";
import type { HandlersOf } from "../router/Handlers.ts";

/** checks.*: what somebody should look at. */
export function checkHandlers(): HandlersOf<keyof typeof checks> {
  return {
    "checks.late"({ asOf, area, page, pageSize }, store) {
      const late = lateWorks(store.database, asOf).filter((work) => area === null || work.area === area);
      return { total: late.length, works: late.slice((page - 1) * pageSize, page * pageSize) };
    },
  };
}
