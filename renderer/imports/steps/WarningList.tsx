import { List } from "@mantine/core";
import type { PlanWarning } from "../../../electron/contract/importPlan.ts";

interface Props {
  readonly warnings: readonly (PlanWarning & { readonly sheet?: string | null })[];
}

/** What is to be known of a file, a sheet or a table, a line each, with the sheet where it is one's. */
export function WarningList({ warnings }: Props) {
  return (
    <List size="sm">
      {warnings.map(({ sheet, cell, message }) => (
        <List.Item key={`${sheet ?? ""} ${cell ?? ""} ${message}`}>
          {sheet ? `工作表“${sheet}”：` : ""}
          {message}
        </List.Item>
      ))}
    </List>
  );
}
