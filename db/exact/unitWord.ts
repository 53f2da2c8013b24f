import { unitOf } from "./units.ts";

/** Only 百, 千, 万, 亿: of what, the field says. */
const MAGNITUDE = /^(?:[十百千万]?[万亿]|[百千])$/;

/**
 * The unit a word beside a number means, by its one name: 万元, km → 公里; 万 alone is 万元 in a field of money, 万人 where people
 * are counted. Undefined for a word that is no unit.
 * @param own the field's unit
 */
export function unitWord(word: string, own: string | undefined): string | undefined {
  const plain = word.normalize("NFKC").trim();
  const base = own?.replace(/^[百千万亿]+(?=.)/, "");
  const whole = MAGNITUDE.test(plain) && base ? unitOf(plain + base) : undefined;
  return (whole ?? unitOf(plain))?.[0];
}
