import { MultiSelect } from "@mantine/core";
import { splitList } from "../../../../db/ledgers/splitList.ts";
import { useBureau } from "../../../layout/BureauContext.tsx";
import type { ControlProps } from "./ControlProps.ts";

/** Several townships. */
export function TownshipsControl({ text, change, disabled, input }: ControlProps) {
  const { townships } = useBureau().state;
  const chosen = splitList(text);
  return (
    <MultiSelect
      {...input}
      data={[...new Set([...townships, ...chosen])]}
      value={chosen}
      readOnly={disabled}
      searchable
      placeholder={disabled || chosen.length > 0 ? undefined : "可选多个"}
      onChange={(next) => change(next.join("、"))}
    />
  );
}
