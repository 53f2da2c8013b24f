import type { ControlProps } from "./ControlProps.ts";
import { LineControl } from "./LineControl.tsx";

/** A number with its unit behind it; "12.5公里" and "1,200" are understood, and tidied on leaving. */
export function NumberControl(props: ControlProps) {
  const { unit } = props.field;
  const more = {
    className: "number-control",
    inputMode: "decimal",
    rightSection: unit && <span className="unit">{unit}</span>,
    rightSectionWidth: unit ? unit.length * 14 + 14 : undefined,
    rightSectionPointerEvents: "none",
  } as const;
  return <LineControl {...props} maxLength={60} more={more} />;
}
