import { SegmentedControl, Select } from "@mantine/core";
import type { SummaryView } from "../../electron/contract/summary.ts";
import type { SummaryKind } from "../../electron/contract/summaryModel.ts";
import { places } from "../layout/place.ts";
import { timeText } from "../text/timeText.ts";

/** 年度 or 半年. */
export function KindSwitch({ kind }: { kind: SummaryKind }) {
  return (
    <SegmentedControl
      aria-label="哪一种总结"
      value={kind}
      data={[
        { value: "annual", label: "年度" },
        { value: "half", label: "半年" },
      ]}
      onChange={(next) => void places.go({ page: "summary", kind: next === "half" ? "half" : "annual" })}
    />
  );
}

/** As the ledgers stand today, or as it was issued. */
export function IssueSwitch({ view: { model, issue, issues } }: { view: SummaryView }) {
  return (
    <Select
      aria-label="看哪一份"
      w={230}
      allowDeselect={false}
      clearable={false}
      value={issue === null ? "now" : String(issue)}
      data={[
        { value: "now", label: "当前数据" },
        ...issues.map(({ issue: number, at }) => ({
          value: String(number),
          label: `第 ${number} 次定稿（${timeText(at).slice(0, 10)}）`,
        })),
      ]}
      onChange={(next) => void places.go({ page: "summary", kind: model.kind, shown: next ?? "now" })}
    />
  );
}
