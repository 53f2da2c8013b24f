import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { chromiumWith, type PooledChromium } from "./chromiumPool.ts";
import type { FromChild, HostOptions, ToChild } from "./messages.ts";

/** The program running in the host, before its first window opens; `go` lets it become ready. */
export interface HostedApp {
  context: BrowserContext;
  endpoint: string;
  process: ChildProcess;
  go(): void;
  evaluate(source: string, argument: unknown): Promise<unknown>;
  /** Quits as the menu's 退出 does and waits for the end of the process. */
  close(): Promise<void>;
  /** Resolves with the exit code. */
  exited: Promise<number>;
}

export interface StartHostOptions {
  main: string;
  args: string[];
  headless: boolean;
  askOnTerminal: boolean;
  /** Whether its Chromium waits for the next program that this process starts; otherwise it ends with the program. */
  keepsChromium: boolean;
}

/** Starts the child and gives it a Chromium. Throws with the child's own words when it crashes. */
export async function startHost(options: StartHostOptions): Promise<HostedApp> {
  const { keepsChromium, ...forChild } = options;
  const scratch = mkdtempSync(join(tmpdir(), "taizhang-host-"));
  const hostOptions: HostOptions = { ...forChild, scratch };
  const child = fork(join(import.meta.dirname, "child.ts"), [JSON.stringify(hostOptions)], {
    serialization: "advanced",
    execArgv: ["--disable-warning=ExperimentalWarning"],
    env: withoutTestSettings(process.env),
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  let chromium: PooledChromium | null = null;
  const exited = new Promise<number>((resolve) => {
    child.on("exit", async (code) => {
      await (keepsChromium ? chromium?.release() : chromium?.close());
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
      resolve(code ?? 1);
    });
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const started = Promise.withResolvers<void>();
  const post = (message: ToChild): void => {
    if (child.connected) {
      child.send(message, () => {});
    }
  };
  const giveChromium = async (switches: readonly string[]): Promise<void> => {
    chromium = await chromiumWith(switches, options.headless);
    post({ kind: "chromium", endpoint: chromium.endpoint });
  };
  child.on("message", (message: FromChild) => {
    switch (message.kind) {
      case "switches":
        void giveChromium(message.switches).catch(started.reject);
        return;
      case "connected":
        started.resolve();
        return;
      case "crashed":
        started.reject(new Error(`main script crashed: ${message.message}`));
        return;
      case "answer":
        waiting.get(message.id)?.resolve(message.value);
        waiting.delete(message.id);
        return;
      case "failed":
        waiting.get(message.id)?.reject(new Error(message.message));
        waiting.delete(message.id);
    }
  });
  void exited.then((code) => {
    const error = new Error(`the program ended with code ${code}`);
    started.reject(error);
    for (const each of waiting.values()) {
      each.reject(error);
    }
  });

  await started.promise;
  const given = chromium as PooledChromium | null;
  if (!given) {
    throw new Error("the program is connected to no Chromium");
  }
  let lastId = 0;
  return {
    context: given.context,
    endpoint: given.endpoint,
    process: child,
    exited,
    go: () => post({ kind: "go" }),
    evaluate: (source, argument) => {
      const answer = Promise.withResolvers<unknown>();
      lastId += 1;
      waiting.set(lastId, answer);
      post({ kind: "evaluate", id: lastId, source, argument });
      return answer.promise;
    },
    close: async () => {
      post({ kind: "quit" });
      await exited;
    },
  };
}

/** The program must not notice that a test runner started it. */
function withoutTestSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NODE_ENV: _mode, VITEST: _runner, NODE_OPTIONS: _options, JIAOTONG_DATA: _data, ...rest } = environment;
  return rest;
}
