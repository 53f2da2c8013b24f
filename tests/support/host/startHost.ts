import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { findChromium } from "./findChromium.ts";
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
}

/** Starts the child, waits for its browser and connects to it. Throws with the child's own words when it crashes. */
export async function startHost(options: StartHostOptions): Promise<HostedApp> {
  const scratch = mkdtempSync(join(tmpdir(), "taizhang-host-"));
  const hostOptions: HostOptions = { ...options, scratch, chromium: findChromium(options.headless) };
  const child = fork(join(import.meta.dirname, "child.ts"), [JSON.stringify(hostOptions)], {
    serialization: "advanced",
    execArgv: ["--disable-warning=ExperimentalWarning"],
    env: withoutTestSettings(process.env),
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  const exited = new Promise<number>((resolve) => {
    child.on("exit", (code) => {
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
      resolve(code ?? 1);
    });
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const started = Promise.withResolvers<string>();
  child.on("message", (message: FromChild) => {
    switch (message.kind) {
      case "browser":
        started.resolve(message.endpoint);
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

  const endpoint = await started.promise;
  const browser: Browser = await chromium.connectOverCDP(endpoint);
  const context = browser.contexts()[0];
  if (!context) {
    throw new Error("the host's Chromium has no context");
  }
  const post = (message: ToChild): void => {
    if (child.connected) {
      child.send(message, () => {});
    }
  };
  let lastId = 0;
  return {
    context,
    endpoint,
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
