/**
 * electron/files/docx — Word documents: opened (openDocument), looked through (readText), changed paragraph by paragraph.
 * The rule: only a plain document is let through; what acts or leads outside is refused or taken out.
 */
import { posix } from "node:path";
import { FileRefused } from "../FileRefused.ts";
import { partOfType, xmlAttributes } from "../reading/packageTags.ts";
import { zipEntries } from "../reading/zipEntries.ts";

/** A Word document taken apart: its parts by name, each unpacked and checked. */
export interface Docx {
  readonly parts: ReadonlyMap<string, Buffer>;
  /** Name of the part with the text: word/document.xml */
  readonly main: string;
}

/** A summary is a few pages; what is larger is no template, and would only cost memory. */
const FILE_BYTES = 20 * 1024 * 1024;
const TEXT_BYTES = 20 * 1024 * 1024;

const PLAIN_DOCUMENT = /wordprocessingml\.(?:document|template)\.main\+xml$/;

/**
 * Opens a .docx or .dotx from outside.
 * @throws FileRefused "file-not-document" (another format), "file-active-content" (macros, controls, fields that fetch
 * something, parts that stand elsewhere), "file-password", "file-damaged", "file-too-large", "file-too-complex"
 */
export function openDocx(bytes: Uint8Array): Docx {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length > FILE_BYTES) throw new FileRefused("file-too-large");
  if (file.subarray(0, 8).toString("hex") === "d0cf11e0a1b11ae1")
    throw new FileRefused("file-not-document", { reason: "旧的 .doc 格式，或有密码" });
  if (file.subarray(0, 4).toString("latin1") !== "PK\u0003\u0004") throw new FileRefused("file-not-document");
  const entries = zipEntries(file);
  const types = entries.get("[Content_Types].xml")?.read().toString("utf8");
  if (types === undefined) throw new FileRefused("file-not-document");
  if (/ms-word\.(?:document|template)\.macroEnabled/i.test(types)) throw new FileRefused("file-active-content");
  const named = partOfType(types, (type) => PLAIN_DOCUMENT.test(type));
  const main = named && posix.normalize(named);
  if (main === undefined || !entries.has(main)) throw new FileRefused("file-not-document");
  const parts = new Map<string, Buffer>();
  for (const [name, entry] of entries) {
    if (/(?:^|\/)(?:vbaProject\.bin|activeX\/)/i.test(name)) throw new FileRefused("file-active-content");
    if (name.endsWith("/")) continue;
    if (/\.(?:xml|rels)$/i.test(name) && entry.bytes > TEXT_BYTES) throw new FileRefused("file-too-complex");
    parts.set(name, entry.read());
  }
  for (const [name, content] of parts) {
    if (name.toLowerCase().endsWith(".rels")) parts.set(name, onlyInside(content));
    else if (name.toLowerCase().endsWith("settings.xml")) parts.set(name, withoutAttachedTemplate(content));
  }
  return { parts, main };
}

/**
 * Relations that lead out of the package are followed by Word when it opens the document. Links wait for a click and may stay; the
 * template that Word notes by itself (Normal.dotm on somebody's disk) is taken out; anything else is refused.
 */
function onlyInside(content: Buffer): Buffer {
  const text = content.toString("utf8").replace(/<(?:\w+:)?Relationship\s[^<>]*>/g, (tag) => {
    const attributes = xmlAttributes(tag);
    if (attributes.get("TargetMode")?.toLowerCase() !== "external") return tag;
    const type = attributes.get("Type") ?? "";
    if (type.endsWith("/hyperlink")) return tag;
    if (type.endsWith("/attachedTemplate")) return "";
    throw new FileRefused("file-active-content", { reason: "引用了文件以外的内容" });
  });
  return Buffer.from(text, "utf8");
}

function withoutAttachedTemplate(content: Buffer): Buffer {
  return Buffer.from(content.toString("utf8").replace(/<w:attachedTemplate\b[^<>]*\/>/g, ""), "utf8");
}
