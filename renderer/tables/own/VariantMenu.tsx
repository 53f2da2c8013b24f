import { IconChevronDown, IconLayoutColumns } from "@tabler/icons-react";
import { useState } from "react";
import type { OwnTableView, ShownAs, Variant } from "../../../electron/contract/ownTables.ts";
import { useQuery } from "../../api/useQuery.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { ActionMenu, type MenuAction } from "../../layout/ActionMenu.tsx";
import { useReadonlyReason } from "../../layout/BureauContext.tsx";
import { places } from "../../layout/place.ts";
import { removeOwnTable, renameOwnTable } from "./ownTableWork.ts";
import { type VariantDraft, VariantWindow } from "./VariantWindow.tsx";

interface Props {
  readonly table: string;
  /** Where the page shows a saved variant */
  readonly variant: OwnTableView | null;
  /** The units at hand: a new variant begins with them */
  readonly shown: ShownAs;
}

/** 本单位格式: the saved variants of a table, a new one; on the page of a variant: change, rename, delete. */
export function VariantMenu({ table, variant, shown }: Props) {
  const reason = useReadonlyReason();
  const [draft, setDraft] = useState<VariantDraft | null>(null);
  const own = useQuery("ownTables.list", { deleted: false });
  const base = variant?.base ?? table;
  const others = own.value?.tables.filter((one) => one.base === base && one.id !== variant?.id) ?? [];
  const off = reason !== null;
  const open = (one: string): void => void places.go({ page: "table", table: one });
  const changesOf = (own: OwnTableView, saved: Variant): MenuAction[] => [
    { name: "修改这个格式…", off, does: () => setDraft({ own, base, name: own.name, variant: saved }) },
    { name: "改名…", off, does: () => renameOwnTable(own) },
    { name: "删除这个格式", off, does: async () => (await removeOwnTable(own)) && open(base) },
  ];
  return (
    <>
      <ActionMenu
        target={
          <ActionButton
            quiet
            icon={IconLayoutColumns}
            label={`本单位格式${variant ? `：${variant.name}` : ""}`}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          />
        }
        ways={[
          variant !== null && { name: `原表 ${base}`, does: () => open(base) },
          ...others.map(({ id, name }) => ({ name, does: () => open(id) })),
        ]}
        reason={reason}
        actions={[
          {
            name: "存为本单位格式…",
            off,
            does: () => setDraft({ own: null, base, name: "", variant: shownIn(variant?.variant ?? plain, shown) }),
          },
          ...(variant?.variant ? changesOf(variant, variant.variant) : []),
        ]}
      />
      {draft && (
        <VariantWindow
          draft={draft}
          close={() => setDraft(null)}
          saved={({ id }) => {
            setDraft(null);
            open(id);
          }}
        />
      )}
    </>
  );
}

/** A variant in the units at hand, where others were chosen than its own. */
function shownIn(variant: Variant, shown: ShownAs): Variant {
  return { ...variant, unit: shown.unit ?? variant.unit, decimals: shown.decimals ?? variant.decimals };
}

/** The table as the program has it. */
const plain: Variant = {
  unit: null,
  decimals: null,
  title: null,
  hidden: [],
  order: [],
  sort: null,
  signatories: null,
  notes: [],
};
