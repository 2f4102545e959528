import { defineCommand } from '../../src/bot/command.ts';
import { choice, optional } from '../../src/bot/option.ts';
import { exportFormats, exportIssues } from '../../src/issues/exchange/export.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { onlyYou, phrase, text } from '../../src/replies/build.ts';

const FILES = {
  csv: { ending: 'csv', mediaType: 'text/csv' },
  json: { ending: 'json', mediaType: 'application/json' },
  markdown: { ending: 'md', mediaType: 'text/markdown' },
} as const;

/** All issues as a file: CSV and JSON can be taken in again without loss, Markdown is for people. */
export const issueExport = defineCommand({
  name: 'issue export',
  summary: 'issue.export.summary',
  options: { format: optional(choice(exportFormats, { positional: true })) },
  examples: ['/issue export', '/issue export json'],
  allow: [inGroup],
  async run(context, { format = 'csv' }) {
    const { group } = groupAndMember(context);
    const issues = await context.services.issues.list(group.id);
    if (issues.length === 0) return onlyYou(text(phrase('issue.list.empty')));
    const reader = { language: context.actor.language, timeZone: context.actor.timeZone };
    const { ending, mediaType } = FILES[format];
    return onlyYou({
      kind: 'file',
      name: `issues.${ending}`,
      mediaType,
      content: exportIssues(issues, format, { reader, now: context.clock.now() }),
      label: phrase('export.issues', { count: issues.length }),
    });
  },
});
