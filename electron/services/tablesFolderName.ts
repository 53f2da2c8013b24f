import { periodOf } from "../../db/exact/index.ts";
import { type Readable, readBureau } from "../../db/store/index.ts";
import { fileNamePart } from "../tables/index.ts";

/** The folder that many tables are written to: 马龙区交通运输局_报表_2021年1-10月. */
export function tablesFolderName(store: Readable, what: string, asOf: string): string {
  return fileNamePart(`${readBureau(store).bureau}_${what}_${periodOf(asOf).text}`);
}
