import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconLayoutColumns } from "@tabler/icons-react";
import { useState } from "react";
import type { OwnTableView, ShownAs, Variant } from "../../../electron/contract/ownTables.ts";
import { useQuery } from "../../api/useQuery.ts";
import { useBureau } from "../../layout/BureauContext.tsx";
import { places } from "../../layout/place.ts";
import { words } from "../../text/words.ts";
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
  const { state } = useBureau();
  const [draft, setDraft] = useState<VariantDraft | null>(null);
  const own = useQuery("ownTables.list", { deleted: false });
  const base = variant?.base ?? table;
  const others = own.value?.tables.filter((one) => one.base === base && one.id !== variant?.id) ?? [];
  const toList = (): void => void places.go({ page: "table", table: base });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconLayoutColumns size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            本单位格式{variant ? `：${variant.name}` : ""}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {variant && <Menu.Item onClick={toList}>原表 {base}</Menu.Item>}
          {others.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => void places.go({ page: "table", table: id })}>
              {name}
            </Menu.Item>
          ))}
          {(variant || others.length > 0) && <Menu.Divider />}
          {state.readonly && <Menu.Label>{words.readonlyReason}</Menu.Label>}
          <Menu.Item
            disabled={state.readonly}
            onClick={() => setDraft({ own: null, base, name: "", variant: shownIn(variant?.variant ?? plain, shown) })}
          >
            存为本单位格式…
          </Menu.Item>
          {variant?.variant && (
            <>
              <Menu.Item
                disabled={state.readonly}
                onClick={() => setDraft({ own: variant, base, name: variant.name, variant: variant.variant ?? plain })}
              >
                修改这个格式…
              </Menu.Item>
              <Menu.Item disabled={state.readonly} onClick={() => void renameOwnTable(variant)}>
                改名…
              </Menu.Item>
              <Menu.Item
                disabled={state.readonly}
                onClick={() => void removeOwnTable(variant).then((done) => done && toList())}
              >
                删除这个格式
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {draft && (
        <VariantWindow
          draft={draft}
          close={() => setDraft(null)}
          saved={({ id }) => {
            setDraft(null);
            void places.go({ page: "table", table: id });
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
