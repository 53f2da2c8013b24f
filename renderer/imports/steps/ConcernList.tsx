import { List } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import type { ConcernKind } from "../../../electron/contract/planConcern.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import type { TableStep } from "../useImport.ts";
import { ConcernWindow } from "./ConcernWindow.tsx";

/** What is to be weighed before a table is written, a line each, with all of it on demand. Blanks stand above every page. */
export function ConcernList({ table, wizard }: Pick<TableStep, "table" | "wizard">) {
  const [open, setOpen] = useState<ConcernKind | null>(null);
  const concerns = table.concerns.filter(({ kind }) => kind !== "blanks");
  if (concerns.length === 0) return null;
  return (
    <>
      <List size="sm" className="concerns" aria-label="请先核对" icon={<IconAlertTriangle size={14} aria-hidden />}>
        {concerns.map(({ kind, message, count }) => (
          <List.Item key={message}>
            {message}。
            <ActionButton
              small
              label={`全部 ${count} ${kind === "missing" ? "条" : "处"}`}
              onClick={() => setOpen(kind)}
            />
          </List.Item>
        ))}
      </List>
      {open !== null && <ConcernWindow plan={wizard.plan.plan} table={table} kind={open} close={() => setOpen(null)} />}
    </>
  );
}
