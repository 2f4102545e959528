/** What stands at the start of a cell that a spreadsheet would take for a formula; and the mark itself, so that it can be taken off. */
const LIVE = /^['=+\-@\t\r]/;
const MARK = "'";

/**
 * A table as CSV (RFC 4180), the names of its columns first. A text that a spreadsheet would run is marked with an
 * apostrophe; `withoutMark` gives it back as it was. Numbers are written as numbers.
 */
export function csvOf(columns: readonly string[], rows: readonly (readonly (string | number | undefined)[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** The text of a cell that `csvOf` wrote. */
export function withoutMark(cell: string): string {
  return cell.startsWith(MARK) && LIVE.test(cell.slice(MARK.length)) ? cell.slice(MARK.length) : cell;
}

/** One cell of it. */
export function csvCell(value: string | number | undefined): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const safe = LIVE.test(value) ? `${MARK}${value}` : value;
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
