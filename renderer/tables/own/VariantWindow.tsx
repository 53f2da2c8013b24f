import { Box, Modal } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { OwnTableView, Variant } from "../../../electron/contract/ownTables.ts";
import { call } from "../../api/client.ts";
import { useQuery } from "../../api/useQuery.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { useBureau } from "../../layout/BureauContext.tsx";
import { DialogFoot } from "../../layout/DialogFoot.tsx";
import { FailureNote } from "../../layout/FailureNote.tsx";
import { notifyDone } from "../../layout/notify.tsx";
import { told } from "../../layout/told.ts";
import { words } from "../../text/words.ts";
import { Paper } from "../paper/Paper.tsx";
import { PaperTable } from "../paper/PaperTable.tsx";
import { VariantForm } from "./VariantForm.tsx";

export interface VariantDraft {
  /** null for one that is not saved yet */
  readonly own: Pick<OwnTableView, "id" | "revision"> | null;
  readonly base: string;
  readonly name: string;
  readonly variant: Variant;
}

interface Props {
  readonly draft: VariantDraft;
  readonly close: () => void;
  readonly saved: (table: OwnTableView) => void;
}

/** 本单位格式: what is changed at the left, what becomes of the table at the right. */
export function VariantWindow({ draft, close, saved }: Props) {
  const { asOf } = useBureau();
  const [name, setName] = useState(draft.name);
  const [variant, setVariant] = useState(draft.variant);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [seen] = useDebouncedValue(variant, 300);
  const base = useQuery("tables.model", { table: draft.base, asOf });
  const preview = useQuery("ownTables.preview", {
    base: draft.base,
    asOf,
    name: null,
    variant: savedVariant(seen),
  });
  const failed = base.failure ? base : preview.failure ? preview : null;
  const missing = name.trim() === "";
  const save = async (): Promise<void> => {
    setTried(true);
    if (missing) return;
    setBusy(true);
    await told(async () => {
      const own = await call("ownTables.saveVariant", {
        id: draft.own?.id ?? null,
        revision: draft.own?.revision ?? null,
        name: name.trim(),
        base: draft.base,
        variant: savedVariant(variant),
      });
      notifyDone(`已保存“${own.name}”。`);
      saved(own);
    });
    setBusy(false);
  };
  return (
    <Modal
      opened
      onClose={close}
      fullScreen
      title={draft.own ? `修改格式：${draft.name}` : "存为本单位格式"}
      classNames={{ content: "preview-window", body: "preview-body", header: "preview-header" }}
    >
      {failed?.failure && <FailureNote failure={failed.failure} retry={failed.reload} />}
      <div className="variant-desk">
        <div className="variant-form">
          {base.value ? (
            <VariantForm
              name={name}
              nameError={tried && missing ? "请填写名称" : null}
              setName={setName}
              variant={variant}
              change={(part) => setVariant((before) => ({ ...before, ...part }))}
              base={base.value}
            />
          ) : (
            words.reading
          )}
        </div>
        {/* Focusable, so that the arrows scroll it. */}
        <Box
          component="section"
          className="paper-desk"
          tabIndex={0}
          aria-label="改后的样子"
          aria-busy={preview.loading}
        >
          {preview.value && (
            <Paper size={preview.value.paper}>
              <PaperTable model={preview.value} live={false} />
            </Paper>
          )}
        </Box>
      </div>
      <DialogFoot close={close}>
        <ActionButton loading={busy} label={words.save} onClick={() => save()} />
      </DialogFoot>
    </Modal>
  );
}

/** A variant as it is kept: without the empty lines that were typed. */
function savedVariant(variant: Variant): Variant {
  const filled = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter(Boolean);
  return {
    ...variant,
    title: variant.title?.trim() || null,
    signatories: variant.signatories && filled(variant.signatories),
    notes: filled(variant.notes),
  };
}
