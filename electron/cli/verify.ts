import type { Command } from "./Command.ts";

/** verify: the file is whole, and the change log explains every record that stands. */
export const verify: Command = {
  usage: "verify --data DIR",
  does: "核对数据库与变更记录",
  options: {},
  async run(line) {
    const store = await line.snapshot();
    const { verifyStore } = await import("../../db/store/index.ts");
    const findings = verifyStore(store);
    const whole = "核对通过：数据库完整，每条记录都与变更记录一致。";
    await line.answer({ findings }, findings.length === 0 ? whole : findings.join("\n"));
    return findings.length === 0 ? 0 : 1;
  },
};
