import { lateWorks } from "../../db/checks/index.ts";
import type { checks } from "../contract/checks.ts";
import type { HandlersOf } from "../router/Handlers.ts";
import type { Services } from "../services/Services.ts";

/** checks.*: what somebody should look at. */
export function checkHandlers(services: Services): HandlersOf<keyof typeof checks> {
  return {
    "checks.late"({ asOf, area, page, pageSize }) {
      const late = lateWorks(services.store.database, asOf).filter((work) => area === null || work.area === area);
      return { total: late.length, works: late.slice((page - 1) * pageSize, page * pageSize) };
    },
  };
}
