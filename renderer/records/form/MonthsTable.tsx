import { lazy, Suspense } from "react";
import { monthText } from "../../../db/exact/index.ts";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import { call } from "../../api/client.ts";
import { ActionButton } from "../../layout/ActionButton.tsx";
import { forReason } from "../../layout/forReason.ts";
import { places } from "../../layout/place.ts";
import { Section } from "../../layout/Section.tsx";
import { type Column, SmallTable } from "../../layout/SmallTable.tsx";
import { words } from "../../text/words.ts";
import { headerText, isRight, valueText } from "../valueText.ts";
import type { Opened } from "./useRecordForm.ts";

// Charts weigh more than the form; it does not wait for them.
const MonthsChart = lazy(async () => ({ default: (await import("./MonthsChart.tsx")).MonthsChart }));

interface Props {
  readonly ledger: Ledger;
  readonly opened: Opened;
  readonly asOf: string;
  readonly reason: string | null;
  readonly reload: () => void;
}

/** The months recorded, newest first; one can be gone to and corrected, or taken out with a reason. */
export function MonthsTable({ ledger, opened, asOf, reason, reload }: Props) {
  const fields = allFields(ledger).filter(({ progress }) => progress);
  // What grows from month to month, so that a line says something.
  const drawn = fields.filter(
    ({ name, field }) =>
      fieldKinds[field.kind].measured &&
      opened.months.filter(({ values }) => typeof values[name] === "number").length > 1,
  );
  const remove = async (month: string) => {
    const question = {
      title: `删除${monthText(month)}的进度`,
      text: `${monthText(month)} 的进度将去掉，其他月份不变。`,
      confirm: words.remove,
      grave: true,
      required: true,
    };
    const { id, revision } = opened.record;
    const work = (why: string) => call("records.removeMonth", { ledger: ledger.id, id, revision, month, reason: why });
    if (await forReason(question, work, `已删除${monthText(month)}的进度。`)) reload();
  };
  return (
    <Section id="months" title="各月进度" className="form-section">
      {drawn.length > 0 && (
        <Suspense>
          <MonthsChart fields={drawn} months={opened.months} />
        </Suspense>
      )}
      <SmallTable
        rows={opened.months.toSorted((a, b) => (a.month > b.month ? -1 : 1))}
        keyOf={({ month }) => month}
        rowClass={({ month }) => (month === asOf ? "month-now" : undefined)}
        columns={[
          {
            head: "月份",
            names: true,
            of: ({ month }) =>
              month === asOf ? <span style={{ fontWeight: 600 }}>{monthText(month)}（当前）</span> : monthText(month),
          },
          ...fields.map(
            ({ name, field }): Column<Opened["months"][number]> => ({
              head: headerText(name, field),
              className: isRight(field) ? "digits" : undefined,
              of: ({ values }) => valueText(values[name], field),
            }),
          ),
          {
            head: "操作",
            w: 150,
            of: ({ month }) => (
              <>
                <ActionButton
                  small
                  reason={month === asOf ? "已在上方" : null}
                  label="转到此月"
                  onClick={() => places.setMonth(month)}
                />{" "}
                <ActionButton small reason={reason} label={words.remove} onClick={() => remove(month)} />
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
