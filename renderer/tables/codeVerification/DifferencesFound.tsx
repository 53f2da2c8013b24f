import { Text } from "@mantine/core";
import type { CellDifference, CodeCheck, TableCheck } from "../../../electron/contract/codeVerification.ts";
import { SmallTable } from "../../layout/SmallTable.tsx";
import { words } from "../../text/words.ts";

interface Props {
  readonly compared: CodeCheck["found"][number] | TableCheck;
  /** Whether there is a workbook, so that the cells have a content of their own */
  readonly inFile: boolean;
}

const sideWords = { issued: "上报", today: "现在" } as const;

/** Every cell that one of the sides says otherwise. */
export function DifferencesFound({ compared: { differences, differencesTotal }, inFile }: Props) {
  if (differences.length === 0) return null;
  return (
    <>
      <SmallTable
        mt={6}
        aria-label="不一致的单元格"
        rows={differences}
        keyOf={({ cell, row, column }) => `${cell} ${row} ${column}`}
        columns={[
          { head: "单元格", w: 80, className: "tabular", of: ({ cell }) => cell },
          { head: "行", of: ({ row }) => row },
          { head: "列", of: ({ column }) => column || words.nothing },
          inFile && { head: "文件中", className: "digits", of: ({ file }) => file ?? words.nothing },
          { head: "上报时", className: "digits", of: ({ issued }) => issued ?? words.nothing },
          { head: "现在", className: "digits", of: ({ today }) => today ?? words.nothing },
          inFile && { head: "哪里不同", w: 170, of: differsText },
        ]}
      />
      {differencesTotal > differences.length && (
        <Text size="xs">
          共 {differencesTotal} 处，只列出前 {differences.length} 处。
        </Text>
      )}
    </>
  );
}

function differsText({ differsFrom }: CellDifference): string {
  return `文件与${differsFrom.map((side) => sideWords[side]).join("、与")}不同`;
}
