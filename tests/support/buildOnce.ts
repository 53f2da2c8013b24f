import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Global setup of the journeys: builds the program unless out/ is already what the sources say. */
export default function buildOnce(): void {
  const script = join(import.meta.dirname, "../../build/build.ts");
  execFileSync(process.execPath, [script, "--when-stale"], { stdio: "inherit" });
}
