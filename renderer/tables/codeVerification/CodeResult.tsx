import { Group, Text } from "@mantine/core";
import type { CodeCheck } from "../../../electron/contract/codeVerification.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { monthText } from "../../text/monthText.ts";
import { Comparison } from "./Comparison.tsx";

interface Props {
  readonly check: CodeCheck;
  /** Looks among the tables of today before this month too */
  readonly more: (before: string) => void;
}

/** What a code that was typed in is. */
export function CodeResult({ check, more }: Props) {
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
