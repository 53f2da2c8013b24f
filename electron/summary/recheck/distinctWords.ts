import type { SummaryModel } from "../../contract/summaryModel.ts";

/** What has a date that it is meant for, and not one on which it was done. */
export const PLANNED = "计划";

/** Words that say of which the number is: with another of them it is another number. Those of a row mean the same. */
const STATES: readonly (readonly string[])[] = [
  ["未开工", "尚未开工"],
  ["在建", "正在施工", "正在建设"],
  ["前期工作"],
  ["完工", "竣工", "建成"],
  ["开工", "启动", "动工"],
  ["通车运营", "通车"],
  ["未报进度"],
  [PLANNED, "计划于", "拟于", "预计", "力争", "将于"],
  ["已于", "已经", "已在"],
  ["年度目标", "全年目标", "目标任务", "年度任务"],
  ["任务清单"],
  ["不满意"],
  ["基本满意"],
  ["满意"],
  ["办结"],
  ["结案"],
  ["立案"],
  ["受理"],
  ["主线"],
  ["支线"],
  ["总投资"],
  ["估算投资"],
  ["当月", "本月"],
  ["累计"],
  ["总周转量"],
  ["货物周转量", "货运周转量"],
  ["旅客周转量", "客运周转量"],
  ["出租车"],
  ["公交车"],
  ["县道"],
  ["乡道"],
  ["村道"],
  ["超时"],
  ["差错"],
  ["被投诉"],
  ["上半年"],
  ["全年"],
];

/** What finds such words in a stretch of text, those of the summary's own lists and places among them; each in its own form. */
export function distinctWords({ blocks }: SummaryModel): (words: string) => readonly string[] {
  const forms = new Map(STATES.flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)));
  const telling = tellingApart(blocks.flatMap(({ spans }) => spans.flatMap(({ number }) => number?.name ?? [])));
  for (const word of telling) forms.set(word, forms.get(word) ?? word);
  const own = (name: string | undefined): void => {
    const word = (name ?? "").trim();
    if (/^[\p{Script=Han}A-Za-z]{2,20}$/u.test(word) && !forms.has(word))
      forms.set(word, telling.find((part) => word.startsWith(part)) ?? word);
  };
  for (const { spans } of blocks) {
    for (const { text, number } of spans) {
      if (number) own(number.name);
      if (number?.item) for (const part of number.item.split(/[\s、，（）()·]/)) own(part);
      if (number) for (const part of text.split("、")) own(/^(\D+?)(?:等?\d.*)?$/.exec(part)?.[1]);
    }
    const whole = spans.map(({ text }) => text).join("");
    for (const [place] of whole.matchAll(/(?<!城)\p{Script=Han}{2}(?:街道|镇|乡(?!（))/gu)) own(place);
  }
  const longest = [...forms.keys()].toSorted((one, other) => other.length - one.length);
  const pattern = new RegExp(longest.join("|"), "g");
  return (words) => [...words.matchAll(pattern)].map(([word]) => forms.get(word) ?? word);
}

/** 应征 and 已征 of 应征面积 and 已征面积: in what the names of two figures differ, one of them before what both end with. */
function tellingApart(names: readonly string[]): string[] {
  const endings = new Map<string, Set<string>>();
  for (const name of new Set(names)) {
    for (let at = 2; at <= name.length - 2; at += 1) {
      const [word, ending] = [name.slice(0, at), name.slice(at)];
      if (/^\p{Script=Han}{2,6}$/u.test(word)) endings.set(ending, (endings.get(ending) ?? new Set()).add(word));
    }
  }
  const words = [...endings.values()].flatMap((before) => {
    // What ends alike differs in part of a word only, and has a longer ending in common, but for the shortest words.
    const ends = [...before].map((word) => word.at(-1));
    const short = [...before].some((word) => word.length === 2);
    return before.size > 1 && (short || new Set(ends).size > 1) ? [...before] : [];
  });
  const parts = new Set(words);
  // 投入 of 养护投入 tells nothing apart; 养护投入 says no more than 养护, and would be another word where a sentence is turned round.
  for (const word of words) if (words.some((other) => other !== word && other.endsWith(word))) parts.delete(word);
  return [...parts].filter((word) => ![...parts].some((other) => other !== word && word.includes(other)));
}
