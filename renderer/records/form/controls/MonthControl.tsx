import { MonthPicker } from "@mantine/dates";
import { isMonth } from "../../../../db/exact/isMonth.ts";
import { CalendarControl } from "./CalendarControl.tsx";
import type { ControlProps } from "./ControlProps.ts";

/** A month typed in any usual way (2021年10月, 202110), or picked. */
export function MonthControl(props: ControlProps) {
  const shown = isMonth(props.text) ? `${props.text}-01` : null;
  return (
    <CalendarControl {...props}>
      {(choose) => (
        <MonthPicker
          value={shown}
          defaultDate={shown ?? undefined}
          onChange={(date) => choose(date?.slice(0, 7) ?? "")}
        />
      )}
    </CalendarControl>
  );
}
