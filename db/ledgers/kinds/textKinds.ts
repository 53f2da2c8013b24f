import { isNothing, normaliseText, saysNothing } from "../../exact/index.ts";
import type { FieldBase } from "../FieldBase.ts";
import { matchOption } from "../matchOption.ts";
import { splitList } from "../splitList.ts";
import { type FieldKind, usualKind } from "./FieldKind.ts";

const plainText: FieldKind<"TEXT"> = {
  ...usualKind,
  column: "TEXT",
  align: "left",
  reading: "words",
  sounded: true,
  parse(text, field) {
    const value = text.trim();
    if (saysNothing(value)) return { kind: "blank" };
    if (!field.options) {
      return value.length > 2000 ? { kind: "wrong", why: "文字超过 2000 字" } : { kind: "value", value };
    }
    return matchOption(value, field);
  },
  rule: () => "文字",
};

const list: FieldKind<"TEXT"> = {
  ...plainText,
  hint: "多个用、隔开",
  listWidth: 180,
  parse(text) {
    const values = splitList(text);
    return values.length === 0 ? { kind: "blank" } : { kind: "value", value: values.join("、") };
  },
  rule: () => "多个用、隔开",
};

/** Texts: lines, notes, lists, and names of roads, projects, people and townships. */
export const textKinds = {
  text: { ...plainText, oneLine: true, listWidth: 150 },
  note: { ...plainText, sounded: false, prose: true, control: "paragraph", sheetWidth: 20, listWidth: 220 },
  list,
  // A township is checked against the townships in force by whoever knows them (import, handler); here it is text.
  township: {
    ...plainText,
    reading: "place",
    kept: true,
    control: "place",
    listWidth: 100,
    parse: (text: string, field: FieldBase) => (field.many ? list.parse(text, field) : plainText.parse(text, {})),
    rule: ({ many }: FieldBase) => (many ? "乡（镇）、街道全称，多个用、隔开" : "从下拉列表中选择乡（镇）、街道"),
  },
  road: { ...plainText, oneLine: true, control: "suggestions", listWidth: 160 },
  project: { ...plainText, oneLine: true, joined: true, control: "suggestions", listWidth: 220 },
  person: { ...plainText, oneLine: true, control: "suggestions" },
  phone: {
    ...plainText,
    reading: "plain",
    sounded: false,
    sheetWidth: 13,
    parse(text: string) {
      const value = normaliseText(text).replace(/ /g, "");
      if (isNothing(value)) return { kind: "blank" };
      return /^[0-9+()-]{5,20}$/.test(value)
        ? { kind: "value", value }
        : { kind: "wrong", why: `“${text.trim().slice(0, 20)}”不是电话号码` };
    },
    rule: () => "电话号码",
  },
} as const satisfies Readonly<Record<string, FieldKind<"TEXT">>>;
