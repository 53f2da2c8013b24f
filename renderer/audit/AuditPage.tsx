/**
 * renderer/audit — 审核: what the rules find for the month chosen, by work area, and how it is settled.
 *
 * Each finding is one cause with its count, its numbers, and the way to its records; 错误 are passed with a reason, 提示 ticked off,
 * both for this month and these values only. Nothing is judged here: levels and words come from main.
 */
import { Group, SegmentedControl, Select, Text } from "@mantine/core";
import { useState } from "react";
import { monthText } from "../../db/exact/index.ts";
import { areas } from "../../db/ledgers/areas.ts";
import type { FindingView } from "../../electron/contract/checks.ts";
import { useQuery } from "../api/useQuery.ts";
import { useBureau } from "../layout/BureauContext.tsx";
import { PageHead } from "../layout/PageHead.tsx";
import { QueryNote } from "../layout/QueryNote.tsx";
import { FindingTable } from "./FindingTable.tsx";

const shownLevels = [
  { value: "open", label: "未处理" },
  { value: "error", label: "错误" },
  { value: "warning", label: "提示" },
  { value: "settled", label: "已处理" },
] as const;
type Shown = (typeof shownLevels)[number]["value"];

const EVERYWHERE = "全部工作领域";

/** @param area the work area to begin with; null: all */
export function AuditPage({ area: first }: { area: string | null }) {
  const { asOf } = useBureau();
  const [shown, setShown] = useState<Shown>("open");
  const [area, setArea] = useState(first);
  const { value, failure, loading, reload } = useQuery("checks.audit", { asOf, reporting: null }, { about: asOf });
  const findings = value?.findings ?? [];
  const here = findings.filter((finding) => (area === null || finding.area === area) && isShown(finding, shown));
  const groups = areas.map(({ id, name }) => ({ id, name, findings: here.filter((one) => one.area === id) }));
  return (
    <>
      <PageHead title="审核" about={<span>截至 {monthText(asOf)}</span>} />
      <div className="page-body" aria-busy={loading}>
        <QueryNote waits={!value} failure={failure} reload={reload} />
        {value && (
          <>
            <Group gap="xs" mb="sm">
              <SegmentedControl
                aria-label="显示哪些"
                data={shownLevels.map(({ value: level, label }) => ({
                  value: level,
                  label: `${label} ${findings.filter((one) => isShown(one, level)).length}`,
                }))}
                value={shown}
                onChange={(level) => setShown(shownLevels.find(({ value: known }) => known === level)?.value ?? "open")}
              />
              <Select
                aria-label="工作领域"
                w={220}
                allowDeselect={false}
                data={[{ value: "", label: EVERYWHERE }, ...areas.map(({ id, name }) => ({ value: id, label: name }))]}
                value={area ?? ""}
                onChange={(id) => setArea(id || null)}
              />
            </Group>
            {here.length === 0 && <Text>{emptyText(shown)}</Text>}
            {groups
              .filter((group) => group.findings.length > 0)
              .map(({ id, name, findings: own }) => (
                <section key={id} aria-label={name}>
                  <h2 className="section-title">
                    {name}（{countsText(own)}）
                  </h2>
                  <FindingTable findings={own} asOf={asOf} />
                </section>
              ))}
          </>
        )}
      </div>
    </>
  );
}

function isShown({ level, settled }: FindingView, shown: Shown): boolean {
  if (shown === "settled") return settled !== null;
  return settled === null && (shown === "open" || level === shown);
}

function countsText(findings: readonly FindingView[]): string {
  const errors = findings.filter(({ level }) => level === "error").length;
  return `错误 ${errors} 项，提示 ${findings.length - errors} 项`;
}

function emptyText(shown: Shown): string {
  if (shown === "settled") return "本期还没有通过或勾销的发现。";
  return shown === "open" ? "没有未处理的错误和提示。" : `没有未处理的${shown === "error" ? "错误" : "提示"}。`;
}
