import { Group, Select, Text } from "@mantine/core";
import { useState } from "react";
import type { AnswerView } from "../../electron/contract/answers.ts";
import { call } from "../api/client.ts";
import { useQuery } from "../api/useQuery.ts";
import { ActionButton } from "../layout/ActionButton.tsx";
import { askConfirm } from "../layout/ask.tsx";
import { useBureau } from "../layout/BureauContext.tsx";
import { notifyDone } from "../layout/notify.tsx";
import { QueryNote } from "../layout/QueryNote.tsx";
import { SmallTable } from "../layout/SmallTable.tsx";
import { told } from "../layout/told.ts";
import { timeText } from "../text/timeText.ts";
import { words } from "../text/words.ts";

const everybody = "全部";
const kinds: Readonly<Record<AnswerView["kind"], string>> = {
  ledger: "哪个台账",
  column: "哪个字段",
  absent: "没有的列",
  word: "哪个选项",
};

/** 记住的对应: what was answered when sheets were imported, by sender; changed here, or forgotten so that it is asked again. */
export function AnswersPanel() {
  const { state } = useBureau();
  const { value, failure, reload } = useQuery("answers.list", {}, { ledgers: ["import-answers"] });
  const [of, setOf] = useState(everybody);
  const all = value?.answers ?? [];
  const senders = [...new Set(all.map(senderText))].toSorted((a, b) => a.localeCompare(b, "zh"));
  const shown = all.filter((answer) => of === everybody || senderText(answer) === of);
  const blocked = state.readonly ? words.readonlyReason : null;
  const change = (id: string, answer: string) => told(() => call("answers.change", { id, answer }));
  const forget = async (answers: readonly AnswerView[], text: string) => {
    const sure = await askConfirm({ title: "忘记", text, confirm: "忘记", grave: true });
    if (!sure) return;
    const ids = answers.map(({ id }) => id);
    if (await told(() => call("answers.forget", { ids }))) notifyDone("已忘记，下次导入时再问。");
  };
  if (!value) return <QueryNote waits failure={failure} reload={reload} />;
  if (all.length === 0) {
    return (
      <Group>
        <Text>还没有记住的对应。导入时回答的问题写入后记在这里。</Text>
        <ActionButton quiet label="导入表格" to={{ page: "import", ledger: null }} />
      </Group>
    );
  }
  return (
    <>
      <Text mb="xs">
        导入时回答过的问题按报送单位记在这里，下次同样的表不再问。改动和忘记只影响以后的导入，已写入的记录不变。
      </Text>
      <Group gap="xs" mb="xs">
        <Select
          aria-label="报送单位"
          w={260}
          allowDeselect={false}
          data={[everybody, ...senders]}
          value={of}
          onChange={(sender) => sender && setOf(sender)}
        />
        <ActionButton
          quiet
          reason={blocked}
          label={`忘记这 ${shown.length} 条`}
          onClick={() =>
            forget(shown, `将忘记${of === everybody ? "全部" : `“${of}”的`} ${shown.length} 条对应，下次导入时再问。`)
          }
        />
      </Group>
      <SmallTable
        verticalSpacing={4}
        rows={shown}
        keyOf={({ id, answer }) => `${id} ${answer}`}
        columns={[
          { head: "报送单位", w: 120, of: senderText },
          { head: "台账、标题", w: "18%", of: ({ subject }) => subject },
          { head: "问题", w: 90, of: ({ kind }) => kinds[kind] },
          { head: "表中写作", names: true, of: ({ kind, about, subject }) => (kind === "ledger" ? subject : about) },
          {
            head: "对应",
            w: 200,
            of: ({ id, about, answer, options }) =>
              options.length === 0 || blocked ? (
                (options.find(({ value }) => value === answer)?.label ?? answer)
              ) : (
                <Select
                  aria-label={`“${about}”的对应`}
                  searchable
                  allowDeselect={false}
                  value={answer}
                  data={options}
                  onChange={(next) => next !== null && next !== answer && void change(id, next)}
                />
              ),
          },
          { head: "日期", w: 100, className: "tabular", of: ({ at }) => timeText(at).slice(0, 10) },
          {
            head: "操作",
            w: 76,
            of: (answer) => (
              <ActionButton
                small
                reason={blocked}
                label="忘记"
                aria-label={`忘记“${answer.about}”`}
                onClick={() => forget([answer], `将忘记“${answer.about}”的对应，下次导入时再问。`)}
              />
            ),
          },
        ]}
      />
    </>
  );
}

function senderText({ sender }: AnswerView): string {
  return sender === null ? "各单位" : sender || "没有写明的";
}
