const r = "/work/h-recheck/";
import { readFileSync } from "node:fs";
const { summaryDatabase } = await import(r + "tests/summary/summaryDatabase.ts");
const { fillSummary, recheckDocument } = await import(r + "electron/summary/index.ts");
const { typedOver, withTree, withoutBookmarks } = await import(r + "tests/summary/recheck/editedDocument.ts");
const store = summaryDatabase();
const input = { kind: "annual", asOf: "2021-10", options: { sources: false } };
const { document } = fillSummary(store, input);
const bare = withTree(document, withoutBookmarks);
const edits: [string, string][][] = JSON.parse(readFileSync("/tmp/rc/edits.json", "utf8"));
for (const e of edits) {
  for (const [n, d] of [["B", document], ["-", bare]] as const) {
    const x = withTree(d, (root: any) => { for (const [f, t] of e) typedOver(root, f, t); });
    const k = recheckDocument(store, x, input);
    const said = [...k.differences.map((y: any) => `[${y.unlike.join()}] ${y.found} <> ${y.expected}`), ...k.vanished.map((y: any) => `少 ${y.expected}`), ...k.added.map((y: any) => `新 ${y.found}`)];
    console.log(n, e.map((z) => z.join(" → ")).join(" | "), "::", said.join(" ; ") || "ok");
    if (n === "B" && said.length === 0) break;
  }
}
