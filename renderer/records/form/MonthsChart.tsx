import { LineChart } from "@mantine/charts";
import type { NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { smallestPerUnit } from "../../../db/ledgers/fieldKinds.ts";
import type { Opened } from "./useRecordForm.ts";

/** Each measured field of the months as a line of its own (their units differ). Drawn for the eye: the table says the same. */
export function MonthsChart({ fields, months }: { fields: readonly NamedField[]; months: Opened["months"] }) {
  const ascending = months.toSorted((a, b) => (a.month < b.month ? -1 : 1));
  return (
    <div className="months-charts" aria-hidden>
      {fields.map(({ name, field }) => (
        <figure key={name}>
          <figcaption>
            {name}
            {field.unit && `（${field.unit}）`}
          </figcaption>
          <LineChart
            h={120}
            data={ascending.map(({ month, values }) => ({
              月份: month,
              [name]: position(values[name], smallestPerUnit(field)),
            }))}
            dataKey="月份"
            series={[{ name, color: "quietBlue.7" }]}
            curveType="linear"
            connectNulls
            yAxisProps={{ domain: [0, "auto"], width: 56 }}
            tooltipAnimationDuration={0}
          />
        </figure>
      ))}
    </div>
  );
}

/** A position on the screen, where exactness no longer matters; blank leaves a gap. */
function position(value: unknown, perUnit: number): number | null {
  return typeof value === "number" ? value / perUnit : null;
}
