import { posix } from "node:path";

/** Attribute values of a start tag, by local name without prefix and with prefix ("r:id"). */
export function xmlAttributes(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const match of tag.matchAll(/([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    attributes.set(match[1] as string, (match[2] as string).slice(1, -1));
  }
  return attributes;
}

/**
 * The attributes of each start tag of a name, whatever its prefix. By the text and not by the tree: a package is asked what it is
 * before any part of it is known to be whole, and programs write these lists in many ways.
 */
export function startTags(
  xml: string,
  name: "Override" | "Relationship" | "sheet",
  most = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, string>[] {
  const found: Map<string, string>[] = [];
  for (const [tag] of xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^<>]*>`, "g"))) {
    found.push(xmlAttributes(tag));
    if (found.length >= most) break;
  }
  return found;
}

/** The first part whose type is wanted, by [Content_Types].xml (ECMA-376 part 2, 10.1.2); undefined where there is none. */
export function partOfType(types: string, isWanted: (type: string) => boolean): string | undefined {
  const found = startTags(types, "Override").find((tag) => isWanted(tag.get("ContentType") ?? ""));
  return found && (found.get("PartName") ?? "").replace(/^\/+/, "");
}

/** What a part refers to: id → type and path in the package. `relations`: the part's own _rels, see relationsPath. */
export function relationsIn(relations: string, path: string): Map<string, { type: string; path: string }> {
  return new Map(
    startTags(relations, "Relationship").map((tag): [string, { type: string; path: string }] => {
      const target = tag.get("Target") ?? "";
      const full = target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(path), target);
      return [tag.get("Id") ?? "", { type: tag.get("Type") ?? "", path: full }];
    }),
  );
}

/** Where the relations of a part stand (ECMA-376 part 2, 9.3). */
export function relationsPath(path: string): string {
  return posix.join(posix.dirname(path), "_rels", `${posix.basename(path)}.rels`);
}
