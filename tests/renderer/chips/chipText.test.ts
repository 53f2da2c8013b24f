import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultTemplate, templateTexts } from "../../../electron/summary/index.ts";
import { textHistory } from "../../../renderer/summary/chips/textHistory.ts";
import { unitsOf } from "../../../renderer/summary/chips/unitsOf.ts";
import { withoutRange } from "../../../renderer/summary/chips/withoutRange.ts";

describe("the text behind the chips", () => {
  it("is its units joined, for every paragraph of our templates and for any braces", () => {
    const joined = (text: string): string =>
      unitsOf(text)
        .map((unit) => unit.text)
        .join("");
    for (const text of [...templateTexts(defaultTemplate("annual")), ...templateTexts(defaultTemplate("half"))]) {
      expect(joined(text)).toBe(text);
    }
    const parts = fc.constantFrom("{", "}", "｛", "｝", "{/}", "{#甲.乙>0}", "{甲.乙|余}", "字", " ");
    fc.assert(
      fc.property(
        fc.array(parts).map((all) => all.join("")),
        (text) => joined(text) === text,
      ),
    );
  });

  it.each([
    ["一个数字", "共{甲.乙}个", 1, 6, "共个", 1],
    ["条件的开始，连同它的止", "共{#甲.乙>0}有{/}。", 1, 9, "共有。", 1],
    ["条件的止，连同它的开始", "共{#甲.乙>0}有{/}。", 10, 13, "共有。", 2],
    ["里层的条件，外层不动", "{#甲}一{#乙}二{/}三{/}", 5, 9, "{#甲}一二三{/}", 5],
    ["整个条件", "共{#甲}有{/}。", 1, 9, "共。", 1],
    ["没有开始的止", "共{/}。", 1, 4, "共。", 1],
  ])("loses %s", (_, text, from, to, rest, at) => {
    expect(withoutRange(text, from, to)).toEqual({ text: rest, at });
  });

  it("is taken back in stretches of typing, and done again", () => {
    let now = 1000;
    const history = textHistory({ text: "", at: 0 }, () => now);
    for (const text of ["今", "今年"]) history.add({ text, at: text.length }, true);
    now += 2000;
    history.add({ text: "今年入", at: 3 }, true);
    history.add({ text: "入", at: 0 }, false);
    expect([history.undo()?.text, history.undo()?.text, history.undo()?.text, history.undo()]).toEqual([
      "今年入",
      "今年",
      "",
      null,
    ]);
    expect(history.redo()?.text).toBe("今年");
    history.add({ text: "别的", at: 2 }, true);
    expect(history.redo()).toBeNull();
  });
});
