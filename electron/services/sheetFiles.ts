/** Files with tables that can be read, for the open dialog. */
export const SHEET_FILES = {
  name: "表格文件",
  extensions: ["xlsx", "xls", "et", "csv", "xlsm", "htm", "html", "ods", "fods", "xml"],
};
