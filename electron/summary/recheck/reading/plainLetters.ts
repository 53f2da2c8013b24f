/**
 * A text in plain letters, letter for letter, so that places stay what they are: full-width figures and signs as narrow ones.
 * The Chinese comma divides; only between full-width figures in threes it groups them.
 */
export function plainLetters(text: string): string {
  const grouped = text.replace(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g, ",");
  return grouped.replace(/[！-～\u00a0\u2002-\u200a\u202f\u3000]/g, (letter) => {
    if (letter === "，") return letter;
    const code = letter.charCodeAt(0);
    return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : " ";
  });
}
