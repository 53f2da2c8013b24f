import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { IconFileSpreadsheet, IconFileTypePdf, IconList, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { call } from "../api/client.ts";
import { useCommand } from "../layout/commands.ts";
import { notifyFile } from "../layout/notifyFile.tsx";
import { notifyFailure } from "../layout/notify.tsx";
import { places } from "../layout/place.ts";
import { ReasonButton } from "../layout/ReasonButton.tsx";

/** 导出 Excel, 导出 PDF, 打印; Ctrl+P asks which of the last two. */
export function TableActions({ table, asOf, reason }: { table: string; asOf: string; reason: string | null }) {
  const [busy, setBusy] = useState<"excel" | "pdf" | "print" | null>(null);
  const [asking, setAsking] = useState(false);
  useCommand("print", () => setAsking(true), reason === null);

  const work = async (what: "excel" | "pdf" | "print", todo: () => Promise<void>) => {
    setAsking(false);
    setBusy(what);
    try {
      await todo();
    } catch (error) {
      notifyFailure(error);
    } finally {
      setBusy(null);
    }
  };
  const excel = () => void work("excel", async () => notifyFile((await call("tables.export", { table, asOf })).file, "已导出"));
  const pdf = () =>
    void work("pdf", async () => {
      const { file, pages } = await call("tables.pdf", { table, asOf });
      notifyFile(file, pages === null ? "已导出 PDF" : `已导出 PDF，共 ${pages} 页`);
    });
  const print = () =>
    void work("print", async () => {
      await call("tables.print", { table, asOf });
    });
  return (
    <>
      <ReasonButton reason={reason} loading={busy === "excel"} variant="default" leftSection={<IconFileSpreadsheet size={16} aria-hidden />} onClick={excel}>
        导出 Excel
      </ReasonButton>
      <ReasonButton reason={reason} loading={busy === "pdf"} variant="default" leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={pdf}>
        导出 PDF
      </ReasonButton>
      <ReasonButton reason={reason} loading={busy === "print"} leftSection={<IconPrinter size={16} aria-hidden />} onClick={print} title="Ctrl+P">
        打印
      </ReasonButton>
      <Button variant="default" leftSection={<IconList size={16} aria-hidden />} onClick={() => void places.go({ page: "tables" })}>
        全部报表
      </Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title="打印报表" size="sm">
        <Stack gap="sm">
          <Text>直接打印，或先存为 PDF 文件。</Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={pdf}>
              存为 PDF
            </Button>
            <Button data-autofocus onClick={print}>
              打印
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
