/**
 * Fails on an import that leads from one room into another it must not know (layerRules.ts), on a relative import that
 * names no file (Node runs the sources as they are, so endings count), and on a way round into a forbidden room.
 * `node build/checkLayers.ts` prints file:line and the rule in words.
 */
import { existsSync, globSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, posix } from "node:path";
import { type FoundImport, importsOf } from "./importsOf.ts";
import { desktopUsers, type LayerRule, layerRules, unreachable } from "./layerRules.ts";

export interface LayerFault {
  file: string;
  line: number;
  message: string;
}

interface SourceFile {
  file: string;
  imports: FoundImport[];
}

/** All faults of the sources under `root`, which has the folders of this repository. */
export function checkLayers(root: string): LayerFault[] {
  const files = globSync("{db,electron,renderer}/**/*.{ts,tsx}", { cwd: root }).map((file) =>
    file.replaceAll("\\", "/"),
  );
  const sources = files
    .toSorted()
    .map((file) => ({ file, imports: importsOf(file, readFileSync(join(root, file), "utf8")) }));
  return [...sources.flatMap((source) => faultsOf(source, root)), ...waysRound(sources)];
}

function faultsOf({ file, imports }: SourceFile, root: string): LayerFault[] {
  const rule = layerRules.find((each) => file.startsWith(each.files));
  if (!rule) {
    return [];
  }
  return imports.flatMap(({ specifier, line }) => {
    const message = specifier.startsWith(".")
      ? relativeFault(file, specifier, rule, root)
      : packageFault(specifier, rule);
    return message === null ? [] : [{ file, line, message: `imports ${specifier}; ${message}` }];
  });
}

function relativeFault(file: string, specifier: string, rule: LayerRule, root: string): string | null {
  const target = targetOf(file, specifier);
  if (!existsSync(join(root, target)) || !/\.\w+$/.test(target)) {
    return `there is no file ${target} (imports carry their ending)`;
  }
  if (target.startsWith("electron/desktop/") && !desktopUsers.some((user) => file.startsWith(user))) {
    return "only electron/main.ts uses electron/desktop/";
  }
  const allowed = target.startsWith(rule.files) || rule.rooms.some((room) => target.startsWith(room));
  return allowed ? null : rule.words;
}

function packageFault(specifier: string, rule: LayerRule): string | null {
  if (isBuiltin(specifier)) {
    return rule.node ? null : rule.words;
  }
  const names = (list: string[]): boolean =>
    list.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  const allowed = rule.packages === "any" ? !names(rule.never ?? []) : names(rule.packages);
  return allowed ? null : rule.words;
}

function waysRound(sources: SourceFile[]): LayerFault[] {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  return unreachable.flatMap(({ from, room, words }) => {
    const reached = new Map<string, LayerFault>([[from, { file: from, line: 1, message: "" }]]);
    for (const [file] of reached) {
      for (const { specifier, line, typeOnly } of byFile.get(file)?.imports ?? []) {
        const target = specifier.startsWith(".") ? targetOf(file, specifier) : specifier;
        if (!typeOnly && !reached.has(target)) {
          reached.set(target, { file, line, message: `imports ${specifier}, which ${from} reaches; ${words}` });
        }
      }
    }
    return [...reached].filter(([target]) => target.startsWith(room)).map(([, fault]) => fault);
  });
}

function targetOf(file: string, specifier: string): string {
  return posix.join(posix.dirname(file), specifier.split("?", 1)[0] ?? specifier);
}

if (import.meta.main) {
  const faults = checkLayers(join(import.meta.dirname, ".."));
  for (const { file, line, message } of faults) {
    console.error(`${file}:${line} ${message}`);
  }
  console.log(
    faults.length === 0 ? "layers: every import keeps to its room" : `layers: ${faults.length} wrong imports`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
