/**
 * renderer/summary — 年度总结 as it will be printed: its pages, what to look at before it goes out, its templates and issues.
 *
 * The text comes from main whole (summary.model), number by number with its source; nothing is worded, rounded or compared here.
 * Only where pages break is worked out here, from how the browser sets the text (paper/). Text is edited by its template, with
 * tags, never by its words: a number that somebody types is no figure any more.
 */
import "./summary.css";
import { Group, Paper, Text } from "@mantine/core";
import { useCallback, useState } from "react";
import { monthText } from "../../db/exact/index.ts";
import type { SummaryView } from "../../electron/contract/summary.ts";
import type { SummaryKind } from "../../electron/contract/summaryModel.ts";
import { useQuery } from "../api/useQuery.ts";
import { ActionButton } from "../layout/ActionButton.tsx";
import { useBureau } from "../layout/BureauContext.tsx";
import { FailureNote } from "../layout/FailureNote.tsx";
import { PageHead } from "../layout/PageHead.tsx";
import { places } from "../layout/place.ts";
import { words } from "../text/words.ts";
import { TemplateHistory } from "./dialogs/TemplateHistory.tsx";
import { SummaryPanel } from "./panel/SummaryPanel.tsx";
import { SummaryDesk } from "./paper/SummaryDesk.tsx";
import { SummaryActions } from "./SummaryActions.tsx";
import { IssueSwitch, KindSwitch } from "./SummarySwitches.tsx";
import { useKeptScroll } from "./useKeptScroll.ts";

interface Props {
  readonly kind: SummaryKind;
  /** Which of them: the number of an issue, "now", or (left out) the latest issue if there is one */
  readonly shown: string | undefined;
}

/** The summary of the month chosen, annual or half-year. */
export function SummaryPage({ kind, shown }: Props) {
  const { state, asOf } = useBureau();
  const issue = shown === "now" ? null : shown === undefined ? ("latest" as const) : Number(shown);
  const { value, failure, loading, reload } = useQuery("summary.model", { kind, asOf, issue });
  const view = value?.model.kind === kind && value.model.asOf === asOf ? value : undefined;
  const readonlyReason = state.readonly ? words.readonlyReason : null;
  const fixed =
    readonlyReason ?? (view?.issue ? `这是第 ${view.issue} 次定稿，不能改。要改，请先转到“当前数据”` : null);
  const place = `${kind} ${asOf} ${shown ?? ""}`;
  const [drawn, setDrawn] = useState("");
  const [unsaved, setUnsaved] = useState(false);
  const onDrawn = useCallback(() => setDrawn(place), [place]);
  const desk = useKeptScroll(place, drawn === place);
  return (
    <>
      <PageHead
        title="年度总结"
        about={
          <Group gap="sm" wrap="nowrap">
            <KindSwitch kind={kind} />
            {view && view.issues.length > 0 && <IssueSwitch view={view} />}
          </Group>
        }
      >
        {view && <SummaryActions view={view} readonlyReason={readonlyReason} unsaved={unsaved} />}
      </PageHead>
      <div className="summary" aria-busy={loading}>
        <div className="summary-desk" ref={desk} tabIndex={-1}>
          {failure && <FailureNote failure={failure} retry={reload} />}
          {failure?.code === "template-broken" && <OtherTemplate kind={kind} fixed={readonlyReason} />}
          {!view && !failure && words.reading}
          {view && !failure && (
            <>
              <Notes view={view} />
              <SummaryDesk
                key={`${kind} ${asOf} ${view.issue}`}
                view={view}
                fixed={fixed}
                drawn={onDrawn}
                unsaved={setUnsaved}
              />
            </>
          )}
        </div>
        {view && !failure && <SummaryPanel key={`${kind} ${asOf} ${view.issue}`} view={view} fixed={fixed} />}
      </div>
    </>
  );
}

/** What to know before reading: an empty store, an issue, an unusual month. */
function Notes({ view }: { view: SummaryView }) {
  const { model, issue, issues } = view;
  const numbers = model.blocks.flatMap(({ spans }) => spans.flatMap(({ number }) => (number === null ? [] : [number])));
  const empty = numbers.every(({ exact }) => exact === null);
  const { kind, asOf } = model;
  const june = `${asOf.slice(0, 4)}-06`;
  return (
    <div className="summary-notes">
      {empty && (
        <Paper withBorder p="md">
          <h2 className="section-title">台账里还没有数据</h2>
          <Text mb="xs">
            总结里的数字都从台账来。先导入各乡（镇）、街道和科室报来的表格，或在台账里新增记录，再回到这里，数字就自动填上。
          </Text>
          <Group gap="xs">
            <ActionButton label="导入表格" to={{ page: "import", ledger: null }} />
            <ActionButton quiet label="打开台账" to={{ page: "ledger", ledger: "projects" }} />
          </Group>
        </Paper>
      )}
      {kind === "half" && asOf !== june && (
        <Text size="xs">
          半年总结一般截至 6 月，现在是截至 {monthText(asOf)}。{" "}
          <ActionButton small label={`改为 ${monthText(june)}`} onClick={() => places.setMonth(june)} />
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {issue === null
          ? "数字随台账变动；点数字看来历，点段落右边的“改”改这一期的文字。"
          : `第 ${issue} 次定稿，文字和数字已固定。`}
        {issue === null && issues.length > 0 ? `这一期已定稿 ${issues.length} 次，改动不影响定稿。` : ""}
        {issue === null ? `用的是${view.template === null ? "程序自带模板" : `模板“${view.template.name}”`}。` : ""}共{" "}
        {model.characters} 字；分页按每页的行数估算，以导出的 Word 文档为准。
      </Text>
    </div>
  );
}

/** Where the template in force cannot be filled (it names what the program no longer has): the way to another one. */
function OtherTemplate({ kind, fixed }: { kind: SummaryKind; fixed: string | null }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionButton mt="xs" label="换一个模板…" onClick={() => setOpen(true)} />
      {open && <TemplateHistory kind={kind} fixed={fixed} close={() => setOpen(false)} />}
    </>
  );
}
