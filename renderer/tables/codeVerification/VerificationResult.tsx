import { Group, Text } from "@mantine/core";
import { monthText } from "../../../db/exact/index.ts";
import type { CodeCheck, WorkbookCheck } from "../../../electron/contract/codeVerification.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { Tag } from "../../layout/Tag.tsx";
import { Comparison } from "./Comparison.tsx";

/** What a workbook that came back says, sheet by sheet. */
export function WorkbookResult({ check }: { check: WorkbookCheck }) {
  return (
    <section aria-label="核对结果" className="code-verification-result">
      <h2 className="section-title">
        {check.file} <Tag tone={check.agrees ? "good" : "bad"}>{check.agrees ? "一致" : "不一致"}</Tag>
      </h2>
      {check.words.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      {check.sheets.map((sheet) => {
        if (sheet.kind === "table") return <Comparison key={sheet.sheet} compared={sheet} sheet={sheet} />;
        return (
          <Text key={sheet.sheet} size="xs" mt={6}>
            工作表“{sheet.sheet}”：{sheet.kind === "contents" ? "目录，不核对。" : `没有核对。${sheet.why}`}
          </Text>
        );
      })}
    </section>
  );
}

/** What a code that was typed in is. `more` looks among the tables of today before a month too. */
export function CodeResult({ check, more }: { check: CodeCheck; more: (before: string) => void }) {
  const { searched } = check;
  return (
    <section aria-label="核对结果" className="code-verification-result">
      <h2 className="section-title">校验码 {check.code ?? check.typed}</h2>
      {/* Where one table was found, the sentences stand with it. */}
      {check.found.length !== 1 && check.words.map((sentence) => <Text key={sentence}>{sentence}</Text>)}
      {searched?.more && (
        <Group gap="xs" mt={4}>
          <Text size="xs">
            查找了 {monthText(searched.from)}到{monthText(searched.to)}的报表。
          </Text>
          <ActionButton small label="再往前找" onClick={() => more(searched.from)} />
        </Group>
      )}
      {check.found.map((found) => (
        <Comparison key={`${found.table} ${found.asOf} ${found.issue?.closing ?? ""}`} compared={found} />
      ))}
    </section>
  );
}
