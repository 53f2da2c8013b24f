import { Select } from "@mantine/core";
import { useState } from "react";
import { useQuery } from "../../api/useQuery.ts";
import { withUnit } from "../../figures/figureWords.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";

/** A list says its units itself, and may be long. */
function shownText(text: string, unit: string): string {
  if (/^-?[\d.]+$/.test(text)) return withUnit(text, unit);
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}

/** Finds a figure by its name and puts its tag where the cursor is. */
export function InsertFigure({ asOf, insert }: { asOf: string; insert: (figure: string) => void }) {
  const [open, setOpen] = useState(false);
  const { value } = useQuery("figures.list", open ? { asOf } : null, { ledgers: [] });
  if (!open) {
    return <ActionButton quiet label="插入指标…" onClick={() => setOpen(true)} />;
  }
  return (
    <Select
      aria-label="插入指标"
      placeholder={value ? "输入指标名称，如 出数" : "正在读取…"}
      searchable
      autoFocus
      w={300}
      value={null}
      data={(value?.figures ?? []).map(({ figure, text, unit }) => ({
        value: figure,
        label: `${figure}（现为 ${shownText(text, unit)}）`,
      }))}
      onChange={(figure) => {
        if (figure === null) return;
        setOpen(false);
        insert(figure);
      }}
    />
  );
}
