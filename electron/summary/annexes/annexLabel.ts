/** What stands over an annex: 附件1; 附件 where there is only one. @param index from 0 */
export function annexLabel(index: number, all: number): string {
  return all === 1 ? "附件" : `附件${index + 1}`;
}
