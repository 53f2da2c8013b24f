/**
 * renderer/summary/dialogs — the windows over the summary: before it goes out, its settings, its templates. Each asks for what
 * it needs and says what will be written.
 */
import { Checkbox, Modal, MultiSelect, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { isDate, parseDate } from "../../../db/exact/index.ts";
import type { SummaryView } from "../../../electron/contract/summary.ts";
import { useQuery } from "../../api/useQuery.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { DialogFoot } from "../../layout/DialogFoot.tsx";

/** What goes out with the text. */
export interface OutChoices {
  readonly sources: boolean;
  readonly tables: string[];
  /** 成文日期; undefined: none yet */
  readonly signed?: string | undefined;
  /** Why it is issued again; null where it is the first, or only exported */
  readonly reason: string | null;
}

interface Props {
  readonly view: SummaryView;
  /** export: a Word document; issue: 定稿 */
  readonly way: "export" | "issue";
  readonly close: () => void;
  readonly done: (choices: OutChoices) => unknown;
}

/** Before the text goes out: what is still open, and what is to go with it. */
export function OutDialog({ view, way, close, done }: Props) {
  const { model, issues } = view;
  const { value } = useQuery("tables.list", {}, { ledgers: [] });
  const { value: own } = useQuery("ownTables.list", { deleted: false }, { ledgers: ["own-tables"] });
  const variants = own?.tables.filter(({ kind }) => kind === "variant") ?? [];
  const [sources, setSources] = useState(false);
  const [tables, setTables] = useState<string[]>([]);
  const [signed, setSigned] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const again = way === "issue" && issues.length > 0;
  const lacking = again && reason.trim() === "";
  const day = dayOf(signed);
  const undated = way === "issue" && day === undefined && saysNoDay(view);
  const go = (): void => {
    setTried(true);
    if (!lacking && !undated && day !== null)
      done({ sources, tables, signed: day, reason: again ? reason.trim() : null });
  };
  const label = way === "issue" ? "定稿" : model.missing.length > 0 ? "仍然导出" : "导出";
  return (
    <Modal opened onClose={close} title={way === "issue" ? "定稿" : "导出 Word"} size="lg">
      <Stack gap="sm">
        <section aria-label="出文前核对">
          <h3 className="section-title">出文前核对</h3>
          <ul className="summary-checks">
            {checklistWords(view).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        {way === "issue" && view.unfit.length > 0 && (
          <Text role="alert" fw={600}>
            不能定稿：{view.unfit.join("；")}。请补录数据或改写这些段落；没有补齐的可以先“导出 Word”作为草稿。
          </Text>
        )}
        {way === "issue" && (
          <Text>
            定稿把这一期的文字、数字和 Word
            文档按现在的样子保存下来，以后台账再改也不会变；文中会注明哪些数字后来有变动。
            {again ? `这一期已定稿 ${issues.length} 次，再定稿是第 ${issues.length + 1} 次，前几次的都保留。` : ""}
          </Text>
        )}
        <Checkbox
          label="附《数字来源表》：每个数字的指标、口径、准确值和依据的记录数"
          checked={sources}
          onChange={(event) => setSources(event.currentTarget.checked)}
        />
        <MultiSelect
          label="附表"
          placeholder={tables.length === 0 ? "不附报表" : undefined}
          description="按选择的先后附在文后，数字截至同一个月"
          data={[
            {
              group: "报表",
              items: (value?.tables ?? []).map(({ id, name }) => ({ value: id, label: `${id} ${name}` })),
            },
            { group: "本单位格式", items: variants.map(({ id, name }) => ({ value: id, label: name })) },
          ].filter(({ items }) => items.length > 0)}
          value={tables}
          onChange={setTables}
          maxValues={20}
          searchable
          clearable
        />
        <TextInput
          label="成文日期"
          description={`领导签发的日期${way === "issue" ? "" : "；不填时文中写作【待补：成文日期】"}`}
          placeholder="2021年12月30日"
          maxLength={20}
          value={signed}
          withAsterisk={way === "issue" && saysNoDay(view)}
          error={tried ? dayWrong(day, undated) : null}
          onChange={(event) => setSigned(event.currentTarget.value)}
        />
        {again && (
          <Textarea
            label="再次定稿的原因"
            withAsterisk
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            error={tried && lacking ? "请写明原因" : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <DialogFoot close={close}>
          <ActionButton
            data-autofocus
            reason={way === "issue" && view.unfit.length > 0 ? `${view.unfit.join("；")}，不能定稿` : null}
            label={label}
            onClick={go}
          />
        </DialogFoot>
      </Stack>
    </Modal>
  );
}

/** A day as people write it; undefined: nothing written; null: no day. */
function dayOf(written: string): string | undefined | null {
  if (written.trim() === "") return undefined;
  const parsed = parseDate(written);
  return parsed.kind === "value" && isDate(parsed.value) ? parsed.value : null;
}

/** Whether the text waits for its day. */
function saysNoDay({ model }: SummaryView): boolean {
  return model.blocks.some(({ spans }) => spans.some(({ text }) => text.includes("【待补：成文日期】")));
}

function dayWrong(day: string | undefined | null, undated: boolean): string | null {
  if (day === null) return "请写成 2021年12月30日 这样的日期";
  return undated ? "定稿要填写成文日期" : null;
}

/** What is still open, one line each. */
function checklistWords({ model, edition }: SummaryView): string[] {
  const sections = [...Map.groupBy(model.missing, ({ section }) => section)].map(
    ([section, missing]) => `${section} ${missing.length} 项`,
  );
  const aside = edition.texts.filter(({ paragraph }) => paragraph === null).length;
  const lacking = model.fonts.filter(({ installed }) => installed === false).length;
  return [
    model.missing.length === 0
      ? "数字齐全，没有待补的。"
      : `有 ${model.missing.length} 项待补，文中写作【待补：…】：${sections.join("、")}。`,
    model.checks.length === 0 ? "台账核对没有错误。" : `台账核对有 ${model.checks.length} 处错误，见右侧“核对未通过”。`,
    model.unreported.length === 0
      ? "本期应报的都已报送。"
      : `应报未报 ${model.unreported.length} 项，见右侧“应报未报”。`,
    model.passed.length === 0 ? "没有已过的承诺日期。" : `有 ${model.passed.length} 项工作过了承诺日期还没有完成。`,
    ...(model.problems.length === 0
      ? ["标签都认得。"]
      : [`本期改写有 ${model.problems.length} 处标签不能用，用的是模板文字。`]),
    ...(aside === 0 ? [] : [`本期改写有 ${aside} 段在现在的模板里没有位置，没有写进去。`]),
    ...(lacking === 0 ? [] : [`这台电脑缺 ${lacking} 种公文字体，只影响在这里看到的样子。`]),
  ];
}
