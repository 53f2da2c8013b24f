import { readFile, realpath } from "node:fs/promises";
import { extname, sep } from "node:path";
import type { Protocol } from "electron";
import { appScheme } from "./appOrigin.ts";
import { contentSecurityPolicy } from "./contentSecurityPolicy.ts";
import type { PreviewDocuments, PrintDocuments } from "./keptDocuments.ts";
import { resolveAppUrl } from "./resolveAppUrl.ts";

const mediaTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/** What main hands over for a page to show: documents to print, PDFs to look at. */
export interface HandedDocuments {
  readonly print: Pick<PrintDocuments, "get">;
  readonly preview: Pick<PreviewDocuments, "get">;
}

/** Makes app:// a standard, secure scheme, so that it has an origin. Must run before the app is ready. */
export function registerAppScheme(protocol: Pick<Protocol, "registerSchemesAsPrivileged">): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Answers app://taizhang/… from the renderer's build folder and from what main handed over.
 * A file outside the folder, of an unlisted type, or reached through a link that leads outside, does not exist.
 */
export function serveApp(protocol: Pick<Protocol, "handle">, root: string, documents: HandedDocuments): void {
  protocol.handle(appScheme, (request) => answerAppRequest(request, root, documents));
}

/** One request, one answer; never throws. */
export async function answerAppRequest(
  request: { url: string; method: string },
  root: string,
  documents: HandedDocuments,
): Promise<Response> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return answer(405, "text/plain; charset=utf-8", "");
  }
  const resource = resolveAppUrl(request.url, root);
  if (resource.kind === "print") {
    const html = documents.print.get(resource.token);
    return html === undefined ? notFound() : answer(200, "text/html; charset=utf-8", html);
  }
  if (resource.kind === "preview") {
    const pdf = documents.preview.get(resource.token);
    return pdf === undefined ? notFound() : answer(200, "application/pdf", Uint8Array.from(pdf));
  }
  if (resource.kind === "refused") {
    return notFound();
  }
  const mediaType = mediaTypes[extname(resource.path).toLowerCase()];
  if (mediaType === undefined) {
    return notFound();
  }
  try {
    const [inside, real] = await Promise.all([realpath(root), realpath(resource.path)]);
    return real.startsWith(inside + sep) ? answer(200, mediaType, await readFile(real)) : notFound();
  } catch {
    return notFound();
  }
}

function notFound(): Response {
  return answer(404, "text/plain; charset=utf-8", "没有这个页面");
}

function answer(status: number, mediaType: string, body: string | Uint8Array<ArrayBuffer>): Response {
  return new Response(body, {
    status,
    headers: {
      "content-type": mediaType,
      "content-security-policy": contentSecurityPolicy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    },
  });
}
