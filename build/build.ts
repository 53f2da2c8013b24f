/**
 * Builds the desktop program into out/: renderer/, main.js, preload.cjs, worker.js.
 * Run by Node from source: `npm run build`; journeys call buildWhenStale.
 */
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { nodeConfig, projectRoot, rendererConfig } from "./viteConfigs.ts";

const outFolder = join(projectRoot, "out");
const stampFile = join(outFolder, "built-from.txt");

/** Builds everything beside out/ and puts it in place only when all of it succeeded. Throws with the bundler's words. */
export async function buildProgram(): Promise<void> {
  const cache = join(projectRoot, "node_modules", ".cache");
  const fresh = join(cache, `out-${process.pid}`);
  const old = join(cache, `old-${process.pid}`);
  const stamp = sourceStamp();
  // Whoever starts this, a test runner too, gets the product and not React's development build.
  process.env.NODE_ENV = "production";
  mkdirSync(cache, { recursive: true });
  try {
    await Promise.all([
      build(rendererConfig(fresh)),
      build(nodeConfig("electron/main.ts", "main.js", "es", fresh)),
      build(nodeConfig("electron/preload.ts", "preload.cjs", "cjs", fresh)),
      build(nodeConfig("electron/worker/main.ts", "worker.js", "es", fresh)),
    ]);
    writeFileSync(join(fresh, "built-from.txt"), stamp);
    if (existsSync(outFolder)) {
      renameSync(outFolder, old);
    }
    renameSync(fresh, outFolder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/** Builds unless out/ was made from exactly the files as they are now. */
export async function buildWhenStale(): Promise<void> {
  if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== sourceStamp()) {
    await buildProgram();
  }
}

/** Changes whenever a source file, the configuration or a dependency does. */
function sourceStamp(): string {
  const files = globSync(["{electron,renderer,db,build}/**/*", "package-lock.json", "tsconfig.json"], {
    cwd: projectRoot,
  });
  const hash = createHash("sha256");
  for (const file of files.toSorted()) {
    const { mtimeMs, size } = statSync(join(projectRoot, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest("hex");
}

if (import.meta.main) {
  const started = performance.now();
  try {
    if (process.argv.includes("--when-stale")) {
      await buildWhenStale();
    } else {
      await buildProgram();
    }
    console.log(`out/ ready in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
