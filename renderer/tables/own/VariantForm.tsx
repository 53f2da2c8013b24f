import { Checkbox, Fieldset, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { headerPath } from "../../../electron/contract/headerPath.ts";
import type { Variant } from "../../../electron/contract/ownTables.ts";
import type { TableModel } from "../../../electron/contract/tableModel.ts";
import { ShownAsTools } from "../page/ShownAsTools.tsx";
import { ColumnList } from "./ColumnList.tsx";
import { columnTree, inOrder } from "./columnTree.ts";

interface Props {
  readonly name: string;
  /** What is wrong with the name, once saving was tried */
  readonly nameError: string | null;
  readonly setName: (name: string) => void;
  readonly variant: Variant;
  readonly change: (part: Partial<Variant>) => void;
  /** The table as the program has it */
  readonly base: TableModel;
}

/** All that a saved variant may change of a table. */
export function VariantForm({ name, nameError, setName, variant, change, base }: Props) {
  const { hidden, order, sort } = variant;
  return (
    <Stack gap="sm">
      <TextInput
        label="格式名称"
        withAsterisk
        data-autofocus
        maxLength={60}
        value={name}
        error={nameError}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label="报表标题"
        description="不填用原标题"
        placeholder={base.title}
        maxLength={200}
        value={variant.title ?? ""}
        onChange={(event) => change({ title: event.currentTarget.value || null })}
      />
      <Fieldset legend="单位和小数">
        <ShownAsTools model={base} shown={variant} choose={change} />
      </Fieldset>
      <Fieldset legend="显示的列和次序">
        <ColumnList
          columns={inOrder(columnTree(base), order)}
          hidden={hidden}
          hide={(keys, out) => {
            const others = hidden.filter((key) => !keys.includes(key));
            change({ hidden: out ? [...others, ...keys] : others });
          }}
          reorder={(next) => change({ order: [...next] })}
        />
      </Fieldset>
      <Fieldset legend="明细行的次序">
        <Select
          aria-label="按哪一列排"
          data={[
            { value: "", label: "按原来的次序" },
            ...base.columns.map(({ key }, index) => ({ value: key, label: headerPath(base, index).join("／") })),
          ]}
          allowDeselect={false}
          value={sort?.column ?? ""}
          onChange={(column) => change({ sort: column ? { column, descending: sort?.descending ?? true } : null })}
        />
        {sort && (
          <Checkbox
            mt={6}
            label="从大到小"
            checked={sort.descending}
            onChange={(event) => change({ sort: { ...sort, descending: event.currentTarget.checked } })}
          />
        )}
      </Fieldset>
      <Textarea
        label="签字栏"
        description="每行一人，如“分管领导：”；不填用本单位的"
        autosize
        minRows={2}
        value={variant.signatories?.join("\n") ?? ""}
        onChange={(event) => {
          const lines = linesOf(event.currentTarget.value);
          change({ signatories: event.currentTarget.value === "" ? null : lines.slice(0, 10) });
        }}
      />
      <Textarea
        label="补充说明"
        description="每行一条，写在表下"
        autosize
        minRows={2}
        value={variant.notes.join("\n")}
        onChange={(event) => change({ notes: linesOf(event.currentTarget.value).slice(0, 20) })}
      />
    </Stack>
  );
}

/** The lines of a text as they are being typed: an empty last one stays, so that Enter begins the next. */
function linesOf(text: string): string[] {
  return text.split("\n").map((line) => line.slice(0, 200));
}
