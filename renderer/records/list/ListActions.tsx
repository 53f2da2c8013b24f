import { IconDownload, IconEye, IconFileImport, IconFileSpreadsheet, IconPlus } from "@tabler/icons-react";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { personalFields } from "../../../db/ledgers/maskPersonal.ts";
import { call } from "../../api/client.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { useBureau, useReadonlyReason } from "../../layout/BureauContext.tsx";
import { useCommand } from "../../layout/commands.ts";
import { forReason } from "../../layout/forReason.ts";
import { notifyFile } from "../../layout/notifyFile.tsx";
import { places } from "../../layout/place.ts";
import { told } from "../../layout/told.ts";

/** 新增, 导入, 导出, 下载模板. */
export function ListActions({ ledger }: { ledger: Ledger }) {
  const { asOf } = useBureau();
  const reason = useReadonlyReason();
  const add = () => void places.go({ page: "record", ledger: ledger.id, id: null });
  const importFile = () => void places.go({ page: "import", ledger: ledger.id });
  useCommand("new", add, reason === null);
  useCommand("import", importFile, reason === null);

  const write = (work: () => Promise<{ file: string | null }>, what: string) =>
    told(async () => notifyFile((await work()).file, what));
  const query = { ledger: ledger.id, asOf };
  const question = {
    title: "完整导出（含个人信息）",
    text: "导出人、时间和原因会记入每一条导出的记录的历史。",
    confirm: "导出",
    required: true,
  };
  const exportClear = () =>
    forReason(question, (why) => write(() => call("records.exportClear", { ...query, reason: why }), "已导出"));
  return (
    <>
      <ActionButton reason={reason} label="新增" onClick={add} icon={IconPlus} title="Ctrl+N" />
      <ActionButton reason={reason} quiet label="导入" onClick={importFile} icon={IconFileImport} title="Ctrl+I" />
      <ActionButton
        quiet
        icon={IconFileSpreadsheet}
        label="导出"
        onClick={() => write(() => call("records.export", query), "已导出")}
      />
      {personalFields(ledger).length > 0 && (
        <ActionButton
          reason={reason}
          quiet
          icon={IconEye}
          title="导出的表格中个人信息不隐去"
          label="完整导出"
          onClick={exportClear}
        />
      )}
      <ActionButton
        quiet
        icon={IconDownload}
        label="下载模板"
        onClick={() => write(() => call("records.template", { ledger: ledger.id }), "模板已保存")}
      />
    </>
  );
}
