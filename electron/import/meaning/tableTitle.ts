/** The title among a table's captions: the longest that is no 填报单位, unit or date line; null where there is none. */
export function tableTitle(captions: readonly string[]): string | null {
  const titles = captions.filter((text) => !/单位\s*[（(盖章）)]*\s*[:：]|日期\s*[:：]|^\s*表\s*号/.test(text));
  return titles.length > 0
    ? titles.reduce((longest, text) => (text.length > longest.length ? text : longest), "").trim()
    : null;
}
