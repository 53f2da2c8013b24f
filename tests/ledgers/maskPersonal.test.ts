import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Field } from "../../db/ledgers/Field.ts";
import { ledgers } from "../../db/ledgers/index.ts";
import {
  looksMasked,
  maskedValues,
  maskPersonal,
  personalFields,
  unmaskedValue,
} from "../../db/ledgers/maskPersonal.ts";
import { complaints } from "../../db/ledgers/safety/complaints.ts";

const person: Field = { kind: "person", personal: true };
const phone: Field = { kind: "phone", personal: true };

describe("masks", () => {
  it("leaves the family name of a person and the ends of a number", () => {
    expect(maskPersonal(person, "张三丰")).toBe("张＊＊");
    expect(maskPersonal(person, "李四")).toBe("李＊");
    expect(maskPersonal(person, "王")).toBe("王＊");
    expect(maskPersonal(person, "𠮷田一郎")).toBe("𠮷＊＊＊");
    expect(maskPersonal(phone, "13812345678")).toBe("138****5678");
    expect(maskPersonal(phone, "8881234")).toBe("88***34");
    expect(maskPersonal(phone, "12345")).toBe("***45");
  });

  it("leaves blanks and what is not personal as they are", () => {
    expect(maskPersonal(person, null)).toBeNull();
    expect(maskPersonal({ kind: "person" }, "张三丰")).toBe("张三丰");
    const values = { 编号: "T1", 投诉人: null };
    expect(maskedValues(complaints, values)).toBe(values);
  });

  it("never shows the whole of a value, and is told from every name and number", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\u4e00-\u9fff]{1,12}$/u),
        fc.stringMatching(/^[0-9+()-]{5,20}$/),
        (name, number) => {
          for (const [field, value] of [
            [person, name],
            [phone, number],
          ] as const) {
            const mask = String(maskPersonal(field, value));
            expect(mask).not.toBe(value);
            expect([looksMasked(mask), looksMasked(value)]).toEqual([true, false]);
            expect(maskPersonal(field, mask)).toBe(mask);
            expect(unmaskedValue(field, mask, value)).toBe(value);
            expect(unmaskedValue(field, mask.replaceAll("＊", "*"), value)).toBe(value);
          }
        },
      ),
    );
  });

  it("stands for nothing but its own value", () => {
    expect(unmaskedValue(person, "张＊＊", "李四")).toBe("张＊＊");
    expect(unmaskedValue(person, "张＊＊", null)).toBe("张＊＊");
    expect(unmaskedValue(person, "王五", "张三丰")).toBe("王五");
  });

  it("knows the personal fields of the dictionary", () => {
    const named = Object.fromEntries(
      ledgers.map((ledger) => [ledger.id, personalFields(ledger)]).filter(([, names]) => names?.length),
    );
    expect(named).toEqual({
      complaints: ["投诉人", "联系电话"],
      "road-cases": ["当事人"],
      rotations: ["姓名"],
      approvals: ["申请人"],
    });
  });
});
