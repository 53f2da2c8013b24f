/** 9:10, 09:10:33.5, with Z or an offset behind it; 9时10分, 9点半, 下午3时 */
const CLOCK =
  /[T ]?(?:上午|下午|中午|凌晨|早上|晚上)?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?(?:AM|PM))?(?:Z| ?[+-]\d{2}:?\d{2})?$/i;
const WORDS = / ?(?:上午|下午|中午|凌晨|早上|晚上)?\d{1,2}[时点](?:整|半|\d{1,2}分?(?:\d{1,2}秒?)?)?$/;
const MIDNIGHT = /^[T ]?0{1,2}:00(?::00(?:[.,]0+)?)?(?:Z| ?[+-]\d{2}:?\d{2})?$/i;

/**
 * A day as written without the time behind it (2021-03-05 10:22:33, 2021年3月5日 9时10分, 2021-05-20T08:00:00+08:00): the day stays
 * the one that is written, whatever the offset. `timed`: a time stood there that is not midnight.
 * @param plain text in one form (normaliseText)
 */
export function withoutTime(plain: string): { readonly day: string; readonly timed: boolean } {
  if (!/[:时点]/.test(plain)) return { day: plain, timed: false };
  const time = (CLOCK.exec(plain) ?? WORDS.exec(plain))?.[0];
  if (time === undefined) return { day: plain, timed: false };
  return { day: plain.slice(0, plain.length - time.length).trim(), timed: !MIDNIGHT.test(time) };
}
