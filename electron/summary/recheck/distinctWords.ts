import type { SummaryModel } from "../../contract/summaryModel.ts";

/** Words that say of which the number is: with another of them it is another number. Those of a row mean the same. */
const STATES: readonly (readonly string[])[] = [
  ["未开工", "尚未开工"],
  ["在建", "正在施工", "正在建设"],
  ["前期工作"],
  ["完工", "竣工", "建成"],
  ["开工", "启动", "动工"],
  ["通车运营", "通车"],
  ["未报进度"],
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
  const own = (name: string | undefined): void => {
    const word = (name ?? "").trim();
    if (/^[\p{Script=Han}A-Za-z]{2,20}$/u.test(word) && !forms.has(word)) forms.set(word, word);
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
