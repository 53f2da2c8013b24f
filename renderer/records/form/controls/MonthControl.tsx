import { TextInput } from "@mantine/core";
import { MonthPicker } from "@mantine/dates";
import { isMonth } from "../../../../db/exact/isMonth.ts";
import { tidied } from "../formState.ts";
import { CalendarButton } from "./CalendarButton.tsx";
import type { ControlProps } from "./ControlProps.ts";
import { calendarLabels } from "./calendarLabels.ts";

/** A month typed in any usual way (2021年10月, 202110), or picked. */
export function MonthControl({ name, field, text, change, disabled, input }: ControlProps) {
  const shown = isMonth(text) ? `${text}-01` : null;
  return (
    <TextInput
      {...input}
      value={text}
      readOnly={disabled}
      maxLength={40}
      placeholder={disabled ? undefined : "例：2021-10"}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => change(tidied(text, field))}
      rightSection={
        !disabled && (
          <CalendarButton label={`选择${name}`}>
            {(close) => (
              <MonthPicker
                value={shown}
                defaultDate={shown ?? undefined}
                ariaLabels={calendarLabels}
                yearLabelFormat="YYYY年"
                monthsListFormat="M月"
                onChange={(date) => {
                  change(date?.slice(0, 7) ?? "");
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
