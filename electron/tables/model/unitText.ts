/** 计量单位：条、公里、万元, or "" where there are none to say. */
export function unitText(columns: readonly { readonly unit: string | null }[]): string {
  const units = [...new Set(columns.map(({ unit }) => unit))].filter((unit) => unit !== null && unit !== "％");
  return units.length > 0 ? `计量单位：${units.join("、")}` : "";
}
