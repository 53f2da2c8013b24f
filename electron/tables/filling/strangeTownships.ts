import { townshipOrder } from "../../../db/figures/index.ts";
import type { ReadStore } from "../../../db/store/index.ts";

/** A note for every township among the rows that is not official in the year ("" = records without one). */
export function strangeTownships(
  database: ReadStore["database"],
  townships: readonly string[],
  asOf: string,
): string[] {
  const official = new Set(townshipOrder(database, Number(asOf.slice(0, 4))));
  return townships
    .filter((township) => !official.has(township))
    .map((name) =>
      name === "" ? "有记录未注明乡镇，单列于末行。" : `“${name}”不在乡（镇）、街道名录中，单列于后，请核对。`,
    );
}
