const SPACES =
  'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40"';

/** An Excel XML 2003 of one sheet written by hand, as Excel writes it. */
export function spreadsheetMl(
  table: string,
  { styles = "", options = "", workbook = "" }: { styles?: string; options?: string; workbook?: string } = {},
): string {
  return `<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n<Workbook ${SPACES}>${workbook}<Styles><Style ss:ID="Default" ss:Name="Normal"><NumberFormat/></Style>${styles}</Styles><Worksheet ss:Name="表"><Table ss:ExpandedColumnCount="9" ss:ExpandedRowCount="9">${table}</Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">${options}</WorksheetOptions></Worksheet></Workbook>`;
}

/** A cell of Excel XML 2003. */
export function mlCell(
  type: "Number" | "String" | "DateTime" | "Boolean" | "Error",
  value: string,
  attributes = "",
): string {
  return `<Cell ${attributes}><Data ss:Type="${type}">${value}</Data></Cell>`;
}
