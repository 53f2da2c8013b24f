import type { Command } from "./Command.ts";

/** Every command by its name. Each is loaded only when it is asked for, so that starting costs what the command costs. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["import", async () => (await import("./importFiles.ts")).importFiles],
  ["undo", async () => (await import("./undo.ts")).undo],
  ["batches", async () => (await import("./batches.ts")).batches],
  ["figures", async () => (await import("./figures.ts")).figures],
  ["check", async () => (await import("./check.ts")).check],
  ["close", async () => (await import("./close.ts")).close],
  ["reopen", async () => (await import("./reopen.ts")).reopen],
  ["tables", async () => (await import("./tables.ts")).tables],
  ["summary", async () => (await import("./summary.ts")).summary],
  ["check-in", async () => (await import("./codeVerification.ts")).codeVerification],
  ["recheck", async () => (await import("./recheck.ts")).recheck],
  ["template", async () => (await import("./template.ts")).template],
  ["export", async () => (await import("./exportLedger.ts")).exportLedger],
  ["backup", async () => (await import("./backup.ts")).backup],
  ["verify", async () => (await import("./verify.ts")).verify],
  ["sample", async () => (await import("./sample.ts")).sample],
] as const satisfies readonly (readonly [string, () => Promise<Command>])[]);
