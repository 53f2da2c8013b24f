import { posix, resolve, sep } from "node:path";
import { appOrigin, isAppUrl } from "./appOrigin.ts";

/** What an app:// address stands for: a file of the renderer's build, a document to print, a PDF to look at, or nothing. */
export type AppResource =
  | { kind: "file"; path: string }
  | { kind: "print"; token: string }
  | { kind: "preview"; token: string }
  | { kind: "refused" };

const refused: AppResource = { kind: "refused" };

/**
 * Reads the raw address, not the parsed one: a parser folds `..` away before anybody could see it.
 * Refused are other hosts, `..` in any spelling, backslashes, NUL, drive letters, and whatever lands outside `root`.
 */
export function resolveAppUrl(url: string, root: string): AppResource {
  if (!isAppUrl(url)) {
    return refused;
  }
  const raw = url.slice(appOrigin.length).split(/[?#]/, 1)[0] ?? "";
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return refused;
  }
  // A second layer of percent signs would be decoded by nobody we know of; so it has no business here.
  if (/[\\\0:%]/.test(path) || path.split("/").includes("..")) {
    return refused;
  }
  const document = /^\/(print|preview)\/([0-9a-f-]{36})$/.exec(path);
  if (document?.[2]) {
    return { kind: document[1] === "print" ? "print" : "preview", token: document[2] };
  }
  const relative = path === "" || path === "/" ? "index.html" : posix.normalize(path).replace(/^\/+/, "");
  const file = resolve(root, relative);
  return file.startsWith(resolve(root) + sep) ? { kind: "file", path: file } : refused;
}
