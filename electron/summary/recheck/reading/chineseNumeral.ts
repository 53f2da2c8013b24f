const DIGITS = "零一二三四五六七八九";
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** What a Chinese numeral says, as plain figures: 三十五 is 35, 二〇二一 is 2021, 三点五 is 3.5; null for what is none. */
export function chineseNumeral(text: string): string | null {
  const plain = text.replaceAll("〇", "零").replaceAll("两", "二");
  const [whole = "", part, ...more] = plain.split("点");
  if (more.length > 0) return null;
  const decimals = part === undefined ? "" : byDigits(part);
  const integer = /[十百千]/.test(whole) ? byPlaces(whole) : byDigits(whole);
  if (integer === null || decimals === null) return null;
  return decimals === "" ? integer : `${integer}.${decimals}`;
}

function byDigits(text: string): string | null {
  const digits = [...text].map((letter) => DIGITS.indexOf(letter));
  return digits.length === 0 || digits.includes(-1) ? null : digits.join("");
}

function byPlaces(text: string): string | null {
  let [sum, digit] = [0, 0];
  for (const letter of text) {
    const place = PLACES[letter];
    const at = DIGITS.indexOf(letter);
    if (place === undefined && at < 0) return null;
    if (place === undefined) digit = at;
    else {
      sum += (digit === 0 ? 1 : digit) * place;
      digit = 0;
    }
  }
  return String(sum + digit);
}
