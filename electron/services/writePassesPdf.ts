import { localDay, periodOf } from "../../db/exact/index.ts";
import type { Closing } from "../../db/store/index.ts";
import { writeBytes } from "../files/writing/writeBytes.ts";
import { passesHtml } from "../tables/index.ts";
import { printed } from "./printed.ts";
import type { Services } from "./Services.ts";
import { writeChosenFile } from "./writeChosenFile.ts";

/**
 * The 错误 that were passed for an issue, with their reasons, as a PDF the user names.
 * @param area the work area's name
 * @param name the issue's file name without its ending
 * @returns the file's name, null when the dialog was closed
 */
export async function writePassesPdf(
  services: Services,
  { month, issue, at, actor, passes }: Closing,
  area: string,
  name: string,
): Promise<{ file: string | null }> {
  const html = passesHtml({
    title: `${area}${periodOf(month).text}上报时通过的审核错误`,
    issue: `第${issue}次上报，${localDay(new Date(at))}，${actor}`,
    passes: passes.map((pass) => ({ ...pass, day: localDay(new Date(pass.at)) })),
  });
  const pdf = await printed(() => services.printToPdf(html, { landscape: false, paper: "A4" }));
  return writeChosenFile(services, `${name}_通过的审核错误.pdf`, "pdf", (path) => writeBytes(path, pdf));
}
