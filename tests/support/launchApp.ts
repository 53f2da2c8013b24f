/**
 * Starts the built program and returns its window, for journeys:
 *
 *   await using bureau = await launchApp();                       // a fresh data folder, removed at the end
 *   await bureau.page.getByRole("button", { name: "导入" }).click();
 *
 *   await using bureau = await launchApp({ data: folder });       // a folder of your own, kept
 *   await using bureau = await launchApp({ dialogs: { open: [["/tmp/a.xlsx"]], save: ["/tmp/out.xlsx"] } });
 *
 * - `page` is a Playwright page, 1366 × 768. `app.evaluate(({ dialog }, arg) => …, arg)` runs in the main process with
 *   Electron's module, the idiom of Playwright's ElectronApplication; the function sees nothing of the test around it.
 * - `dialogs` are answered in order; null is a dialog the user cancels; a dialog beyond the list fails. More can be
 *   added while the journey runs by `answerDialogs`. `print` answers the system's print dialog: true printed, false
 *   cancelled; a print beyond the list fails.
 * - `chooseMenu("import")` chooses a menu item (ids in electron/desktop/menuTemplate.ts).
 * - `network.outside()` are requests that left app://; `pid` is the process to look at from outside.
 * - The end of the block (or `close()`) quits as the user does, and throws when the page logged an error or threw, so
 *   no journey passes over a broken page. Expected ones are named by `expectedErrors`.
 *
 * Where Electron's runtime is installed the program runs in it; else in tests/support/host, which see for what that
 * does not reproduce. Nothing is ever downloaded.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type * as electron from "electron";
import { _electron, type BrowserContext, type Page } from "playwright-core";
import { electronRuntime } from "../../build/electronRuntime.ts";
import { startHost } from "./host/index.ts";
import { type NetworkRecorder, recordNetwork } from "./networkRecorder.ts";

const root = join(import.meta.dirname, "../..");
const mainScript = join(root, "out/main.js");

export type ElectronModule = typeof electron;

/** What a journey may ask of the main process. */
export interface RunningApp {
  evaluate<R, A = undefined>(run: (electron: ElectronModule, argument: A) => R | Promise<R>, argument?: A): Promise<R>;
}

/** Answers of file dialogs in the order in which they open; null for a cancelled one. */
export interface DialogAnswers {
  open?: (string[] | null)[];
  save?: (string | null)[];
  print?: boolean[];
}

export interface LaunchOptions {
  data?: string;
  dialogs?: DialogAnswers;
  /** Console errors that belong to the journey. */
  expectedErrors?: RegExp[];
}

export interface LaunchedApp {
  page: Page;
  app: RunningApp;
  /** The data folder. */
  data: string;
  network: NetworkRecorder;
  /** Console errors and uncaught exceptions of all pages so far. */
  errors: string[];
  pid: number;
  answerDialogs(answers: DialogAnswers): Promise<void>;
  chooseMenu(command: string): Promise<void>;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

interface Started {
  context: BrowserContext;
  app: RunningApp;
  pid: number;
  /** The first window, opened after the recorders listen. */
  open(): Promise<Page>;
  close(): Promise<void>;
}

export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  if (!existsSync(mainScript)) {
    throw new Error("out/main.js is not there; run npm run build first");
  }
  const data = options.data ?? mkdtempSync(join(tmpdir(), "taizhang-data-"));
  const args = [`--data=${data}`];
  const runtime = electronRuntime();
  const started = runtime ? await startInElectron(runtime, args) : await startInHost(args);

