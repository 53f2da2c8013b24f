import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { type HeaderMeaning, headerAliases, looseHeaderAliases } from "../../../db/ledgers/derive/headerAliases.ts";
import { headerKey, headerText } from "../../../db/ledgers/derive/headerKey.ts";
import { looseHeaderKey } from "../../../db/ledgers/derive/looseHeaderKey.ts";
import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import { trimmedHeaders } from "./trimmedHeaders.ts";
import { composedMeaning } from "./words/composedMeaning.ts";
import { isVetoed } from "./words/isVetoed.ts";
import { wordsOf } from "./words/wordsOf.ts";

/** As firm as a declared word: no veto of the composed words holds against it. */
const DECLARED = 90;
/** Up to this a reading is soft: values must speak up for it. */
const SOFT = 69;

/**
 * field → weight, for a header path from the top. Words of all levels together come first (里程/计划 is 计划里程), as a declaration
 * has them, then composed from the lexicon; the lowest word alone counts only where no such reading exists and the groups above
 * do not make it another number. Headers that all this leaves are read loosely, where that means one field alone.
 * @param unit the unit the header names
 */
export function headerMeanings(
  ledger: Ledger,
  path: readonly string[],
  unit: string | null,
): ReadonlyMap<string, number> {
  const meanings = readMeanings(ledger, path, unit);
  const declared = [...meanings.values()].some((weight) => weight >= DECLARED);
  if (!declared) for (const name of [...meanings.keys()]) if (isVetoed(ledger, name, path)) meanings.delete(name);
  if (!ledger.fields.年度 && OF_ONE_YEAR.test(path.join("")) && !/开工/.test(path.join(""))) {
    for (const name of [...meanings.keys()]) if (ledger.progress?.[name]?.kind === "money") meanings.delete(name);
  }
  // 累计拆迁户数 says what was done, however near its words come to what is to be done.
  if (/累计|实际|已/.test(path.join("")) && !/应|计划|任务|目标/.test(path.join(""))) {
    for (const name of [...meanings.keys()]) if (/^(?:应|计划|目标)/.test(name)) meanings.delete(name);
  }
  return meanings;
}

/** What was done in one year is not what was done in all, where the work is of no single year: 高速公路的本年完成投资. */
const OF_ONE_YEAR = /本年|当年|今年|年度|20\d\d年/;

/** Adds what some words mean to a map of field → weight. */
type Reading = (into: Map<string, number>, words: string, reduction: number) => void;

