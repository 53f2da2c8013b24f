import { DatePicker } from "@mantine/dates";
import dayjs from "dayjs";
import { isDate } from "../../../../db/exact/isDate.ts";
import { CalendarControl } from "./CalendarControl.tsx";
import type { ControlProps } from "./ControlProps.ts";

/** A date typed in any usual way (2021.5.9, 20210509), or picked. */
export function DateControl(props: ControlProps) {
  const shown = isDate(props.text) ? props.text : null;
  return (
    <CalendarControl {...props}>
      {(choose) => (
        <DatePicker
          value={shown}
          defaultDate={shown ?? undefined}
          hideOutsideDates
          getDayAriaLabel={(date) => dayjs(date).format("YYYY年M月D日")}
          onChange={(date) => choose(date ?? "")}
        />
      )}
    </CalendarControl>
  );
}