  const network = recordNetwork(started.context);
  const errors = recordErrors(started.context);
  const page = await started.open();
  await page.setViewportSize({ width: 1366, height: 768 });

  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) {
      return;
    }
    closed = true;
    await started.close();
    if (options.data === undefined) {
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    }
    const unexpected = errors.filter((text) => !options.expectedErrors?.some((expected) => expected.test(text)));
    if (unexpected.length > 0) {
      throw new Error(`the page reported errors:\n${unexpected.join("\n")}`);
    }
  };
  const launched: LaunchedApp = {
    page,
    app: started.app,
    data,
    network,
    errors,
    pid: started.pid,
    answerDialogs: (answers) => answerDialogs(started.app, answers),
    chooseMenu: (command) => chooseMenu(started.app, command),
    close,
    [Symbol.asyncDispose]: close,
  };
  if (options.dialogs) {
    await launched.answerDialogs(options.dialogs);
  }
  return launched;
}

async function startInHost(args: string[]): Promise<Started> {
  const host = await startHost({ main: mainScript, args, headless: true, askOnTerminal: false, keepsChromium: true });
  const app: RunningApp = {
    evaluate: async <R, A>(run: (electron: ElectronModule, argument: A) => R | Promise<R>, argument?: A) =>
      (await host.evaluate(run.toString(), argument)) as R,
  };
  return {
    context: host.context,
    app,
    pid: host.process.pid ?? 0,
    open: async () => {
      host.go();
      return firstPage(host.context);
    },
    close: host.close,
  };
}

async function startInElectron(executablePath: string, args: string[]): Promise<Started> {
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const running = await _electron.launch({ executablePath, args: [...sandbox, mainScript, ...args], cwd: root });
  const app: RunningApp = {
    evaluate: async <R, A>(run: (electron: ElectronModule, argument: A) => R | Promise<R>, argument?: A) =>
      (await running.evaluate(run as (electron: ElectronModule, argument: unknown) => R, argument)) as R,
  };
  return {
    context: running.context(),
    app,
    pid: running.process().pid ?? 0,
    open: () => running.firstWindow(),
    close: () => running.close(),
  };
}

/** The first page that shows something of the program. */
async function firstPage(context: BrowserContext): Promise<Page> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const page = context.pages().find((each) => each.url().startsWith("https://taizhang.invalid/"));
    if (page) {
      await page.waitForLoadState("load");
      return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("the program opened no window");
}

function recordErrors(context: BrowserContext): string[] {
  const errors: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") {
      errors.push(message.text());
    }
  });
  context.on("weberror", (error) => errors.push(String(error.error().stack ?? error.error())));
  return errors;
}

/** Puts the answers behind those that still wait; the queue lives in the main process, on the dialog module itself. */
async function answerDialogs(app: RunningApp, answers: DialogAnswers): Promise<void> {
  await app.evaluate(({ app: program, dialog }, { open = [], save = [], print = [] }) => {
    type Queue = Required<DialogAnswers>;
    const keeper = dialog as unknown as { queue?: Queue };
    const known = "queue" in dialog ? keeper.queue : undefined;
    const queue = known ?? { open: [], save: [], print: [] };
    queue.open.push(...open);
    queue.save.push(...save);
    queue.print.push(...print);
    if (known) {
      return;
    }
    keeper.queue = queue;
    const next = <T>(kind: string, waiting: T[]): T => {
      if (waiting.length === 0) {
        throw new Error(`a dialog (${kind}) that the journey did not expect`);
      }
      return waiting.shift() as T;
    };
    dialog.showOpenDialog = async () => {
      const paths = next("open", queue.open);
      return { canceled: paths === null, filePaths: paths ?? [] };
    };
    dialog.showSaveDialog = async () => {
      const path = next("save", queue.save);
      return { canceled: path === null, filePath: path ?? "" };
    };
    program.on("browser-window-created", (_event, window) => {
      window.webContents.print = (_options, done) => {
        const printed = next("print", queue.print);
        done?.(printed, printed ? "" : "Print job canceled");
      };
    });
  }, answers);
}

async function chooseMenu(app: RunningApp, command: string): Promise<void> {
  await app.evaluate(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    if (!item) {
      throw new Error(`no menu item ${id}`);
    }
    item.click();
  }, `menu:${command}`);
}
