import { useState } from "react";
import { type ShownAs, shownAsSchema } from "../../../electron/contract/ownTables.ts";
import { readStored, writeStored } from "../../layout/stored.ts";

/** As the table has it. */
export const asItIs: ShownAs = { unit: null, decimals: null };

/**
 * In which unit and with how many decimals a table is looked at: kept until the program is closed, so that coming back from a
 * record finds it again, and never longer, so that nobody prints another unit than he thinks.
 */
export function useShownAs(table: string): [ShownAs, (shown: ShownAs) => void] {
  const name = `table.shown.${table}`;
  const [shown, setShown] = useState<ShownAs>(() => {
    const stored = shownAsSchema.safeParse(readStored(window.sessionStorage, name));
    return stored.success ? stored.data : asItIs;
  });
  const choose = (next: ShownAs): void => {
    setShown(next);
    writeStored(window.sessionStorage, name, next);
  };
  return [shown, choose];
}
