import { describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { createRc4 } from "../../electron/files/reading/rc4.ts";
import {
  compoundFile,
  encryptXlsCryptoApi,
  encryptXlsRc4,
  encryptXlsxAgile,
  encryptXlsxStandard,
} from "../support/encryptWorkbook.ts";
import { plainRows, useFixtureReader } from "../support/readFixture.ts";

const files = useFixtureReader();

// Long enough for several blocks of 1,024 bytes and several segments of 4,096.
const rows = Array.from({ length: 400 }, (_, index) => [`通村公路${index}`, index / 8, index % 2 === 0]);
const book = utils.book_new(utils.aoa_to_sheet(rows), "路线");
utils.book_append_sheet(book, utils.aoa_to_sheet([["第二张"]]), "备注");
const xls = write(book, { type: "buffer", bookType: "biff8" }) as Buffer;
const xlsx = write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;

const schemes: [string, (password: string) => Buffer][] = [
  ["xls RC4", (password) => encryptXlsRc4(xls, password)],
  ["xls RC4 CryptoAPI 128", (password) => encryptXlsCryptoApi(xls, password, 128)],
  ["xls RC4 CryptoAPI 56", (password) => encryptXlsCryptoApi(xls, password, 56)],
  ["xls RC4 CryptoAPI 40", (password) => encryptXlsCryptoApi(xls, password, 40)],
  ["xlsx standard AES-128", (password) => encryptXlsxStandard(xlsx, password, 128)],
  ["xlsx standard AES-192", (password) => encryptXlsxStandard(xlsx, password, 192)],
  ["xlsx standard AES-256", (password) => encryptXlsxStandard(xlsx, password, 256)],
  [
    "xlsx agile SHA-512 AES-256",
    (password) => encryptXlsxAgile(xlsx, password, { hash: "SHA512", bits: 256, spins: 100_000 }),
  ],
  [
    "xlsx agile SHA-1 AES-128",
    (password) => encryptXlsxAgile(xlsx, password, { hash: "SHA1", bits: 128, spins: 1000 }),
  ],
  [
    "xlsx agile SHA-256 AES-256",
    (password) => encryptXlsxAgile(xlsx, password, { hash: "SHA256", bits: 256, spins: 1000 }),
  ],
];

describe("workbooks that Excel encrypted with its default password", () => {
  for (const [name, encrypt] of schemes) {
    it(`${name}: read with the default password, refused with another`, async () => {
      const grid = await files.read(`${name}.xls`, encrypt("VelvetSweatshop"));
      expect(plainRows(grid, grid.sheets[0])).toEqual(rows);
      expect(plainRows(grid, grid.sheets[1])).toEqual([["第二张"]]);
      expect(await files.outcome(`${name}.xls`, encrypt("651234"))).toBe("file-password");
    });
  }

  it("an unknown scheme counts as a password", async () => {
    const info = Buffer.concat([Buffer.from([4, 0, 3, 0]), Buffer.alloc(60)]);
    expect(
      await files.outcome(
        "extensible.xlsx",
        compoundFile({ "/EncryptionInfo": info, "/EncryptedPackage": Buffer.alloc(64) }),
      ),
    ).toBe("file-password");
  });

  it("RC4 gives the published key streams", () => {
    const encrypt = (key: string, text: string): string =>
      createRc4(Buffer.from(key)).apply(Buffer.from(text)).toString("hex");
    expect(encrypt("Key", "Plaintext")).toBe("bbf316e8d940af0ad3");
    expect(encrypt("Wiki", "pedia")).toBe("1021bf0420");
    expect(encrypt("Secret", "Attack at dawn")).toBe("45a01f645fc35b383552544b9bf5");
  });
});
