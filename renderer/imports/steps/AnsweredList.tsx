import { Pill, Text } from "@mantine/core";
import { withoutCell, withoutValue } from "../choices.ts";
import type { TableStep } from "../useImport.ts";

/** What was answered and corrected for a table so far; each can be taken back. */
export function AnsweredList({ table: { index }, work: { replan }, wizard: { choices } }: Omit<TableStep, "ledger">) {
  const values = choices.values?.filter((value) => value.index === index) ?? [];
  const cells = choices.cells?.filter((cell) => cell.index === index) ?? [];
  if (values.length + cells.length === 0) return null;
  return (
    <div className="answered">
      <Text component="span" size="xs" c="dimmed">
        已改正（表格文件本身不变）：
      </Text>
      {values.map((value) => (
        <Answer
          key={`${value.field} ${value.raw}`}
          text={`${value.field}“${value.raw}”→ ${value.use}`}
          remove={() => void replan(withoutValue(choices, value))}
        />
      ))}
      {cells.map((cell) => (
        <Answer
          key={`${cell.row} ${cell.field}`}
          text={`第 ${cell.row} 行${cell.field} → ${cell.text || "（空）"}`}
          remove={() => void replan(withoutCell(choices, cell))}
        />
      ))}
    </div>
  );
}

function Answer({ text, remove }: { text: string; remove: () => void }) {
  return (
    <Pill
      withRemoveButton
      removeButtonProps={{ "aria-label": `撤回：${text}`, tabIndex: 0, "aria-hidden": false }}
      onRemove={remove}
    >
      {text}
    </Pill>
  );
}
