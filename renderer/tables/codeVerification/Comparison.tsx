import { Anchor, Group, Text } from "@mantine/core";
import type { Agreement, CodeCheck, TableCheck } from "../../../electron/contract/codeVerification.ts";
import { places } from "../../layout/place.ts";
import type { Route } from "../../layout/route.ts";
import { Tag } from "../../layout/Tag.tsx";
import { timeText } from "../../text/timeText.ts";
import { DifferencesFound } from "./DifferencesFound.tsx";

interface Props {
  readonly compared: CodeCheck["found"][number] | TableCheck;
  /** The sheet of a workbook; absent for a code typed in */
  readonly sheet?: TableCheck;
}

/** One table: which it is, whether it agrees with what was issued and with today, and every cell that does not. */
export function Comparison({ compared, sheet }: Props) {
  const { table, name, variant, periodText, asOf, issue, snapshot, today } = compared;
  const link = (text: string, route: Route) => (
    <Anchor component="button" type="button" size="xs" onClick={() => void places.goFrom(route, asOf)}>
      {text}
    </Anchor>
  );
  return (
    <section className="code-verification-table" aria-label={`${table} ${name}`}>
      <Group gap="xs">
        <h3 className="section-title" style={{ margin: 0 }}>
          {sheet && `工作表“${sheet.sheet}”：`}
          {table} {name}
          {variant && `（格式：${variant}）`} {periodText}
        </h3>
        {link("看现数", { page: "table", table })}
        {issue && link(`看第${issue.issue}次上报`, { page: "table", table, closing: issue.closing })}
      </Group>
      <Group gap="lg" mt={4}>
        <Side
          name={issue ? `与第${issue.issue}次上报（${timeText(issue.at)}，${issue.actor}）` : "与上报"}
          agreement={snapshot}
          otherwise="没有上报过"
        />
        <Side name="与现在的台账" agreement={today} otherwise="现在不能制作这张报表" />
      </Group>
      <ul className="code-verification-words">
        {compared.words.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <DifferencesFound compared={compared} sheet={sheet} />
    </section>
  );
}

function Side({ name, agreement, otherwise }: { name: string; agreement: Agreement | null; otherwise: string }) {
  return (
    <Group gap={6}>
      <Text component="span" size="xs">
        {name}
      </Text>
      {agreement === null && <Tag tone="quiet">{otherwise}</Tag>}
      {agreement?.agrees && <Tag tone="good">一致</Tag>}
      {agreement && !agreement.agrees && <Tag tone="bad">{countText(agreement)}</Tag>}
    </Group>
  );
}

function countText({ cells, rows, columns }: Agreement): string {
  const parts = [
    cells > 0 ? `${cells} 格` : "",
    rows > 0 ? `${rows} 行` : "",
    columns > 0 ? `${columns} 列` : "",
  ].filter(Boolean);
  return `不一致：${parts.join("、")}`;
}
