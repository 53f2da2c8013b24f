import { IconChecklist } from "@tabler/icons-react";
import { useQuery } from "../api/useQuery.ts";
import { ActionButton } from "../layout/ActionButton.tsx";
import { useBureau } from "../layout/BureauContext.tsx";

/** Tables over all areas are made from what each of them has. */
const ALL = "overview";

/** How much of a work area is open in the audit of the month, and the way to it; nothing where nothing is open. */
export function AuditCounts({ area }: { area: string }) {
  const { asOf } = useBureau();
  const { value } = useQuery("checks.counts", { asOf }, { about: asOf });
  const open = value?.areas.filter((one) => area === ALL || one.area === area) ?? [];
  if (open.length === 0) return null;
  const [errors, warnings] = [sum(open.map((one) => one.errors)), sum(open.map((one) => one.warnings))];
  const to = { page: "audit", area: area === ALL ? null : area } as const;
  return (
    <ActionButton faint ml={8} icon={IconChecklist} label={`审核：错误 ${errors} 项、提示 ${warnings} 项`} to={to} />
  );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
