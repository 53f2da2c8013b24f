import { Text } from "@mantine/core";
import type { TableDifferencesView } from "../../../electron/contract/closings.ts";
import { RecordLink } from "../../figures/RecordLink.tsx";
import { words } from "../../text/words.ts";

interface Props {
  readonly causes: TableDifferencesView["cells"][number]["causes"];
  readonly causesTotal: number;
  readonly records: TableDifferencesView["records"];
}

/** The records that made a difference, each leading to its form, with what it added then and adds now. */
export function CauseLinks({ causes, causesTotal, records }: Props) {
  if (causesTotal === 0) return "不是由台账记录造成（名录、设置或程序有变）";
  const first = causes.slice(0, 3);
  return (
    <>
      {first.map(({ ledger, id, before, after }) => {
        const record = records.find((one) => one.id === id && one.ledger === ledger);
        const label = record?.label ?? "";
        return (
          <div key={`${ledger} ${id}`}>
            {record?.gone ? `${label || "（无名称）"}（已删除）` : <RecordLink ledger={ledger} id={id} label={label} />}
            {(before !== null || after !== null) && (
              <Text component="span" size="xs" c="dimmed" className="tabular">
                {` ${before ?? words.nothing} → ${after ?? words.nothing}`}
              </Text>
            )}
          </div>
        );
      })}
      {causesTotal > first.length && <Text size="xs">等 {causesTotal} 条记录</Text>}
    </>
  );
}
