import { IconAlertCircle, IconAlertTriangle } from "@tabler/icons-react";
import type { PlanProblem } from "../../../electron/contract/importPlan.ts";

/** The sign of a problem: 错误 or 提示. */
export function LevelIcon({ level, size }: { level: PlanProblem["level"]; size: number }) {
  const isError = level === "error";
  const Icon = isError ? IconAlertCircle : IconAlertTriangle;
  return <Icon size={size} aria-label={isError ? "错误" : "提示"} />;
}
