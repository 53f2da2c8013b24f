import type { Field } from "../../../db/ledgers/Field.ts";
import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";

/** Words at the end of a header that say what kind of thing stands there, and which fields that can be. */
const ENDINGS: readonly (readonly [RegExp, (field: Field) => boolean])[] = [
  [/(?:类别|类型|种类)$/, (field) => field.options !== undefined],
  [
    /(?:名称|姓名|名单|内容|说明|明细)$/,
    ({ kind, options }) => options !== undefined || fieldKinds[kind].reading === "words",
  ],
  [/(?:合计|总数|总计)$/, ({ kind }) => fieldKinds[kind].additive],
  [/(?:日期|时间)$/, ({ kind }) => fieldKinds[kind].dated],
];

/** Words at its beginning that add nothing: 开展走访、正式通车日期、2021年目标. */
const BEGINNING =
  /^(?:20\d\d年度?|开展|进行|本次|正式|获得|取得|所属|所在|涉及|具体|相关|国家|现场|其他相关|造成|参加|安全|所需|处以)/;

/** A header with such a word left out, and whether a field may be meant by it. */
export interface TrimmedHeader {
  readonly words: string;
  fits(field: Field): boolean;
}

/**
 * The last resort for a header that no declaration has, neither word by word nor loosely: 重点人群类别 may mean what 重点人群
 * means, if that is a field with a list. At least two characters stay.
 */
export function trimmedHeaders(words: string): TrimmedHeader[] {
  const trimmed: TrimmedHeader[] = [];
  const put = (text: string, fits: (field: Field) => boolean): void => {
    if (text.length >= 2 && text !== words) trimmed.push({ words: text, fits });
  };
  const shorter = words.replace(BEGINNING, "");
  put(shorter, () => true);
  for (const [ending, fits] of ENDINGS) {
    put(words.replace(ending, ""), fits);
    put(shorter.replace(ending, ""), fits);
  }
  return trimmed;
}
