/** True for "2021-10"; months 01–12 of 1900–2199. */
export function isMonth(text: string): boolean {
  return /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/.test(text);
}
