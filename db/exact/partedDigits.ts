/** Spaces that group digits and nothing else: a no-break space, a thin one, a narrow one. */
const GROUPED = /^[+-]?\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)/;

/**
 * Why a text whose digits are parted by a line break or by spaces cannot be one value (35⏎12, 12 5, 5 . 03); null where it is one.
 * White space at the ends and beside words or units parts nothing.
 */
export function partedDigits(text: string): string | null {
  const plain = text.trim();
  if (!/\s/.test(plain)) return null;
  const digits = plain.normalize("NFKC");
  if (/[\d.]\s*[\r\n\v\f\u0085\u2028\u2029]\s*[\d.]/.test(digits))
    return `“${shorten(plain)}”分在两行，可能是两个值，请只填一个`;
  return /\d\s+\.?\s*\d|\.\s+\d/.test(digits) ? `“${shorten(plain)}”中间有空格，可能是两个值，请只填一个` : null;
}

/**
 * A number whose digits are grouped by three with spaces (1 234 567.8), without them; null for any other text.
 * `plain`: with spaces that are also typed between two numbers, which is to be said.
 */
export function withoutGroupSpaces(text: string): { readonly text: string; readonly plain: boolean } | null {
  // Full-width digits become plain ones; spaces stay what they are.
  const trimmed = text.trim().replace(/[\uff01-\uff5e]/g, (sign) => sign.normalize("NFKC"));
  if (!/\s/.test(trimmed) || !GROUPED.test(trimmed)) return null;
  const digits = trimmed.replace(GROUPED, (found) => found.replace(/\s/g, ""));
  return { text: digits, plain: trimmed.includes(" ") };
}

function shorten(text: string): string {
  const flat = text.replace(/\s+/g, " ");
  return flat.length > 20 ? `${flat.slice(0, 20)}…` : flat;
}
