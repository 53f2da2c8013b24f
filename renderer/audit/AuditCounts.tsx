import { IconChecklist } from "@tabler/icons-react";
import { useQuery } from "../api/useQuery.ts";
import { ActionButton } from "../layout/ActionButton.tsx";
import { useBureau } from "../layout/BureauContext.tsx";

/** How much of a work area is open in the audit of the month, and the way to it; nothing where nothing is open. */
export function AuditCounts({ area }: { area: string }) {
  const { asOf } = useBureau();
  const { value } = useQuery("checks.counts", { asOf }, { about: asOf });
  const open = value?.areas.find((one) => one.area === area);
  if (!open) return null;
  const label = `审核：错误 ${open.errors} 项、提示 ${open.warnings} 项`;
  return <ActionButton faint ml={8} icon={IconChecklist} label={label} to={{ page: "audit", area }} />;
}
