import { describe, expect, it } from "vitest";
import { recheckSchema } from "../../electron/contract/summaryModel.ts";
import { documentIdentity, fillSummary, recheckDocument, type SummaryInput } from "../../electron/summary/index.ts";
import { changedDocument } from "./changedDocument.ts";
import { summaryDatabase } from "./summaryDatabase.ts";
import { three, threeChanged } from "./threeChanged.ts";

const annual: SummaryInput = { kind: "annual", asOf: "2021-10" };
const store = summaryDatabase();
const { document, model } = fillSummary(store, { ...annual, options: { sources: true } });
const numbers = model.blocks.flatMap(({ spans }) => spans.filter(({ number }) => number !== null)).length;

const recheck = (bytes: Uint8Array) => recheckDocument(store, bytes, annual);
const withoutBookmarks = (bytes: Uint8Array): Uint8Array =>
  changedDocument(bytes, (content) => content.replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, ""));

describe("a summary that comes back", () => {
  it("agrees when nothing was changed, and says what it is", () => {
    const result = recheck(document);
    expect(recheckSchema.parse(result)).toEqual(result);
    expect(result).toMatchObject({
      identity: { kind: "annual", asOf: "2021-10" },
      agrees: numbers,
      differences: [],
      vanished: [],
      added: [],
    });
    expect(documentIdentity(document)).toEqual({ kind: "annual", asOf: "2021-10" });
  });

  it("is held against its own month, whichever is asked for", () => {
    expect(recheckDocument(store, document, { kind: "half", asOf: "2021-03" })).toMatchObject({
      asOf: "2021-10",
      agrees: numbers,
      differences: [],
    });
  });

  it("names exactly the three numbers that were changed by hand", () => {
    const result = recheck(threeChanged(document));
    expect(result.differences).toMatchObject(three);
    expect(result.differences[0]?.sentence).toBe(
      "2021年，下达我局项目入库任务12.80亿元，固定资产投资出数任务（不含高速公路）6.80亿元。",
    );
    expect(result).toMatchObject({ agrees: numbers - 3, vanished: [], added: [] });
  });

  it("names them where every bookmark was lost, by the words around them", () => {
    const result = recheck(withoutBookmarks(threeChanged(document)));
    expect(result.differences.toSorted((first, second) => (first.found < second.found ? -1 : 1))).toMatchObject([
      three[0],
      three[2],
      three[1],
    ]);
    expect(result).toMatchObject({ identity: null, agrees: numbers - 3, vanished: [], added: [] });
  });

  it("names the figure that has moved on since", () => {
    const later = summaryDatabase();
    later.add("epidemic", { 日期: "2021-09-09", 事项: "疫苗接种", 对象: "机关职工", 人数: "9" });
    const row = { place: expect.stringMatching(/^《数字来源表》第\d+行第[145]列$/) };
    expect(recheckDocument(later, document, annual).differences).toMatchObject([
      { figure: "安全.疫苗接种人次", found: "411", expected: "420" },
      { found: "411", expected: "420", ...row },
      { found: "411", expected: "420", ...row },
      { found: "1", expected: "2", ...row },
    ]);
  });

  it("takes digits typed at the edge of a bookmark for part of the number", () => {
    const typed = changedDocument(document, (content) =>
      content.replace(/>411<\/w:t><\/w:r>(<w:bookmarkEnd[^>]*\/>)/, ">411</w:t></w:r>$1<w:r><w:t>5</w:t></w:r>"),
    );
    expect(recheck(typed).differences).toMatchObject([{ figure: "安全.疫苗接种人次", found: "4115", expected: "411" }]);
  });

  it("lists numbers that vanished with their sentence, and new ones", () => {
    const cut = changedDocument(document, (content) =>
      content.replace(
        /<w:p>(?:(?!<\/w:p>).)*查处违法行为(?:(?!<\/w:p>).)*<\/w:p>/,
        "<w:p><w:r><w:t>全年培训37期。</w:t></w:r></w:p>",
      ),
    );
    const result = recheck(cut);
    expect(result.added).toEqual([{ found: "37", place: "", sentence: "全年培训37期。" }]);
    expect(result.vanished.map(({ figure }) => figure)).toEqual([
      "安全.隐患数",
      "安全.隐患整改率",
      "安全.打非治违查处数",
      "安全.路政案件数",
      "安全.路政案件结案数",
      "安全.疫苗接种人次",
    ]);
    expect(result.vanished[2]?.sentence).toContain("查处违法行为85起");
    expect(result.differences).toEqual([]);
  });

  it("says of an item that has left its list that nothing stands behind it", () => {
    const later = summaryDatabase();
    const bridge = later.database.prepare("SELECT id FROM bridges WHERE 桥梁名称 = '白村桥'").pluck().get();
    later.remove("bridges", String(bridge));
    const result = recheckDocument(later, document, annual);
    expect(result.differences).toContainEqual(
      expect.objectContaining({ figure: "农村路.危桥改造明细", found: "7月", expected: null }),
    );
    expect(result.differences).toContainEqual(
      expect.objectContaining({ figure: "农村路.危桥改造数", found: "2", expected: "1" }),
    );
  });

  it("takes the day the head signed as the document has it", () => {
    for (const signed of ["2021-12-05", null]) {
      const issued = fillSummary(store, { ...annual, options: { signed } }).document;
      expect(recheck(issued)).toMatchObject({ differences: [], added: [], vanished: [] });
    }
  });

  it("says which annexes it did not compare", () => {
    const table = "<w:p><w:r><w:t>附件2</w:t></w:r></w:p><w:p><w:r><w:t>农村公路建设进度表</w:t></w:r></w:p>";
    const more = changedDocument(document, (content) =>
      content.replace(/<w:sectPr(?!.*<w:sectPr)/s, `${table}<w:sectPr`),
    );
    expect(recheck(more)).toMatchObject({ differences: [], added: [], unread: ["农村公路建设进度表"] });
    expect(recheck(document).unread).toEqual([]);
  });

  it("reads what was changed under 修订 as it will read", () => {
    const tracked = changedDocument(document, (content) =>
      content.replace(
        /<w:r>((?:(?!<\/w:r>).)*)<w:t[^>]*>411<\/w:t><\/w:r>/,
        '<w:del w:id="9001" w:author="a"><w:r>$1<w:delText>411</w:delText></w:r></w:del><w:ins w:id="9002" w:author="a"><w:r>$1<w:t>433</w:t></w:r></w:ins>',
      ),
    );
    expect(recheck(tracked).differences).toMatchObject([
      { figure: "安全.疫苗接种人次", found: "433", expected: "411" },
    ]);
  });
});
