import type { Problem } from "../../../db/ledgers/defineLedger.ts";
import type { NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { FieldControl } from "./FieldControl.tsx";
import type { Texts } from "./formState.ts";
import { MaskedField } from "./MaskedField.tsx";

interface Props {
  readonly ledger: string;
  readonly fields: readonly Pick<NamedField, "name" | "field">[];
  readonly texts: Texts;
  readonly shown: ReadonlyMap<string, Problem>;
  readonly change: (name: string, text: string) => void;
  readonly disabled: boolean;
  /** Personal fields that are masked, and the way to see them */
  readonly masked?: ReadonlySet<string>;
  readonly reveal?: () => void;
}

/** Fields side by side, each with its control. */
export function FieldGrid({ ledger, fields, texts, shown, change, disabled, masked, reveal }: Props) {
  return (
    <div className="form-grid">
      {fields.map(({ name, field }) => {
        const text = texts[name] ?? "";
        if (reveal && masked?.has(name)) return <MaskedField key={name} {...{ name, field, text, reveal }} />;
        const problem = shown.get(name);
        return <FieldControl key={name} {...{ ledger, name, field, text, problem, change, disabled }} />;
      })}
    </div>
  );
}
