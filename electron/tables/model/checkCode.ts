import { createHash } from "node:crypto";
import type { TableModel } from "../../contract/tableModel.ts";

/** Base 32 without letters and digits that are taken for each other (0/O, 1/I). */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

const QUOTIENTS: ReadonlySet<string> = new Set(["ratio", "quotient", "growth"]);

/**
 * 校验码: 8 characters that say whether a paper, a workbook and the ledgers still agree.
 * They are the first 40 bits of the SHA-256 of the table's canonical text (UTF-8), five bits a character, high bits first.
 * Canonical text: a line with "1" (this rule's version), table id and as-of month, then a line per row; cells are joined by
 * U+001F. A number cell stands as its exact value ("3.945"; so too in a balanced table, whose cells hold the digits shown), a text
 * cell or a value that cannot be computed as its text.
 * Ratios, averages and growth are left out, because they follow from the other cells and a workbook cannot hold them exactly.
 */
export function checkCode(model: Pick<TableModel, "id" | "asOf" | "rows">): string {
  const lines = model.rows.map(({ cells }) =>
    cells
      .filter(({ formula }) => !formula || !QUOTIENTS.has(formula.kind))
      .map(({ exact, value, text }) => exact ?? value ?? text)
      .join("\u001f"),
  );
  const canonical = [["1", model.id, model.asOf].join("\u001f"), ...lines].join("\n");
  const bits = BigInt(`0x${createHash("sha256").update(canonical, "utf8").digest("hex").slice(0, 10)}`);
  return Array.from({ length: 8 }, (_, index) => ALPHABET[Number((bits >> BigInt(35 - index * 5)) & 31n)] ?? "").join(
    "",
  );
}
