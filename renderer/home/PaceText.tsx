import { IconArrowDown, IconArrowUp, IconMinus } from "@tabler/icons-react";
import type { HomePage } from "../../electron/contract/homePage.ts";

type Pace = NonNullable<HomePage["areas"][number]["lines"][number]["pace"]>;

const icons = { 超前: IconArrowUp, 滞后: IconArrowDown, 持平: IconMinus } as const;

/** 快慢: the word says it; arrow and colour only repeat it. */
export function PaceText({ pace: { points, word } }: { pace: Pace }) {
  const Icon = icons[word];
  return (
    <span className={`with-icon pace pace-${word === "滞后" ? "behind" : "kept"}`}>
      <Icon size={14} aria-hidden />
      {word}
      {word !== "持平" && <span className="tabular"> {points} 个百分点</span>}
    </span>
  );
}
