import { describe, expect, it } from "vitest";
import { allFields } from "../../db/ledgers/derive/allFields.ts";
import { ledgerOf, ledgers } from "../../db/ledgers/index.ts";
import { checkForm, differs, isBlank, readTexts, textsOf, tidied } from "../../renderer/records/form/formState.ts";
import { monthStart } from "../../renderer/records/form/monthPlan.ts";

const roadWorks = ledgerOf("road-works");
if (!roadWorks) throw new Error("road-works is gone");

const record = {
  年度: 2021,
  乡镇: "通泉街道",
  路线名称: "小寨—白村",
  建设类型: "窄路加宽",
  计划里程: 12500,
  计划投资: 1234567,
  路面宽度: 350,
  开工日期: "2021-05-09",
  计划完工: "2021-10",
};

describe("form ↔ store", () => {
  it("gives back every stored value exactly", () => {
    const texts = textsOf(roadWorks, "record", record);
    expect(texts.计划里程).toBe("12.5");
    expect(texts.计划投资).toBe("1.234567");
    const reading = readTexts(roadWorks, "record", texts);
    expect(reading.problems).toEqual([]);
    expect(reading.values).toMatchObject(record);
  });

  it("understands what people type, with units and full-width digits", () => {
    const texts = {
      ...textsOf(roadWorks, "record", record),
      计划里程: "１２.5 公里",
      开工日期: "2021.5.9",
      计划投资: "300元",
    };
    expect(readTexts(roadWorks, "record", texts).values).toMatchObject({
      计划里程: 12500,
      开工日期: "2021-05-09",
      计划投资: 30000,
    });
  });

  it("leaves what is masked as it stands, unread: 138****5678 is no number that is wrong", () => {
    const approvals = ledgerOf("approvals");
    if (!approvals) throw new Error("approvals is gone");
    const texts = { ...textsOf(approvals, "record", null), 申请人: "张＊＊", 受理日期: "很久" };
    const reading = readTexts(approvals, "record", texts, new Set(["申请人", "受理日期"]));
    expect(reading.values).toMatchObject({ 申请人: "张＊＊", 受理日期: "很久" });
    expect(reading.problems).toEqual([]);
  });

  it("leaves blank what is blank in every ledger: nothing becomes zero", () => {
    for (const ledger of ledgers) {
      const reading = readTexts(ledger, "record", textsOf(ledger, "record", null));
      expect(Object.values(reading.values).every((value) => value === null)).toBe(true);
      expect(Object.keys(reading.values)).toEqual(
        allFields(ledger)
          .filter(({ progress }) => !progress)
          .map(({ name }) => name),
      );
    }
  });

  it("says at the field what cannot be read, and does not call it missing as well", () => {
    const reading = readTexts(roadWorks, "record", { ...textsOf(roadWorks, "record", record), 计划里程: "很长" });
    const atField = checkForm(roadWorks, reading, null).filter(({ field }) => field === "计划里程");
    expect(atField).toHaveLength(1);
    expect(atField[0]?.level).toBe("error");
    expect(atField[0]?.message).not.toContain("缺少");
  });

  it("asks for required progress only where a month is written", () => {
    const reading = readTexts(roadWorks, "record", textsOf(roadWorks, "record", record));
    const blank = readTexts(roadWorks, "progress", textsOf(roadWorks, "progress", null));
    expect(checkForm(roadWorks, reading, null)).toEqual([]);
    expect(checkForm(roadWorks, reading, blank)).toContainEqual({ level: "error", field: "状态", message: "缺少状态" });
  });

  it("tidies on leaving, and leaves alone what it cannot read", () => {
    const { 计划里程: length, 开工日期: started } = roadWorks.fields;
    if (!length || !started) throw new Error("fields are gone");
    expect(tidied("12.50公里", length)).toBe("12.5");
    expect(tidied("2021年5月9日", started)).toBe("2021-05-09");
    expect(tidied("五月", started)).toBe("五月");
    expect(tidied("  ", length)).toBe("");
  });

  it("knows whether something was typed", () => {
    expect(differs({ 备注: "a" }, { 备注: "a " })).toBe(false);
    expect(differs({ 备注: "a" }, { 备注: "b" })).toBe(true);
    expect(isBlank({ 备注: " ", 年度: "" })).toBe(true);
  });
});

describe("the month of progress", () => {
  const months = [
    { month: "2021-08", values: { 状态: "在建" } },
    { month: "2021-10", values: { 状态: "完工" } },
  ];
  it("starts from the latest month before it, and never from a later one", () => {
    expect(monthStart(months, "2021-09")).toEqual({
      recorded: false,
      from: "2021-08",
      values: { 状态: "在建" },
      past: true,
    });
    expect(monthStart(months, "2021-11")).toEqual({
      recorded: false,
      from: "2021-10",
      values: { 状态: "完工" },
      past: false,
    });
    expect(monthStart(months, "2021-07")).toEqual({ recorded: false, from: null, values: null, past: true });
  });
  it("corrects a recorded month; one before the latest is the past", () => {
    expect(monthStart(months, "2021-08")).toMatchObject({ recorded: true, past: true });
    expect(monthStart(months, "2021-10")).toMatchObject({ recorded: true, past: false });
  });
});
