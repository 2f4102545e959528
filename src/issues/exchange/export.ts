import { phrase } from '../../replies/build.ts';
import { csvCell } from '../../replies/csv.ts';
import { plainText } from '../../replies/plain-text.ts';
import type { WriteOptions } from '../../replies/words.ts';
import { dateWords } from '../date-words.ts';
import { type Issue, issueSchema } from '../issue.ts';
import { currentClaim, progressOf } from '../progress.ts';
import { cellsOf, columns } from './columns.ts';

export const exportFormats = ['csv', 'json', 'markdown'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Issues as a file. What csv and json hold is read back without loss; markdown is for people. */
export function exportIssues(issues: readonly Issue[], format: ExportFormat, options: WriteOptions): string {
  switch (format) {
    case 'csv':
      return [columns.join(','), ...issues.map(csvRow)].map((line) => `${line}\r\n`).join('');
    case 'json':
      return `${JSON.stringify({ issues: issues.map((issue) => issueSchema.parse(issue)) }, null, 2)}\n`;
    case 'markdown':
      return markdown(issues, options);
  }
}

function csvRow(issue: Issue): string {
  const cells = cellsOf(issue);
  return columns.map((column) => csvCell(cells[column])).join(',');
}

function markdown(issues: readonly Issue[], options: WriteOptions): string {
  const words = (
    id: 'issue.number' | 'issue.name' | 'issue.percent-field' | 'issue.state' | 'issue.due' | 'issue.owners',
  ) => plainText(phrase(id), options);
  const head = [
    words('issue.number'),
    words('issue.name'),
    words('issue.percent-field'),
    words('issue.state'),
    words('issue.due'),
    words('issue.owners'),
  ];
  const rows = issues.map((issue) => {
    const state = currentClaim(issue.state)?.value;
    const due = currentClaim(issue.due)?.value;
    const known = progressOf(
      issue,
      issues.filter(({ parent }) => parent === issue.id),
    );
    return [
      issue.id,
      issue.title,
      known ? plainText(phrase('percent', { value: known.percent }), options) : '–',
      state ? plainText(phrase(`state.${state}`), options) : '–',
      due ? plainText(dateWords(due), options) : '–',
      issue.owners.map(({ name }) => name).join(', ') || '–',
    ];
  });
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line), ''].join('\n');
}

/** Members' text in a table of Markdown: as text, on one line. */
export function markdownCell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|#!~@]/g, '\\$&');
}
