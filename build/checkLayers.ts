/**
 * Fails on an import that leads from one room into another it must not know (layerRules.ts), on a file that no room covers,
 * on a relative import that names no file (Node runs the sources as they are, so endings count), on a way round into a
 * forbidden room, and on a circle of files or of rooms, imports of types included.
 * `node build/checkLayers.ts` prints file:line and the rule in words.
 */
import { existsSync, globSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, posix } from "node:path";
import { circlesOf } from "./circlesOf.ts";
import { type FoundImport, importsOf } from "./importsOf.ts";
import { type LayerRule, layerRules, namedArrows, unreachable } from "./layerRules.ts";

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
  return [
    ...sources.flatMap((source) => faultsOf(source, root)),
    ...waysRound(sources),
    ...circles("files", sources, (file) => file),
    ...circles("rooms", sources, (file) => roomOf(file)?.files),
  ];
}

/** The room a file belongs to: the innermost of the table. */
export function roomOf(file: string): LayerRule | undefined {
  return layerRules
    .filter(({ files }) => (files.endsWith("/") ? file.startsWith(files) : file === files))
    .toSorted((a, b) => b.files.length - a.files.length)[0];
}

function faultsOf({ file, imports }: SourceFile, root: string): LayerFault[] {
  const rule = roomOf(file);
  if (!rule) {
    return [{ file, line: 1, message: "belongs to no room of build/layerRules.ts" }];
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
  const room = roomOf(target);
  const allowed =
    room === rule ||
    rule.rooms.some((each) => each === target || each === room?.files) ||
    namedArrows.some(({ from, to }) => file === from && target.startsWith(to));
  return allowed ? null : rule.words;
}

function packageFault(specifier: string, rule: LayerRule): string | null {
  if (isBuiltin(specifier)) {
    return rule.node ? null : rule.words;
  }
  const allowed = rule.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
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

/** The circles among what `nodeOf` makes of files: each named whole, at the first import that closes it. */
function circles(
  what: "files" | "rooms",
  sources: SourceFile[],
  nodeOf: (file: string) => string | undefined,
): LayerFault[] {
  const graph = new Map<string, Map<string, LayerFault>>();
  for (const { file, imports } of sources) {
    for (const { specifier, line } of imports) {
      const target = specifier.startsWith(".") ? targetOf(file, specifier) : "";
      const [from, to] = [nodeOf(file), nodeOf(target)];
      if (!from || !to) continue;
      const ways = graph.get(from) ?? new Map<string, LayerFault>();
      graph.set(from, ways);
      if (!ways.has(to)) ways.set(to, { file, line, message: `${file}:${line} → ${target}` });
    }
  }
  return circlesOf(new Map([...graph].map(([from, ways]) => [from, new Set(ways.keys())]))).map((circle) => {
    const arrows = circle.flatMap((from, at) => {
      const arrow = graph.get(from)?.get(circle[(at + 1) % circle.length] ?? "");
      return arrow ? [arrow] : [];
    });
    const [{ file, line } = { file: circle[0] ?? "", line: 1 }] = arrows;
    const names = [...circle, circle[0]].join(" → ");
    const by = what === "rooms" ? ` (${arrows.map(({ message }) => message).join("; ")})` : "";
    return { file, line, message: `a circle of ${what}: ${names}${by}` };
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
    faults.length === 0
      ? "layers: every import keeps to its room, and none leads back"
      : `layers: ${faults.length} faults`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
