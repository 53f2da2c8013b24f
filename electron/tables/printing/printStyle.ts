import { fontFamily, textFont, titleFont } from "./printFonts.ts";

/** The style of every printed table; sizes in pt and mm, colours that survive a black and white printer. */
export const printStyle = `@page { margin: 14mm 12mm 15mm; font: 9pt ${fontFamily(textFont)}; color: #333; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; font: 10.5pt/1.35 ${fontFamily(textFont)}; color: #000; }
section { break-before: page; }
section:first-of-type { break-before: auto; }
h1 { margin: 0 0 4mm; font: 18pt/1.3 ${fontFamily(titleFont)}; text-align: center; }
.heading { width: max-content; max-width: 60%; margin: 0 0 1.5mm auto; }
.line { display: flex; justify-content: space-between; gap: 8mm; margin: 0 0 1.5mm; }
table { width: calc(100% - 1pt); margin: 0 0.5pt; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
tr.subtotal, tr.total { break-after: avoid; }
table + table { break-before: page; }
th, td { border: 0.5pt solid #000; vertical-align: middle; overflow-wrap: anywhere; }
th { font-weight: bold; text-align: center; background: #e7edf3; }
.numbers td { padding: 0.5mm 0; text-align: center; }
.whole { white-space: nowrap; }
.unit { display: inline-block; white-space: nowrap; }
td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.date { text-align: center; white-space: nowrap; }
tr.total td { font-weight: bold; background: #f2f2f2; }
tr.subtotal td { font-weight: bold; background: #fafafa; }
.end { break-inside: avoid; }
tr.foot > td { border: 0; padding: 0; font-size: 10.5pt; }
.note { margin: 1.5mm 0 0; font-size: 9pt; }
.explained { margin: 3mm 0 0; font-size: 8pt; text-align: justify; }
.sign { margin: 5mm 0 0; padding-right: 12mm; }`;
