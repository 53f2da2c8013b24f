import { createRandom, type Random } from "../../../build/sample/createRandom.ts";
import type { SheetCell, SheetRows } from "../../support/gridOf.ts";
import { draftColumns, type SheetDraft, shuffled, type TableStyle, writeTable } from "./draftTable.ts";
import { fictionalRecord, TOWNSHIPS, type TrueRecord } from "./fictionalRecords.ts";
import { type Hand, randomHand, townshipWords } from "./handwriting.ts";
import { titles } from "./layouts.ts";

export interface WorkbookDraft {
  readonly fileName: string;
  readonly ledger: string;
  readonly sheets: readonly (SheetRows & { readonly truth: ReadonlyMap<number, TrueRecord> })[];
  readonly style: TableStyle;
}

/** A township workbook with a layout of its own, the same for the same seed, and what must come out of it. */
export function draftWorkbook(seed: number): WorkbookDraft {
  const random = createRandom(seed * 7919 + 11);
  const ledger = random.pick(["road-works", "maintenance", "bridges", "safety-works", "scenic-roads"]);
  const hand: { -readonly [K in keyof Hand]: Hand[K] } = randomHand(random);
  const shape = random.pick(["whole", "whole", "sheets", "one", "stacked"] as const);
  const whole = shape === "whole";
  const townships = whole
    ? random.pick(["column", "merged", "firstOnly", "sections"] as const)
    : random.pick(["outside", "outside", "column"] as const);
  const repeatHeader = random.chance(10);
  const blankRows = townships !== "firstOnly" && random.chance(20);
  const plain = hand.moneyUnit === "万元" && hand.lengthUnit === "公里";
  const style: TableStyle = {
    hand,
    units: plain
      ? random.pick(["header", "caption", "row", "none"] as const)
      : random.pick(["header", "caption", "row"] as const),
    columnNumbers: random.chance(25),
    total: random.pick(["none", "first", "last"] as const),
    subtotal: whole ? random.pick(["none", "after", "before"] as const) : "none",
    numbering: random.chance(80),
    merged: random.chance(75),
    grouped: random.chance(60),
    townships: townships === "merged" && (repeatHeader || blankRows) ? "column" : townships,
    yearColumn: random.chance(15),
    blankRows,
    repeatHeader,
    plainWords: random.chance(30),
    left: random.chance(15) ? 1 : 0,
    umbrella: random.chance(15),
    sunk: random.chance(30),
    untitled: whole && plain && hand.percent !== "whole" && random.chance(10),
    shuffled: random.chance(20),
    totalWords: random.pick(["first", "first", "inTownship", "named"] as const),
  };
  const title = random.pick(titles[ledger] ?? ["情况表"]);
  const names = shuffled(random, TOWNSHIPS).slice(
    0,
    whole ? random.integer(3, 6) : shape === "one" ? 1 : random.integer(2, 5),
  );
  let number = 0;
  const next = (): number => {
    number += 1;
    return number;
  };
  const recordsOf = (township: string, least: number): TrueRecord[] =>
    Array.from({ length: random.integer(least, 6) }, () => fictionalRecord(random, ledger, township, next()));
  const sheets: (SheetRows & { truth: ReadonlyMap<number, TrueRecord> })[] = [];
  const columns = draftColumns(random, ledger, style);
  // 0.85 under a header with ％ may be either, and must be refused: that has a test of its own.
  if (hand.percent === "fraction" && columns.some(({ path }) => /[%％]/.test(path.join("")))) hand.percent = "text";
  const fresh = (): SheetDraft => ({ rows: [], merges: [], truth: new Map() });
  const put = (draft: SheetDraft, name: string): void => void sheets.push({ name, ...draft });
  const fileTownship = shape === "one" ? random.pick(["caption", "title", "sheet", "file"] as const) : null;
  const place = fileTownship ?? random.pick(["caption", "title", "sheet"] as const);
  if (whole) {
    const draft = fresh();
    captions(random, draft, style, title, null);
    writeTable(
      random,
      draft,
      ledger,
      style,
      columns,
      names.map((name) => [name, recordsOf(name, style.townships === "firstOnly" ? 3 : 1)]),
    );
    tail(random, draft);
    put(draft, random.pick(["Sheet1", title.slice(0, 20), "汇总"]));
  } else if (shape === "stacked") {
    const draft = fresh();
    for (const name of names) {
      captions(random, draft, style, title, place === "sheet" ? ["caption", name] : [place, name]);
      writeTable(random, draft, ledger, style, columns, [[name, recordsOf(name, 1)]]);
      if (random.chance(50)) tail(random, draft);
      draft.rows.push([]);
    }
    put(draft, "Sheet1");
  } else {
    for (const name of names) {
      const draft = fresh();
      captions(random, draft, style, title, place === "caption" || place === "title" ? [place, name] : null);
      writeTable(random, draft, ledger, style, columns, [[name, recordsOf(name, 1)]]);
      tail(random, draft);
      put(draft, place === "sheet" ? townshipWords(hand.townships % 2, name) : `Sheet${sheets.length + 1}`);
    }
  }
  if (random.chance(40)) sheets.push({ name: "Sheet9", rows: [], truth: new Map() });
  const fileName =
    place === "file"
      ? `${townshipWords(hand.townships, names[0] ?? "")}${title}.xlsx`
      : `${random.pick([title, "上报", "附件1"])}.xlsx`;
  return { fileName, ledger, sheets, style };
}

/** Title, reporting unit, units: what stands above a header. */
function captions(
  random: Random,
  draft: SheetDraft,
  style: TableStyle,
  title: string,
  township: readonly [place: string, name: string] | null,
): void {
  const { hand, left } = style;
  if (style.untitled) return;
  const inTitle = township?.[0] === "title" ? township[1] : random.pick(["马龙区", ""]);
  const top: SheetCell[] = Array.from({ length: left }, () => null);
  const month = random.pick(["", "", "（截至10月底）", "（1－10月）", "（2021年10月）"]);
  draft.rows.push([...top, `${inTitle}${random.pick(["2021年", "2021年度"])}${title}${month}`]);
  const units =
    style.units === "caption"
      ? `单位：${hand.moneyUnit}、${hand.lengthUnit === "公里" ? random.pick(["公里", "km"]) : "米"}`
      : null;
  const reporter =
    township?.[0] === "caption"
      ? `${random.pick(["填报单位", "报送单位", "填报单位（盖章）"])}：${townshipWords(hand.townships, township[1])}`
      : null;
  if (units || reporter) {
    const cells: SheetCell[] = [...top, reporter];
    while (cells.length < 8) cells.push(null);
    draft.rows.push([...cells, units]);
  }
  if (random.chance(10)) draft.rows.push([]);
}

function tail(random: Random, draft: SheetDraft): void {
  if (random.chance(50))
    draft.rows.push([
      random.pick([
        "单位负责人：          审核人：          填表人：李某          联系电话：",
        "填表人：王某",
        "制表：赵某      审核：钱某",
      ]),
    ]);
  if (random.chance(30))
    draft.rows.push([], ["填表说明：1.里程按实际完成填报；2.投资为累计数；3.本表于每月25日前报送。"]);
  if (random.chance(15)) draft.rows.push(["审核人：", null, null, "填表人：", null, "填报日期：2021年10月25日"]);
  if (random.chance(10)) draft.rows.push(["注：1.本表一式两份。"], ["2.数据截至填报之日。"]);
}
