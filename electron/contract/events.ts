/** What main tells the renderer without being asked. */
export type BureauEvent =
  | { readonly name: "progress"; readonly payload: { task: string; done: number; total: number; text: string } }
  | { readonly name: "changed"; readonly payload: { ledgers: string[] } }
  | { readonly name: "menu"; readonly payload: { command: string } };
