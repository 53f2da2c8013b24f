/** Run by tests as a process of its own: opens the store of a folder, says how it went, and holds it until its input ends. */
import { openStore, StoreRefused } from "../../../db/store/index.ts";

try {
  const store = openStore({ folder: process.argv[2] ?? "" });
  console.log("open");
  process.stdin.on("end", () => store.close());
  process.stdin.resume();
} catch (error) {
  console.log(error instanceof StoreRefused ? error.code : String(error));
}
