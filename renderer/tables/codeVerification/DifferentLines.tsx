import { List } from "@mantine/core";
import type { CodeCheck, DifferentLine, TableCheck } from "../../../electron/contract/codeVerification.ts";

interface Props {
  readonly compared: CodeCheck["found"][number] | TableCheck;
  readonly moved: TableCheck["rowsMoved"];
}

const sides = { issued: "上报时", today: "现在的台账" } as const;

/** Rows and columns that one side has and the other has not, and rows that stand elsewhere. */
export function DifferentLines({ compared, moved }: Props) {
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
  return `${label}${place === null ? "" : `（${place}）`}，${by.map((side) => sides[side]).join("和")}${what}`;
}
