import type { ComponentType } from "react";
import type { Field, FieldKindName } from "../../../../db/ledgers/Field.ts";
import { BoolControl } from "./BoolControl.tsx";
import { ChoiceControl } from "./ChoiceControl.tsx";
import type { ControlProps } from "./ControlProps.ts";
import { DateControl } from "./DateControl.tsx";
import { LineControl } from "./LineControl.tsx";
import { MonthControl } from "./MonthControl.tsx";
import { NoteControl } from "./NoteControl.tsx";
import { NumberControl } from "./NumberControl.tsx";
import { SuggestControl } from "./SuggestControl.tsx";
import { TownshipControl } from "./TownshipControl.tsx";
import { TownshipsControl } from "./TownshipsControl.tsx";

/** The control of each kind of field. Closed and growing lists are told apart below. */
const byKind: Readonly<Record<FieldKindName, ComponentType<ControlProps>>> = {
  text: LineControl,
  note: NoteControl,
  list: LineControl,
  date: DateControl,
  month: MonthControl,
  year: LineControl,
  count: NumberControl,
  money: NumberControl,
  length: NumberControl,
  metre: NumberControl,
  area: NumberControl,
  percent: NumberControl,
  decimal: NumberControl,
  bool: BoolControl,
  stake: LineControl,
  township: TownshipControl,
  road: SuggestControl,
  project: SuggestControl,
  person: SuggestControl,
  phone: LineControl,
};

/** The control a field is edited with. */
export function controlOf(field: Field): ComponentType<ControlProps> {
  if (field.kind === "township" && field.many) return TownshipsControl;
  if (field.options) return field.extendable ? SuggestControl : ChoiceControl;
  return byKind[field.kind];
}
