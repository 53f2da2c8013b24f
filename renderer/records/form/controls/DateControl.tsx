import { TextInput } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import dayjs from "dayjs";
import { isDate } from "../../../../db/exact/isDate.ts";
import { tidied } from "../formState.ts";
import { CalendarButton } from "./CalendarButton.tsx";
import type { ControlProps } from "./ControlProps.ts";
import { calendarLabels } from "./calendarLabels.ts";

/** A date typed in any usual way (2021.5.9, 20210509), or picked. */
export function DateControl({ name, field, text, change, disabled, input }: ControlProps) {
  const shown = isDate(text) ? text : null;
  return (
    <TextInput
      {...input}
      value={text}
      readOnly={disabled}
      maxLength={40}
      placeholder={disabled ? undefined : "例：2021-05-09"}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => change(tidied(text, field))}
      rightSection={
        !disabled && (
          <CalendarButton label={`选择${name}`}>
            {(close) => (
              <DatePicker
                value={shown}
                defaultDate={shown ?? undefined}
                ariaLabels={calendarLabels}
                hideOutsideDates
                getDayAriaLabel={(date) => dayjs(date).format("YYYY年M月D日")}
                monthLabelFormat="YYYY年M月"
                yearLabelFormat="YYYY年"
                monthsListFormat="M月"
                onChange={(date) => {
                  change(date ?? "");
                  close();
                }}
              />
            )}
          </CalendarButton>
        )
      }
    />
  );
}
