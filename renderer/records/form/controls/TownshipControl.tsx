import { useBureau } from "../../../layout/BureauContext.tsx";
import { ChoiceControl } from "./ChoiceControl.tsx";
import type { ControlProps } from "./ControlProps.ts";

/** One township of the bureau, found by typing part of its name. */
export function TownshipControl({ field, ...props }: ControlProps) {
  return <ChoiceControl {...props} field={{ ...field, options: useBureau().state.townships }} />;
}
