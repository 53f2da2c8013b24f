import { Drawer, Stack, Text } from "@mantine/core";
import { IconArrowLeft, IconDeviceFloppy, IconHistory, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { call } from "../../api/client.ts";
import { useQuery } from "../../api/useQuery.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { useBureau } from "../../layout/BureauContext.tsx";
import { forReason } from "../../layout/forReason.ts";
import { PageHead } from "../../layout/PageHead.tsx";
import { QueryNote } from "../../layout/QueryNote.tsx";
import { Tag } from "../../layout/Tag.tsx";
import { timeText } from "../../text/timeText.ts";
import { words } from "../../text/words.ts";
import { HistoryItem } from "../HistoryItem.tsx";
import { RestoreButton } from "../list/RestoreButton.tsx";
import { recordLabel } from "../valueText.ts";
import type { Opened } from "./useRecordForm.ts";

interface Props {
  readonly ledger: Ledger;
  readonly opened: Opened | null;
  readonly dirty: boolean;
  /** Why nothing can be changed; null: it can */
  readonly reason: string | null;
  readonly saving: boolean;
  readonly save: (then: "stay" | "another") => Promise<void>;
  /** The way out, and what it is called */
  readonly back: { readonly name: string; readonly leave: () => void };
  readonly reload: () => void;
}

/** The form's title line: what can be done with the record. */
export function RecordHead({ ledger, opened, dirty, reason, saving, save, back, reload }: Props) {
  const { state } = useBureau();
  const [history, setHistory] = useState(false);
  const notChanged = reason ?? (opened && !dirty ? "没有改动" : null);

  const remove = async ({ id, revision }: Opened["record"]) => {
    const text = "删除后可以在“看已删除的记录”中恢复。";
    const question = { title: "删除这条记录", text, confirm: words.remove, grave: true, required: true };
    const work = (reason: string) => call("records.remove", { ledger: ledger.id, id, revision, reason });
    if (await forReason(question, work, "已删除，可以在“看已删除的记录”中恢复。")) back.leave();
  };
  return (
    <>
      <PageHead
        title={opened ? ledger.name : `${ledger.name}：新增`}
        about={
          <>
            {dirty && <Tag tone="warning">未保存</Tag>}
            {opened && (
              <span className="record-label" title={`最近变动 ${timeText(opened.updatedAt)}`}>
                {recordLabel(ledger, opened.record.values)}
              </span>
            )}
          </>
        }
      >
        <ActionButton
          reason={notChanged}
          loading={saving}
          data-save
          title="Ctrl+S"
          icon={IconDeviceFloppy}
          label={words.save}
          onClick={() => save("stay")}
        />
        <ActionButton reason={notChanged} loading={saving} quiet label="保存并新增" onClick={() => save("another")} />
        {opened && <ActionButton quiet icon={IconHistory} label="历史" onClick={() => setHistory(true)} />}
        {opened?.record.deletedAt && (
          <RestoreButton size="xs" ledger={ledger.id} row={opened.record} restored={reload} />
        )}
        {opened && !opened.record.deletedAt && (
          <ActionButton
            reason={state.readonly ? words.readonlyReason : dirty ? "有未保存的修改，请先保存" : null}
            quiet
            icon={IconTrash}
            label={words.remove}
            onClick={() => remove(opened.record)}
          />
        )}
        <ActionButton quiet title="Esc" icon={IconArrowLeft} label={back.name} onClick={back.leave} />
      </PageHead>
      {opened && (
        <HistoryDrawer ledger={ledger} id={opened.record.id} opened={history} close={() => setHistory(false)} />
      )}
    </>
  );
}

interface HistoryProps {
  readonly ledger: Ledger;
  readonly id: string;
  readonly opened: boolean;
  readonly close: () => void;
}

/** Everything that ever happened to a record: who, when, what before and after, and where it came from. */
function HistoryDrawer({ ledger, id, opened, close }: HistoryProps) {
  const { value, failure, reload } = useQuery("records.history", opened ? { ledger: ledger.id, id } : null, {
    ledgers: [ledger.id],
  });
  const entries = value?.entries.toSorted((a, b) => (a.at > b.at ? -1 : 1));
  return (
    <Drawer opened={opened} onClose={close} title="这条记录的历史" size={560}>
      <QueryNote waits={!value} failure={failure} reload={reload} />
      {entries?.length === 0 && <Text>没有变动记录。</Text>}
      <Stack gap="sm" component="ol" m={0} p={0} style={{ listStyle: "none" }}>
        {entries?.map((entry) => (
          <HistoryItem key={`${entry.at} ${entry.month ?? ""} ${entry.action}`} ledger={ledger} entry={entry} />
        ))}
      </Stack>
    </Drawer>
  );
}
