import { List, Text } from "@mantine/core";
import type {
  CellDifference,
  CodeCheck,
  DifferentLine,
  TableCheck,
} from "../../../electron/contract/codeVerification.ts";
import { SmallTable } from "../../layout/SmallTable.tsx";
import { words } from "../../text/words.ts";

interface Props {
  readonly compared: CodeCheck["found"][number] | TableCheck;
  /** The sheet of a workbook, whose cells have a content of their own; absent for a code typed in */
  readonly sheet: TableCheck | undefined;
}

const sideWords = { issued: "上报", today: "现在" } as const;
const lineSides = { issued: "上报时", today: "现在的台账" } as const;

/** All that one of the sides says otherwise: cells, then rows and columns. */
export function DifferencesFound({ compared, sheet }: Props) {
  return (
    <>
      {compared.differences.length > 0 && <DifferentCells compared={compared} inFile={sheet !== undefined} />}
      <DifferentLines compared={compared} moved={sheet?.rowsMoved ?? []} />
    </>
  );
}

function DifferentCells({ compared, inFile }: Pick<Props, "compared"> & { readonly inFile: boolean }) {
  const { differences, differencesTotal } = compared;
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

/** Rows and columns that one side has and the other has not, and rows that stand elsewhere. */
function DifferentLines({ compared, moved }: Pick<Props, "compared"> & { readonly moved: TableCheck["rowsMoved"] }) {
  const { rowsMissing, rowsAdded, columnsMissing, columnsAdded } = compared;
  const lines = [
    ...rowsMissing.map((line) => `少了一行：${said(line, "有")}`),
    ...rowsAdded.map((line) => `多了一行：${said(line, "没有")}`),
    ...columnsMissing.map((line) => `少了一列：${said(line, "有")}`),
    ...columnsAdded.map((line) => `多了一列：${said(line, "没有")}`),
    ...moved.map(({ label, place }) => `次序不同的行：${label}（第 ${place} 行）`),
  ];
  if (lines.length === 0) return null;
  return (
    <List size="xs" mt={6}>
      {lines.map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  );
}

function said({ label, place, by }: DifferentLine, what: string): string {
  return `${label}${place === null ? "" : `（${place}）`}，${by.map((side) => lineSides[side]).join("和")}${what}`;
}
