/** The bytes of a PDF as text, one character a byte: its objects can be searched, its compressed streams mean nothing. */
export function pdfText(pdf: Uint8Array): string {
  return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1");
}
