import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** What happened in the program, for whoever has to find out later. Never contents of records, never a user's words. */
export interface Log {
  info(message: string): void;
  /** Writes name, message and stack of the error, with the home folder (it holds the user's name) left out. */
  error(message: string, error: unknown): void;
}

interface LogLimits {
  bytes: number;
  files: number;
}

/**
 * A plain text log in the folder: log.txt is the newest, log.4.txt the oldest of five of at most 1 MB each.
 * A log that cannot be written is no reason for the program to stop.
 */
export function createLog(folder: string, limits: LogLimits = { bytes: 1_000_000, files: 5 }): Log {
  const file = (age: number): string => join(folder, age === 0 ? "log.txt" : `log.${age}.txt`);
  const write = (level: string, text: string): void => {
    const line = `${new Date().toISOString()} ${level} ${withoutHome(text)}\n`;
    try {
      mkdirSync(folder, { recursive: true });
      const size = existsSync(file(0)) ? statSync(file(0)).size : 0;
      if (size > 0 && size + Buffer.byteLength(line) > limits.bytes) {
        rotate();
      }
      appendFileSync(file(0), line);
    } catch {
      // Nowhere left to say it.
    }
  };
  const rotate = (): void => {
    rmSync(file(limits.files - 1), { force: true });
    for (let age = limits.files - 2; age >= 0; age -= 1) {
      if (existsSync(file(age))) {
        renameSync(file(age), file(age + 1));
      }
    }
  };
  return {
    info: (message) => write("info", message.replaceAll("\n", " ")),
    error: (message, error) => write("error", `${message.replaceAll("\n", " ")} | ${describe(error)}`),
  };
}

function describe(error: unknown): string {
  return error instanceof Error
    ? (error.stack ?? `${error.name}: ${error.message}`).slice(0, 4000)
    : String(error).slice(0, 500);
}

function withoutHome(text: string): string {
  const home = homedir();
  return home.length > 1 ? text.replaceAll(home, "~") : text;
}
