import type { Random } from "../../../build/sample/createRandom.ts";
import { OTHER_WORDS } from "./otherWords.ts";

/** How one header is turned into another that says the same, or nearly. */
export type Turn = "otherWord" | "order" | "unit" | "extraWord" | "wrongSign" | "brokenLine";

export const TURNS: readonly [Turn, ...Turn[]] = ["otherWord", "order", "unit", "extraWord", "wrongSign", "brokenLine"];

const EXTRA = ["本年", "项目", "拟", "累计"] as const;
const SIGNS = [..."甲乙丙里成记名程计划投"] as const;

/** The header turned; the same where the turn has no hold on it. @param field what the column is */
export function turnHeader(random: Random, turn: Turn, header: string, field: string | null): string {
  const [, words = header, unit = ""] = /^(.*?)[（(]([^）)]*)[）)]$/.exec(header) ?? [];
  switch (turn) {
    case "otherWord": {
      const others = field === null ? undefined : OTHER_WORDS[field];
      return others ? `${random.pick(others)}${unit === "" ? "" : `（${unit}）`}` : header;
    }
    case "order":
      return words.length < 4 ? header : `${words.slice(2)}${words.slice(0, 2)}${unit === "" ? "" : `（${unit}）`}`;
    case "unit":
      return unit === ""
        ? header
        : random.pick([
            `${words}${unit}`,
            `${words}/${unit}`,
            `（${unit}）${words}`,
            `${words}[${unit}]`,
            `${words}：${unit}`,
          ]);
    case "extraWord":
      return `${random.pick(EXTRA)}${header}`;
    case "wrongSign": {
      const at = random.integer(0, Math.max(words.length - 1, 0));
      return `${words.slice(0, at)}${random.pick(SIGNS as [string, ...string[]])}${words.slice(at + 1)}${header.slice(words.length)}`;
    }
    case "brokenLine": {
      const at = Math.ceil(words.length / 2);
      return words.length < 2 ? header : `${words.slice(0, at)}\n${words.slice(at)}${header.slice(words.length)}`;
    }
  }
}
