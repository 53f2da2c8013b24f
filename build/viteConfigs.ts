import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import react from "@vitejs/plugin-react";
import type { InlineConfig, Plugin } from "vite";

/** The root of the repository. */
export const projectRoot = join(import.meta.dirname, "..");

const shared = { configFile: false, root: projectRoot, logLevel: "warn" } satisfies InlineConfig;

/** The renderer: relative addresses, no script in the page itself (the CSP of the program allows none). */
export function rendererConfig(outFolder: string): InlineConfig {
  return {
    ...shared,
    root: join(projectRoot, "renderer"),
    base: "./",
    plugins: [react()],
    build: {
      outDir: join(outFolder, "renderer"),
      emptyOutDir: true,
      target: "chrome140",
      modulePreload: { polyfill: false },
      // A page under this CSP loads fonts and scripts from files only.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      reportCompressedSize: false,
    },
  };
}

/** Files that a module reads from beside itself, as bytes in the bundle: there is no such file beside the bundle. */
const filesInside: Plugin = {
  name: "files-inside",
  transform: (code, id) =>
    code.replace(/readFileSync\(new URL\("(\.\/[^"]+)", import\.meta\.url\)\)/g, (_, name: string) => {
      const bytes = readFileSync(join(dirname(id), name));
      return `Buffer.from("${bytes.toString("base64")}", "base64")`;
    }),
};

/**
 * A bundle for Node: everything but Electron, better-sqlite3 and Node's own modules is inside, so that the product
 * carries one dependency only.
 */
export function nodeConfig(entry: string, file: string, format: "es" | "cjs", outFolder: string): InlineConfig {
  return {
    ...shared,
    publicDir: false,
    plugins: [filesInside],
    ssr: { noExternal: true, external: ["electron", "better-sqlite3"], target: "node" },
    build: {
      ssr: join(projectRoot, entry),
      outDir: outFolder,
      emptyOutDir: false,
      target: "node24",
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 8000,
      rolldownOptions: {
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  };
}
