import { Alert } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { formSections } from "../../../db/ledgers/derive/formSections.ts";
import { call } from "../../api/client.ts";
import { askConfirm } from "../../layout/ask.tsx";
import { useBureau } from "../../layout/BureauContext.tsx";
import { useCommand } from "../../layout/commands.ts";
import { forReason } from "../../layout/forReason.ts";
import { places, useLeaveGuard } from "../../layout/place.ts";
import { useWayBack } from "../../layout/useWayBack.ts";
import { timeText } from "../../text/timeText.ts";
import { words } from "../../text/words.ts";
import { ExtraColumns } from "./ExtraColumns.tsx";
import { FieldGrid } from "./FieldGrid.tsx";
import { keepTexts, keptTexts } from "./keptTexts.ts";
import { MonthsTable } from "./MonthsTable.tsx";
import { ProgressSection } from "./ProgressSection.tsx";
import { RecordHead } from "./RecordHead.tsx";
import { useFormKeys } from "./useFormKeys.ts";
import { type Opened, useRecordForm } from "./useRecordForm.ts";
import { useSaving } from "./useSaving.tsx";

interface Props {
  readonly ledger: Ledger;
  /** null: a new record */
  readonly opened: Opened | null;
  readonly asOf: string;
  readonly reload: () => void;
}

/** The form of one record, made from the ledger's sections and fields. */
export function RecordForm({ ledger, opened, asOf, reload }: Props) {
  const { state } = useBureau();
  const [kept] = useState(() => (opened ? {} : keptTexts(ledger, asOf)));
  const form = useRecordForm(ledger, opened, asOf, kept);
  const { saving, save } = useSaving(ledger, opened, asOf, form, reload);
  const leaving = useRef(false);
  const body = useRef<HTMLFormElement>(null);
  const deleted = opened?.record.deletedAt ?? null;
  const reason = state.readonly ? words.readonlyReason : deleted ? "记录已删除，请先恢复" : null;
  const disabled = reason !== null;

  useEffect(() => body.current?.querySelector<HTMLElement>("[data-field]")?.focus({ preventScroll: true }), []);
  useLeaveGuard(
    form.dirty,
    async () =>
      leaving.current ||
      askConfirm({
        title: "有未保存的修改",
        text: "离开将放弃这些修改。",
        confirm: "放弃修改",
        cancel: "继续编辑",
        grave: true,
      }),
  );

  const back = useWayBack({ page: "ledger", ledger: ledger.id }, "返回列表");
  const saveAnd = async (then: "stay" | "another") => {
    const id = await save();
    if (id === null) return;
    leaving.current = true;
    if (then === "another") keepTexts(ledger, form.texts);
    if (then === "another" && opened) await places.go({ page: "record", ledger: ledger.id, id: null });
    else if (then === "stay" && !opened) await places.go({ page: "record", ledger: ledger.id, id });
    // What stands here is saved; until the record is read again and takes this form's place, leaving asks nothing.
    else return reload();
    leaving.current = false;
  };
  // Asks why, then for the personal data in clear.
  const reveal = async (id: string) => {
    const text = state.readonly ? "数据库只读，这次查看不能记入历史。" : "查看人、时间和原因会记入这条记录的历史。";
    await forReason({ title: "显示个人信息", text, confirm: "显示", required: true }, async (reason) =>
      form.reveal((await call("records.reveal", { ledger: ledger.id, id, reason })).values),
    );
  };
  useCommand("save", () => void saveAnd("stay"), !disabled);
  const onKeyDown = useFormKeys(back.leave);

  // What changes every month stands first; a new record is described before it progresses.
  const progress = ledger.progress && <ProgressSection ledger={ledger} asOf={asOf} form={form} disabled={disabled} />;
  return (
    <form
      className="record"
      aria-label={opened ? "记录" : "新记录"}
      ref={body}
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
    >
      <RecordHead
        ledger={ledger}
        opened={opened}
        dirty={form.dirty}
        reason={reason}
        saving={saving}
        save={saveAnd}
        back={back}
        reload={reload}
      />
      <div className={disabled ? "page-scroll form-readonly" : "page-scroll"}>
        {deleted && (
          <Alert color="yellow.9" variant="outline" icon={<IconTrash aria-hidden />} mb="sm" p="xs">
            这条记录已于 {timeText(deleted)} 删除，只能查看；恢复后可以修改。
          </Alert>
        )}
        {opened && progress}
        {formSections(ledger).map((section) => (
          <fieldset key={section.title} className="form-section">
            <legend>{section.title || ledger.name}</legend>
            <FieldGrid
              {...form}
              ledger={ledger.id}
              fields={section.fields}
              disabled={disabled}
              reveal={() => opened && reveal(opened.record.id)}
            />
          </fieldset>
        ))}
        {!opened && progress}
        {ledger.progress && opened && opened.months.length > 0 && (
          <MonthsTable ledger={ledger} opened={opened} asOf={asOf} reason={reason} reload={reload} />
        )}
        {opened?.extra && <ExtraColumns extra={opened.extra} />}
      </div>
    </form>
  );
}
