import { Text } from "@mantine/core";
import type { WorkbookCheck } from "../../../electron/contract/codeVerification.ts";
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
