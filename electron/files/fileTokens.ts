/**
 * Files the user picked, by token. A path never leaves the main process: the renderer asks for a dialog, gets a random
 * token and the file's name, and hands the token back with the call that reads or writes the file.
 *
 * A token is good for what it was picked for and nothing else: one from an open dialog cannot be written to, one from
 * a save dialog cannot be read. All tokens are forgotten when the window closes.
 */
import { randomUUID } from "node:crypto";
import { basename, join } from "node:path";
import { CallError } from "../contract/CallError.ts";

/** What a dialog offers: a Chinese name and the endings without dots. */
export interface FileFilter {
  name: string;
  extensions: string[];
}

/** What the renderer gets to see of a picked file. */
export interface PickedFile {
  token: string;
  name: string;
}

/** The dialogs themselves, given by electron/desktop; each answers with paths, or nothing when cancelled. */
export interface FileDialogs {
  open(filter: FileFilter, several: boolean): Promise<string[]>;
  save(suggestedName: string, filter: FileFilter): Promise<string | null>;
  folder(): Promise<string | null>;
  showInFolder(path: string): void;
}

export type FilePurpose = "open" | "save" | "folder";

export interface FileTokens {
  chooseToOpen(filter: FileFilter): Promise<PickedFile | null>;
  /** Like chooseToOpen for several files at once; empty when cancelled. */
  chooseSeveralToOpen(filter: FileFilter): Promise<PickedFile[]>;
  chooseToSave(suggestedName: string, filter: FileFilter): Promise<PickedFile | null>;
  chooseFolder(): Promise<PickedFile | null>;
  /** A token for something that was made in a folder the user picked. Throws CallError "token-unknown". */
  inside(folder: string, name: string): PickedFile;
  /** The path behind a token. Throws CallError "token-unknown" when it is forgotten, made up, or was picked for another purpose. */
  path(token: string, purpose?: FilePurpose): string;
  /** Shows the file in the system's file manager. Throws CallError "token-unknown". */
  showInFolder(token: string): void;
  /** Ends a token after its use. */
  forget(token: string): void;
  /** Ends all tokens, when the window closes. */
  forgetAll(): void;
}

/** Keeps picked paths in memory only. */
export function createFileTokens(dialogs: FileDialogs): FileTokens {
  const picked = new Map<string, { path: string; purpose: FilePurpose }>();

  const remember = (path: string, purpose: FilePurpose): PickedFile => {
    const token = randomUUID();
    picked.set(token, { path, purpose });
    return { token, name: basename(path) };
  };
  const find = (token: string, purpose?: FilePurpose): string => {
    const file = picked.get(token);
    if (!file || (purpose !== undefined && file.purpose !== purpose)) {
      throw new CallError("token-unknown");
    }
    return file.path;
  };

  return {
    chooseToOpen: async (filter) => {
      const [path] = await dialogs.open(filter, false);
      return path === undefined ? null : remember(path, "open");
    },
    chooseSeveralToOpen: async (filter) => (await dialogs.open(filter, true)).map((path) => remember(path, "open")),
    chooseToSave: async (suggestedName, filter) => {
      const path = await dialogs.save(suggestedName, filter);
      return path === null ? null : remember(path, "save");
    },
    chooseFolder: async () => {
      const path = await dialogs.folder();
      return path === null ? null : remember(path, "folder");
    },
    inside: (folder, name) => remember(join(find(folder, "folder"), name), "folder"),
    path: find,
    showInFolder: (token) => dialogs.showInFolder(find(token)),
    forget: (token) => {
      picked.delete(token);
    },
    forgetAll: () => picked.clear(),
  };
}
