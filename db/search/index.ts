/**
 * db/search — finding a record by any words in it: Chinese substrings of any length, pinyin (tqjd, tongquan), codes and numbers.
 *
 * The index is a file of its own beside the store (搜索索引.sqlite): made from the store alone, thrown away and made anew whenever in
 * doubt, never part of a backup. It follows the change log: every write of a record stands there, so the index is right up to
 * a row of the log, and whoever searches first has it read the rest (catchUp). Writing a record therefore costs nothing here, and
 * what is found is always what is committed. It reads through a connection of its own, which sees no unfinished transaction.
 *
 * Words go in by pairs of characters (通泉街道 → 通泉 泉街 街道 道¶), so that a phrase of pairs is a substring; numbers and dates
 * whole, to be found from their beginning; personal data whole and found by the whole value only.
 */
export { openSearch, type Search, type SearchGroup, type SearchHit } from "./openSearch.ts";
