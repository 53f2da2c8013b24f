import { Table } from "@mantine/core";
import { lazy, Suspense } from "react";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import { call } from "../../api/client.ts";
import { askReason } from "../../layout/ask.tsx";
import { notifyDone, notifyFailure } from "../../layout/notify.tsx";
import { places } from "../../layout/place.ts";
import { ReasonButton } from "../../layout/ReasonButton.tsx";
import { monthText } from "../../text/monthText.ts";
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
    const text = `${monthText(month)} 的进度将去掉，其他月份不变。`;
    const why = await askReason({
      title: `删除${monthText(month)}的进度`,
      text,
      confirm: words.remove,
      grave: true,
      required: true,
    });
    if (why === null) return;
    try {
      await call("records.removeMonth", {
        ledger: ledger.id,
        id: opened.record.id,
        revision: opened.record.revision,
        month,
        reason: why,
      });
      notifyDone(`已删除${monthText(month)}的进度。`);
      reload();
    } catch (error) {
      notifyFailure(error);
    }
  };
  return (
    <section className="form-section" aria-labelledby="months">
      <h2 className="section-title" id="months">
        各月进度
      </h2>
      {drawn.length > 0 && (
        <Suspense>
          <MonthsChart fields={drawn} months={opened.months} />
        </Suspense>
      )}
      <Table withTableBorder withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>月份</Table.Th>
            {fields.map(({ name, field }) => (
              <Table.Th key={name} className={isRight(field) ? "digits" : undefined}>
                {headerText(name, field)}
              </Table.Th>
            ))}
            <Table.Th w={150}>操作</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {opened.months
            .toSorted((a, b) => (a.month > b.month ? -1 : 1))
            .map(({ month, values }) => (
              <Table.Tr key={month} className={month === asOf ? "month-now" : undefined}>
                <Table.Th scope="row" fw={month === asOf ? 600 : 400}>
                  {monthText(month)}
                  {month === asOf && "（当前）"}
                </Table.Th>
                {fields.map(({ name, field }) => (
                  <Table.Td key={name} className={isRight(field) ? "digits" : undefined}>
                    {valueText(values[name], field)}
                  </Table.Td>
                ))}
                <Table.Td>
                  <ReasonButton
                    size="compact-xs"
                    variant="default"
                    reason={month === asOf ? "已在上方" : null}
                    onClick={() => void places.setMonth(month)}
                  >
                    转到此月
                  </ReasonButton>{" "}
                  <ReasonButton size="compact-xs" variant="default" reason={reason} onClick={() => void remove(month)}>
                    {words.remove}
                  </ReasonButton>
                </Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
