import { periodOf } from "../../../db/exact/index.ts";
import { fileNamePart } from "../../files/writing/fileNamePart.ts";

/** The file name a template is saved under, without its ending: 旬报_2021年1-10月 where it is filled. */
export function ownFileName(name: string, asOf: string | null = null): string {
  return fileNamePart(asOf === null ? name : `${name}_${periodOf(asOf).text}`);
}
