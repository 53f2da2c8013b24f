import { IconAlertCircle, IconAlertTriangle } from "@tabler/icons-react";
import { memo, useId } from "react";
import type { Problem } from "../../../db/ledgers/defineLedger.ts";
import type { Field } from "../../../db/ledgers/Field.ts";
import { controlOf } from "./controls/controlOf.ts";

interface Props {
  readonly ledger: string;
  readonly name: string;
  readonly field: Field;
  readonly text: string;
  readonly problem: Problem | undefined;
  readonly change: (name: string, text: string) => void;
  readonly disabled: boolean;
}

/** Help stands below, so that the inputs of a row stay in line. */
const helpBelow: ("label" | "input" | "description" | "error")[] = ["label", "input", "description", "error"];

/** One field of the form: label, control, help, and what is wrong with it — in words and with an icon, not by colour alone. */
export const FieldControl = memo(function FieldControl({
  ledger,
  name,
  field,
  text,
  problem,
  change,
  disabled,
}: Props) {
  const id = useId();
  const Control = controlOf(field);
  const error = problem?.level === "error" && (
    <span className="with-icon">
      <IconAlertCircle size={14} aria-hidden /> {problem.message}
    </span>
  );
  return (
    <div className={field.kind === "note" ? "field field-wide" : "field"}>
      <Control
        ledger={ledger}
        name={name}
        field={field}
        text={text}
        disabled={disabled}
        change={(next) => {
          if (next !== text) change(name, next);
        }}
        input={{
          id,
          label: name,
          description: field.help,
          error,
          withAsterisk: field.required === true,
          inputWrapperOrder: helpBelow,
          "data-field": name,
        }}
      />
      {problem?.level === "warning" && (
        <div className="field-warning with-icon">
          <IconAlertTriangle size={14} aria-hidden /> {problem.message}
        </div>
      )}
    </div>
  );
});
