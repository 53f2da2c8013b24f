import { Checkbox, Popover, ScrollArea, Stack } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { headerText } from "../valueText.ts";
import { toggled, usualColumns } from "./columnChoice.ts";

interface Props {
  readonly ledger: Ledger;
  readonly choice: readonly string[];
  readonly change: (next: readonly string[]) => void;
}

/** Which columns the list shows. */
export function ColumnChooser({ ledger, choice, change }: Props) {
  return (
    <Popover trapFocus returnFocus shadow="md" position="bottom-start">
      <Popover.Target>
        <ActionButton quiet icon={IconColumns3} label={`显示的列（${choice.length}）`} />
      </Popover.Target>
      <Popover.Dropdown aria-label="显示的列">
        <ScrollArea.Autosize mah={420} type="auto">
          <Stack gap={6} pr="sm">
            {allFields(ledger).map(({ name, field, progress }) => (
              <Checkbox
                key={name}
                label={progress ? `${headerText(name, field)}（每月）` : headerText(name, field)}
                checked={choice.includes(name)}
                onChange={() => change(toggled(ledger, choice, name))}
              />
            ))}
          </Stack>
        </ScrollArea.Autosize>
        <ActionButton quiet mt="sm" fullWidth label="恢复默认列" onClick={() => change(usualColumns(ledger))} />
      </Popover.Dropdown>
    </Popover>
  );
}
