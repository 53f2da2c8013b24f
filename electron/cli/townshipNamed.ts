import type { Store } from "../../db/store/index.ts";
import { UsageError } from "./UsageError.ts";

/** The official name of a township given by any of its names. Throws UsageError for one that is not in the list, or that two share. */
export async function townshipNamed(store: Store, text: string): Promise<string> {
  const { countyNames, readBureau, readTownships } = await import("../../db/store/index.ts");
  const { townshipBook } = await import("../import/meaning/townshipBook.ts");
  const found = townshipBook(readTownships(store), countyNames(readBureau(store).county)).resolve(text);
  if (found.kind === "found") return found.name;
  const why = found.kind === "ambiguous" ? `可能是${found.names.join("或")}，请写全称` : "不在乡（镇）街道名单中";
  throw new UsageError(`“${text}”${why}，未写入任何数据。`);
}
