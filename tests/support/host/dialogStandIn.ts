import { createInterface } from "node:readline/promises";
import { standIn } from "./standIn.ts";

/** electron.dialog: a test answers it through app.evaluate; the preview asks on the terminal; else it throws. */
export function createDialog(askOnTerminal: boolean) {
  const ask = async (question: string): Promise<string> => {
    if (!askOnTerminal) {
      throw new Error(`nobody answers this dialog: ${question} (see dialogs in tests/support/launchApp.ts)`);
    }
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const answer = (await terminal.question(`${question}（空行取消）：`)).trim();
    terminal.close();
    return answer;
  };
  return standIn("dialog", {
    showErrorBox: (title: string, content: string) => console.error(`${title}: ${content}`),
    showOpenDialog: async () => {
      const path = await ask("要打开的文件或文件夹");
      return { canceled: path === "", filePaths: path === "" ? [] : [path] };
    },
    showSaveDialog: async () => {
      const path = await ask("另存为");
      return { canceled: path === "", filePath: path };
    },
  });
}
