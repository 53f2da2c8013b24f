/**
 * SQL that compares a column of dates (days, or months where no day is known) with one date: a month and a day of it are neither
 * before nor after each other, and count as the same.
 * @param column as it stands in the SQL
 * @param value "2021-05" or "2021-05-20", already known to be one
 */
export function dateComparedSql(column: string, operator: "<" | "<=" | "=" | ">=" | ">", value: string): string {
  const month = value.slice(0, 7);
  const byMonth = `substr(${column}, 1, 7) ${operator} '${month}'`;
  return value.length === 7
    ? `(${byMonth})`
    : `(CASE length(${column}) WHEN 7 THEN ${byMonth} ELSE ${column} ${operator} '${value}' END)`;
}
