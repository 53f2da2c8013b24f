import { type ShownAs, shownAsSchema } from "../../../electron/contract/ownTables.ts";
import { useStored } from "../../layout/useStored.ts";

/** As the table has it. */
export const asItIs: ShownAs = { unit: null, decimals: null };

/**
 * In which unit and with how many decimals a table is looked at: kept until the program is closed, so that coming back from a
 * record finds it again, and never longer, so that nobody prints another unit than he thinks.
 */
export function useShownAs(table: string): [ShownAs, (shown: ShownAs) => void] {
  return useStored("session", `table.shown.${table}`, (stored) => shownAsSchema.safeParse(stored).data ?? asItIs);
}
