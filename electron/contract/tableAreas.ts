import { areas } from "../../db/ledgers/areas.ts";

/** The work areas that have tables of their own, in the order of the menu; the tables over all of them stand apart at the end. */
export const tableAreas: readonly { readonly id: string; readonly name: string }[] = [
  ...areas.filter(({ id }) => id !== "base"),
  { id: "overview", name: "综合" },
];
