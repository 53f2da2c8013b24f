import { join, resolve } from "node:path";

/**
 * Where records are kept: `--data=DIR` first, then JIAOTONG_DATA, else the user's own folder for programs.
 * `chosen` is true for the first two; the browser's profile then lies inside, so that two data folders never share one.
 */
export function dataFolder(
  args: readonly string[],
  environment: Record<string, string | undefined>,
  userData: string,
): { folder: string; chosen: boolean } {
  const argument = args.find((each) => each.startsWith("--data="))?.slice("--data=".length);
  const chosen = argument || environment.JIAOTONG_DATA;
  return chosen ? { folder: resolve(chosen), chosen: true } : { folder: join(userData, "台账"), chosen: false };
}
