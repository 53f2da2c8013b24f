/**
 * renderer/records/form/controls — one control a file, chosen by what the field's kind says (controlOf). The rule: a control
 * gets text and gives text, and knows no ledger.
 */
import type { ComponentType } from "react";
import type { Field } from "../../../../db/ledgers/Field.ts";
import { fieldKinds } from "../../../../db/ledgers/fieldKinds.ts";
import type { ControlName } from "../../../../db/ledgers/kinds/FieldKind.ts";
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

/** The controls by the names that kinds call them. Closed and growing lists are told apart below. */
const controls: Readonly<Record<ControlName, ComponentType<ControlProps>>> = {
  line: LineControl,
  paragraph: NoteControl,
  day: DateControl,
  yearMonth: MonthControl,
  number: NumberControl,
  yesNo: BoolControl,
  place: TownshipControl,
  suggestions: SuggestControl,
};

/** The control a field is edited with. */
export function controlOf(field: Field): ComponentType<ControlProps> {
  const { control } = fieldKinds[field.kind];
  if (control === "place" && field.many) return TownshipsControl;
  if (field.options) return field.extendable ? SuggestControl : ChoiceControl;
  return controls[control];
}
