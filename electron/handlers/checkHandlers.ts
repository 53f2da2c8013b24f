import { type AuditedFinding, audit, concerning, lateWorks, limitSet, limits, rules } from "../../db/checks/index.ts";
import type { ReadStore } from "../../db/store/index.ts";
import type { AtRest } from "../contract/AtRest.ts";
import { CallError } from "../contract/CallError.ts";
import type { checks, FindingView } from "../contract/checks.ts";
import type { HandlersOf } from "../router/Handlers.ts";
import { keptUntilWrite } from "../services/keptUntilWrite.ts";
import type { Services } from "../services/Services.ts";
import { saveLimits } from "../services/saveLimits.ts";
import { settleFindings } from "../services/settleFindings.ts";

/** checks.*: what somebody should look at, what was said of it, and the rules themselves. */
export function checkHandlers(services: Services): HandlersOf<keyof typeof checks> {
  const audited = keptUntilWrite((store: ReadStore, asOf: string) => audit(store, asOf, { stored: true }));
  const changed = (): void => services.emit({ name: "changed", payload: { ledgers: ["audit"] } });

  return {
    "checks.late"({ asOf, area, page, pageSize }, store) {
      const late = lateWorks(store.database, asOf).filter((work) => area === null || work.area === area);
      return { total: late.length, works: late.slice((page - 1) * pageSize, page * pageSize) };
    },

    "checks.audit"({ asOf, reporting }, store) {
      // What is kept for later times is no part of what goes out for the month.
      const found =
        reporting === null ? audited(store, asOf) : concerning(audit(store, asOf, { reporting }), reporting);
      return { findings: found.map(findingView) };
    },

    "checks.counts"({ asOf }, store) {
      const open = audited(store, asOf).filter(({ settled }) => settled === null);
      return {
        areas: [...Map.groupBy(open, ({ area }) => area)].map(([area, found]) => {
          const errors = found.filter(({ level }) => level === "error").length;
          return { area, errors, warnings: found.length - errors };
        }),
      };
    },

    "checks.settle"({ asOf, keys, reason }, store) {
      const settled = settleFindings(store, asOf, keys, reason);
      changed();
      return { settled };
    },

    "checks.open"({ id }, store) {
      store.audit.open(id);
      changed();
      return {};
    },

    "checks.rules"(_, store) {
      const lowered = new Map(store.audit.lowered().map(({ rule, ...said }) => [rule, said]));
      return {
        rules: rules.map(({ id, words, holds, level }) => ({
          id,
          words,
          holds,
          level,
          lowered: lowered.get(id) ?? null,
        })),
      };
    },

    "checks.limits"(_, store) {
      return {
        limits: limits.map((limit) => {
          const { below: _, ...shown } = limit;
          return { ...shown, set: limitSet(store.database, limit) };
        }),
      };
    },

    "checks.saveLimits"({ limits: entries }, store) {
      saveLimits(store, entries);
      changed();
      return {};
    },

    "checks.lower"({ rule, level, reason }, store) {
      if (!rules.some(({ id }) => id === rule)) throw new CallError("bad-request");
      store.audit.lower(rule, level, reason);
      changed();
      return {};
    },
  };
}

function findingView({ record: _, settled, records, ...finding }: AuditedFinding): AtRest<FindingView> {
  const { id, kind, reason, at, actor } = settled ?? {};
  const said =
    id === undefined || kind === undefined
      ? null
      : { id, kind, reason: reason ?? null, at: at ?? "", actor: actor ?? "" };
  return { ...finding, records: [...records], settled: said };
}
