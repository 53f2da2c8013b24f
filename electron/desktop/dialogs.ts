import type { BrowserWindow, Dialog, OpenDialogOptions, Shell } from "electron";
import type { FileDialogs } from "../files/fileTokens.ts";

/** The system's own file dialogs, each in front of the program's window. */
export function fileDialogs(
  dialog: Pick<Dialog, "showOpenDialog" | "showSaveDialog">,
  shell: Pick<Shell, "showItemInFolder">,
  window: () => BrowserWindow | null,
): FileDialogs {
  const open = async (options: OpenDialogOptions): Promise<string[]> => {
    const parent = window();
    const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
    return answer.canceled ? [] : answer.filePaths;
  };
  return {
    open: (filter, several) =>
      open({ properties: several ? ["openFile", "multiSelections"] : ["openFile"], filters: [filter] }),
    folder: async () => (await open({ properties: ["openDirectory", "createDirectory"] }))[0] ?? null,
    save: async (suggestedName, filter) => {
      const parent = window();
      const options = { defaultPath: suggestedName, filters: [filter] };
      const answer = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
      return answer.canceled || !answer.filePath ? null : answer.filePath;
    },
    showInFolder: (path) => shell.showItemInFolder(path),
  };
}
