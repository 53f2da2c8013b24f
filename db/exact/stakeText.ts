import { stakeMillimetres } from "./stakeMillimetres.ts";

/** A stake as it is kept for people: 12345 → "K12+345"; with the fraction of a metre it has: "K12+345.5". */
export function stakeText(kept: number): string {
  const millimetres = stakeMillimetres(kept);
  const metres = Math.floor(millimetres / 1000);
  const fraction = String(millimetres % 1000)
    .padStart(3, "0")
    .replace(/0+$/, "");
  return `K${Math.floor(metres / 1000)}+${String(metres % 1000).padStart(3, "0")}${fraction === "" ? "" : `.${fraction}`}`;
}
