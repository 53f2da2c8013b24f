/**
 * The signs of an input method as plain ones (＃＝＞｜＠：. → #=>|@:.), letter for letter, so that what stands between them can
 * be taken from the text as it was written.
 */
export function plainSigns(text: string): string {
  return text.replace(/[^\x00-\x7f]/g, (letter) => {
    const plain = letter.normalize("NFKC");
    return plain.length === 1 && plain <= "\x7f" ? plain : letter;
  });
}
