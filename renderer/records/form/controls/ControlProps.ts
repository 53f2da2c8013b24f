import type { ReactNode } from "react";
import type { Field } from "../../../../db/ledgers/Field.ts";

/** What every control of the form gets: the text as typed, and how to say it changed. */
export interface ControlProps {
  readonly ledger: string;
  readonly name: string;
  readonly field: Field;
  readonly text: string;
  readonly change: (text: string) => void;
  readonly disabled: boolean;
  /** For the Mantine input: label, help, error text with its icon, id … */
  readonly input: {
    readonly id: string;
    readonly label: ReactNode;
    readonly description: ReactNode;
    readonly error: ReactNode;
    readonly withAsterisk: boolean;
    readonly inputWrapperOrder: ("label" | "input" | "description" | "error")[];
    readonly "data-field": string;
  };
}
