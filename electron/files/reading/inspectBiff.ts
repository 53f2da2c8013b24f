import { FileRefused } from "../FileRefused.ts";
import { biff, walkBiff } from "./biffRecords.ts";
import type { ColumnWidth } from "./gridBuilder.ts";
import { limits } from "./limits.ts";
import { biffPageText, keptPageTexts } from "./pageTexts.ts";

export interface InspectedBiffSheet {
  position: number;
  hiddenRows: number[];
  /** 0-based, ascending. */
  hiddenColumns: number[];
  columnWidths: ColumnWidth[];
  /** Cells with a value: the parser must find at least as many. */
  valueCount: number;
  /** Header and footer of the printed page; only BIFF 8 says how they are encoded. */
  pageTexts: string[];
}

/** Types of record that hold one cell with a value: Number, RK, Label, LabelSst, RString, BoolErr, Formula. MulRk holds several. */
const valueRecords = new Set([0x0203, 0x027e, 0x0204, 0x00fd, 0x00d6, 0x0205, 0x0006, 0x0206, 0x0406]);
const mulRk = 0x00bd;

/**
 * Looks through a decrypted Workbook stream (BIFF 5 or 8) before it is parsed.
 * @returns the worksheets by their position in the stream, ascending; empty for older streams without a sheet list.
 * @throws FileRefused "file-damaged" for a sheet that is not there or does not end, "file-too-complex".
 */
export function inspectBiff(stream: Buffer): InspectedBiffSheet[] {
  const positions: number[] = [];
  walkBiff(stream, 0, (type, offset, length) => {
    if (type === biff.boundSheet && length >= 7) {
      positions.push(stream.readUInt32LE(offset));
      if (positions.length > limits.sheets)
        throw new FileRefused("file-too-complex", { reason: `工作表超过 ${limits.sheets} 个` });
    }
    return type !== biff.eof;
  });
  positions.sort((one, other) => one - other);
  return positions.map((position) => inspectSheet(stream, position));
}

function inspectSheet(stream: Buffer, position: number): InspectedBiffSheet {
  const hiddenRows: number[] = [];
  const hiddenColumns = new Set<number>();
  const columnWidths: ColumnWidth[] = [];
  const pageTexts: string[] = [];
  let isUnicode = false;
  let valueCount = 0;
  let merges = 0;
  let depth = 0;
  let ended = false;
  if (position + 4 > stream.length || (stream.readUInt16LE(position) & 0xff) !== 0x09)
    throw new FileRefused("file-damaged", { reason: "缺少工作表" });
  walkBiff(stream, position, (type, offset, length) => {
    if (type === biff.bof) {
      depth += 1;
      if (depth === 1) isUnicode = length >= 2 && stream.readUInt16LE(offset) === 0x0600;
    } else if (type === biff.eof) {
      depth -= 1;
      ended = depth <= 0;
      return !ended;
    } else if (depth > 1) {
      // Charts keep copies of cells in streams of their own, inside of the sheet's.
    } else if (valueRecords.has(type)) valueCount += 1;
    else if (type === mulRk && length >= 6) valueCount += Math.trunc((length - 6) / 6);
    else if (type === biff.mergeCells && length >= 2) merges += stream.readUInt16LE(offset);
    else if (type === biff.header || type === biff.footer) {
      // A sheet has one of each; a hostile one may have millions.
      if (isUnicode && pageTexts.length < 12) pageTexts.push(biffPageText(stream.subarray(offset, offset + length)));
    }
    // [MS-XLS] 2.4.53 ColInfo: the first bit of the options hides the columns; their width is in 256ths of a character.
    else if (type === biff.columnInfo && length >= 10) {
      const isHidden = (stream.readUInt16LE(offset + 8) & 1) !== 0;
      const last = Math.min(stream.readUInt16LE(offset + 2), 255);
      for (let column = stream.readUInt16LE(offset); isHidden && column <= last; column += 1) hiddenColumns.add(column);
      const [first, width] = [stream.readUInt16LE(offset), stream.readUInt16LE(offset + 4) / 256];
      if (first <= last && width > 0 && columnWidths.length < 256) columnWidths.push({ first, last, width });
    }
    // [MS-XLS] 2.4.221 Row: fDyZero in the options says that the row is hidden.
    else if (type === biff.row && length >= 16 && (stream.readUInt16LE(offset + 12) & 0x20) !== 0)
      hiddenRows.push(stream.readUInt16LE(offset));
    return true;
  });
  if (!ended) throw new FileRefused("file-damaged", { reason: "工作表不完整" });
  if (merges > limits.mergesPerSheet)
    throw new FileRefused("file-too-complex", { reason: `合并区域超过 ${limits.mergesPerSheet} 个` });
  return {
    position,
    hiddenRows: hiddenRows.sort((one, other) => one - other),
    hiddenColumns: [...hiddenColumns].sort((one, other) => one - other),
    columnWidths,
    valueCount,
    pageTexts: keptPageTexts(pageTexts),
  };
}