function readMeanings(ledger: Ledger, path: readonly string[], unit: string | null): Map<string, number> {
  const parts = path.map((part) => headerText(part)).filter(({ words }) => words !== "");
  const last = parts.at(-1);
  const meanings = new Map<string, number>();
  if (!last) return meanings;
  const aliases = headerAliases(ledger);
  const loose = looseHeaderAliases(ledger);
  const put = (into: Map<string, number>, { field, weight }: HeaderMeaning, reduction: number): void => {
    into.set(field, Math.max(into.get(field) ?? 0, weight - reduction));
  };
  const exactly: Reading = (into, words, reduction) => {
    for (const meaning of words === "" ? [] : (aliases.get(headerKey(words)) ?? [])) put(into, meaning, reduction);
  };
  const loosely: Reading = (into, words, reduction) => {
    const key = looseHeaderKey(words, ledger.qualifiers);
    for (const meaning of key === null ? [] : (loose.get(key) ?? [])) put(into, meaning, reduction);
  };
  const trimmed: Reading = (into, words, reduction) => {
    for (const shorter of trimmedHeaders(words)) {
      for (const meaning of aliases.get(headerKey(shorter.words)) ?? []) {
        const field = ledger.fields[meaning.field] ?? ledger.progress?.[meaning.field];
        if (field && meaning.weight >= 90 && shorter.fits(field)) put(into, { ...meaning, weight: 60 }, reduction);
      }
    }
  };
  const together = combined(parts.map(({ bare }) => bare));
  for (const [words, reduction] of together) exactly(meanings, words, reduction);
  if (parts.length === 1) {
    exactly(meanings, last.words, 0);
    exactly(meanings, last.bare, 1);
  }
  if ([...meanings.values()].some((weight) => weight > SOFT)) return meanings;
  const [, time] = /^(原|老|旧|规划|新|现|(?:调整|变更|调)后的?)(?=..)/.exec(last.bare) ?? [];
  if (time) {
    // 原 gives way to 规划, 新, 现, 调整后 where both stand. Nobody's former self is meant, nor by 现 what a field calls 原.
    const old = /原|老|旧/.test(time);
    for (const meaning of aliases.get(headerKey(last.bare.slice(time.length))) ?? []) {
      const kind = (ledger.fields[meaning.field] ?? ledger.progress?.[meaning.field])?.kind;
      if (meaning.weight < DECLARED || kind === "person" || /^[原老旧]/.test(meaning.field)) continue;
      put(meanings, meaning, old ? 20 : -1);
    }
    if ([...meanings.values()].some((weight) => weight > SOFT)) return meanings;
  }
  const composed = composedMeaning(ledger, path, unit);
  // A word so general that it is declared a weak one counts where the words put together say nothing firmer.
  if (meanings.size > 0) return new Map([...composed, ...meanings]);
  const declaredAlone = !groupsTell(path) && aliases.has(headerKey(last.words));
  if (!declaredAlone && [...composed.values()].some((weight) => weight > SOFT)) return composed;
  const groups = parts
    .slice(0, -1)
    .map(({ bare }) => bare)
    .join("");
  const alone = (read: Reading): Map<string, number> => {
    const found = new Map<string, number>();
    read(found, last.words, groups === "" ? 0 : 12);
    read(found, last.bare, groups === "" ? 1 : 13);
    for (const field of [...found.keys()]) if (!standsAlone(ledger, field, groups, last.bare)) found.delete(field);
    return found;
  };
  // 进展情况 / 项目名称 shrinks to 进展, which is the group's word and says nothing about the column; so does 其他情况 / 整治路段 to
  // 其他, where 整治 says nothing in the ledger's headers.
  const shrinks = (words: string): boolean =>
    [[], ledger.qualifiers].some((said) => looseHeaderKey(words, said) === looseHeaderKey(groups, said));
  for (const [words, reduction] of together) {
    if (!shrinks(words)) loosely(meanings, words, reduction);
  }
  const single = alone(exactly);
  // 建设里程 / 已完成 says 完成里程, whatever 已完成 alone may mean elsewhere.
  if (meanings.size === 0) {
    if (single.size > 0) return single;
    const loosened = alone(loosely);
    if (loosened.size > 0) return loosened;
    return composed.size > 0 ? composed : alone(trimmed);
  }
  for (const [field, weight] of meanings) meanings.set(field, Math.max(weight, single.get(field) ?? 0));
  return meanings;
}

/** Whether the groups above a header's lowest word say something that the word alone does not. */
function groupsTell(path: readonly string[]): boolean {
  const { of } = wordsOf(path.slice(0, -1).join(""));
  return [of.head, of.aspect, of.period, of.source, of.object].some((concepts) => concepts !== undefined);
}

/** The words of a header's levels put together in the ways people mean them, the fullest first; keys take pieces in any order. */
function combined(words: readonly string[]): readonly (readonly [string, number])[] {
  const last = words.at(-1) ?? "";
  if (words.length < 2) return [];
  const ways: [string, number][] = [[words.join(""), 0]];
  // A three-row header may carry a word that adds nothing: 建设规模 / 里程 / 计划.
  for (let first = 1; first < words.length - 1; first += 1) {
    ways.push([words.slice(first).join(""), 3]);
  }
  if (words.length > 2) ways.push([`${words[0]}${last}`, 4]);
  // A group over a bare 数量 or 合计 names the column itself.
  if (/^(?:数量|数|值|名称|合计|小计|总计|总额|总数|总量)$/.test(last)) ways.push([words.slice(0, -1).join(""), 5]);
  return ways;
}

/** Whether the lowest word may be read without the groups above it, for a field that it would mean. */
function standsAlone(ledger: Ledger, name: string, groups: string, last: string): boolean {
  if (groups === "") return true;
  if (/^其[他它]$/.test(last)) return false;
  const field = ledger.fields[name] ?? ledger.progress?.[name];
  const kind = field && fieldKinds[field.kind];
  if (!kind?.captionUnit && kind?.unitFamily !== "percent") return true;
  if (OTHER_PERIOD.test(groups) && !/累计|自开工/.test(last)) return false;
  const measured = MEASURES.filter((measure) => measure.test(groups));
  return measured.length === 0 || measured.some((measure) => measure.test(last));
}

/** Groups that make what stands under them another number than the state reached: 本月/完成投资, 其中：中央/投资. */
const OTHER_PERIOD =
  /本月|当月|上月|上年|去年|同期|本季|本周|上周|下月|下步|中央|省级|市级|区级|县级|自筹|配套|到位|拨付/;

/** What a group measures; a bare 完成率 or 计划 under it belongs to that measure, not to a field of its own. */
const MEASURES: readonly RegExp[] = [/里程|公里|长度/, /投资|资金|经费|金额/];
