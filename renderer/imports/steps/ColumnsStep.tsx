import { Select, Text } from "@mantine/core";
import { allFields, type NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { KEPT_BESIDE } from "../../../electron/contract/answerWords.ts";
import { withColumn } from "../../../electron/contract/withChoice.ts";
import { SmallTable } from "../../layout/SmallTable.tsx";
import type { TableStep } from "../useImport.ts";
import { QuestionList } from "./QuestionList.tsx";
import { TableTabs } from "./TableTabs.tsx";
import { unitChoices } from "./unitChoices.ts";

const kept = "";

const reasons: Readonly<Record<string, string>> = {
  numbering: "序号列，不写入",
  kept: "随记录保存为“表中其他列”",
  ambiguous: "可能对应几个字段，请指定",
  chosen: "按您的选择，留作其他列",
  month: "各行进度所属的月份",
  record: "各行对应的记录",
};

/** 列对应: which field each column of the sheet is, in which unit; the rest is kept with the record. */
export function ColumnsStep({ work, wizard, table, ledger }: TableStep) {
  const busy = work.task.running;
  const fields = allFields(ledger);
  const change = (column: Parameters<typeof withColumn>[2]) =>
    void work.replan(withColumn(wizard.choices, table.index, column));
  // A field that a column already stands for says so in the list of every other.
  const optionOf = ({ name, progress }: NamedField, own: string | null) => {
    const taken = name !== own && table.columns.some(({ field, second }) => field === name || second === name);
    return { value: name, label: `${name}${progress ? "（每月）" : ""}${taken ? "（已对应其他列）" : ""}` };
  };
  return (
    <>
      <TableTabs work={work} wizard={wizard} />
      <Text mb="xs">
        “{table.ledgerName}”。没有对应字段的列不会丢失，随记录保存为“表中其他列”。一个字段只能对应一列。
      </Text>
      <QuestionList
        sheet={table.sheet}
        questions={table.questions.filter(({ kind }) => kind === "column")}
        work={work}
        wizard={wizard}
      />
      <SmallTable
        rows={table.columns}
        keyOf={({ column }) => column}
        columns={[
          { head: "列", w: 50, names: "bold", of: ({ column }) => column },
          { head: "表头", w: "18%", of: ({ header }) => header || "（没有表头）" },
          { head: "示例", className: "column-samples", of: ({ samples }) => samples.join("；") },
          {
            head: "对应字段",
            w: 200,
            of: ({ column, field, why }) => (
              <Select
                aria-label={`${column} 列对应的字段`}
                searchable
                openOnFocus={false}
                allowDeselect={false}
                disabled={busy}
                value={field ?? kept}
                data={[{ value: kept, label: withoutField(why) }, ...fields.map((one) => optionOf(one, field))]}
                onChange={(value) =>
                  value !== null &&
                  value !== (field ?? kept) &&
                  change({ column, field: value === kept ? null : value })
                }
              />
            ),
          },
          {
            head: "单位",
            w: 104,
            of: ({ column, field: name, unit: now }) => {
              const field = fields.find((one) => one.name === name)?.field;
              const units = field ? unitChoices(field, now) : [];
              if (units.length <= 1) return now ?? field?.unit ?? "";
              return (
                <Select
                  aria-label={`${column} 列的单位`}
                  allowDeselect={false}
                  disabled={busy}
                  value={now ?? field?.unit ?? null}
                  data={units}
                  onChange={(unit) => unit !== null && unit !== now && change({ column, field: name, unit })}
                />
              );
            },
          },
          {
            head: "说明",
            w: "20%",
            of: ({ column, field, second, why, remembered }) => {
              const asked = table.questions.some(({ columns, blocks }) => blocks && columns[0] === column);
              const held = second === null ? "" : `另有“${second}”`;
              const reason = asked ? "等待回答" : why ? columnReason(why) : field ? held : columnReason("kept");
              return remembered === null ? reason : `按上次的对应（${remembered}）`;
            },
          },
        ]}
      />
    </>
  );
}

/** What a column of no field is called: one that is used otherwise is not kept with the record. */
function withoutField(why: string | null): string {
  return why === "numbering" || why === "month" || why === "record" ? "不对应字段" : KEPT_BESIDE;
}

/** Why a column of a sheet has no field, in words; what main already says in words stands as it is. */
function columnReason(why: string): string {
  return reasons[why] ?? why;
}
