/** A cell that a spreadsheet would take for a formula, or that begins as ours do, stands behind an apostrophe. */
const RISKY = /^['=+\-@\t\r]/;

/** A text as a cell of CSV: no spreadsheet calculates it, and it is read back as it was. */
export function csvCell(text: string): string {
  const safe = RISKY.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text that a cell holds. */
export function textOfCell(cell: string): string {
  return RISKY.test(cell.slice(1)) && cell.startsWith("'") ? cell.slice(1) : cell;
}
