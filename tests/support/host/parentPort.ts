/** Loaded into a stand-in utility process before its script: gives it Electron's process.parentPort. */
import { EventEmitter } from "node:events";

const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => {
    process.send?.(message);
  },
});
process.on("message", (data) => parentPort.emit("message", { data, ports: [] }));
process.on("disconnect", () => process.exit(0));
Object.assign(process, { parentPort });
