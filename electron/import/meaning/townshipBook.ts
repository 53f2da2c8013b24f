import { normaliseText } from "../../../db/exact/normaliseText.ts";

/** A township as the import knows it. */
export interface TownshipName {
  readonly name: string;
  readonly aliases: readonly string[];
}

export type TownshipFound =
  /** `otherwise`: the text says another type of place (大庄镇 for 大庄乡) than any name it is known by */
  | { readonly kind: "found"; readonly name: string; readonly otherwise?: true }
  | { readonly kind: "unknown" }
  | { readonly kind: "ambiguous"; readonly names: readonly string[] };

/**
 * Finds townships by the many names people write: 通泉街道办事处, 通泉, 马龙区通泉街道, old 通泉镇.
 * The stem must agree exactly (马鸣 and 马过河 are different places); nothing is guessed: two townships with the same stem are
 * told apart only by their type, and otherwise reported as ambiguous.
 */
export interface TownshipBook {
  readonly names: readonly string[];
  /** A cell that should hold a township's name and nothing else */
  resolve(text: string): TownshipFound;
  /**
   * A township named inside a title, sheet name or file name; null if none or several. As in a cell, no other county's name may
   * stand before it: 沾益区通泉街道 is not ours.
   */
  within(text: string): string | null;
}

const OFFICE =
  /(?:党工委|党委|人民政府|政府|街道办事处|街道办|办事处|交管站|交通所|公路站|农村公路管理所|交通运输管理所|村镇中心)$/;
const TYPE = /(?:彝族|苗族|回族|哈尼族|傣族|白族|壮族|瑶族|民族)*(?:街道|镇|乡)$/;

/** A county's name at the end of what stands before a township, and any place's. 全区, 我县, 开发区, 库区 name none. */
const COUNTY = /(?:^|[^全我本各该辖发库山矿园景新])[区县旗]$/;
const PLACE = /(?:^|[^全我本各该辖发库山矿园景新])[省市州盟区县旗]$/;

/** @param county names that may stand before a township's: 马龙区, 马龙县 */
export function townshipBook(townships: readonly TownshipName[], county: readonly string[] = []): TownshipBook {
  const whole = new Map<string, Set<string>>();
  const stems = new Map<string, Set<string>>();
  const put = (map: Map<string, Set<string>>, key: string, name: string): void => {
    if (key === "") return;
    const names = map.get(key) ?? new Set();
    map.set(key, names.add(name));
  };
  for (const { name, aliases } of townships) {
    for (const word of [name, ...aliases]) {
      put(whole, plainName(word), name);
      put(stems, stemOf(plainName(word)), name);
    }
  }
  // 马龙区, and 马龙 without what kind of place it is.
  const prefixes = [...new Set(county.map(plainName).flatMap((name) => [name, name.replace(/[区县市]$/, "")]))].filter(
    (prefix) => prefix.length >= 2,
  );
  const cache = new Map<string, TownshipFound>();

  function resolve(text: string): TownshipFound {
    let found = cache.get(text);
    if (!found) {
      found = look(text);
      if (cache.size < 10_000) cache.set(text, found);
    }
    return found;
  }

  function look(text: string): TownshipFound {
    const plain = plainName(text);
    const forms = new Set([plain, ...prefixes.flatMap((prefix) => withoutPrefix(plain, prefix))]);
    for (const form of forms) {
      const found = only(whole.get(form));
      if (found) return found;
    }
    for (const form of forms) {
      const found = only(whole.get(form.replace(OFFICE, (office) => (office.startsWith("街道") ? "街道" : ""))));
      if (found) return found;
    }
    for (const form of forms) {
      const found = only(stems.get(stemOf(form)));
      if (found)
        return found.kind === "found" && TYPE.test(form.replace(OFFICE, "")) ? { ...found, otherwise: true } : found;
    }
    return { kind: "unknown" };
  }

  function within(text: string): string | null {
    const plain = plainName(text);
    const exact = resolve(plain);
    if (exact.kind === "found") return exact.name;
    const named = (words: Map<string, Set<string>>, least: number): string[] =>
      [...words].flatMap(([word, names]) => (word.length >= least && standsIn(plain, word) ? [...names] : []));
    const found = new Set(named(whole, 1));
    if (found.size === 0) for (const name of named(stems, 2)) found.add(name);
    return found.size === 1 ? ([...found][0] ?? null) : null;
  }

  /** Whether a word stands in a title with our county's name before it, or with no place's. */
  function standsIn(title: string, word: string): boolean {
    for (let at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
      const before = title.slice(0, at);
      const own = prefixes.find((prefix) => before.endsWith(prefix));
      const elsewhere = own === undefined ? PLACE.test(before) : COUNTY.test(before.slice(0, -own.length));
      if (!elsewhere) return true;
    }
    return false;
  }

  return { names: townships.map(({ name }) => name), resolve, within };
}

function only(names: ReadonlySet<string> | undefined): TownshipFound | undefined {
  if (!names || names.size === 0) return undefined;
  const [name = ""] = names;
  return names.size === 1 ? { kind: "found", name } : { kind: "ambiguous", names: [...names] };
}

function plainName(text: string): string {
  return normaliseText(text)
    .replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.]\s*/, "")
    .replace(/[\s()"“”'·,，、.。:：_-]/g, "");
}

function stemOf(plain: string): string {
  return plain.replace(OFFICE, "").replace(TYPE, "");
}

/** What stands behind the county's name, which may follow province and city: 曲靖市马龙区通泉街道 → 通泉街道. */
function withoutPrefix(plain: string, prefix: string): string[] {
  const place = plain.indexOf(prefix);
  const [above, rest] = [plain.slice(0, Math.max(0, place)), plain.slice(place + prefix.length)];
  return place < 0 || rest === "" || (above !== "" && !/[省市州盟]$/.test(above)) ? [] : [rest];
}
