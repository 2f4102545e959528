import type { Meeting } from '../../../meetings/meeting.ts';
import type { Topic } from '../../../meetings/talking-point.ts';
import type { GroupRecord } from '../../../records/record.ts';
import { context, phrase, strong, text } from '../../../replies/build.ts';
import type { Issue } from '../../issue.ts';
import { combine } from '../combine.ts';
import type { Entity } from '../entity.ts';
import { issueWords } from '../finding.ts';
import type { Ask, Finding } from '../kind.ts';

/** The issues that an ask is about. */
export function issuesOf({ subjects }: Ask): Issue[] {
  return subjects.flatMap((entity) => (entity.class === 'issue' ? [entity.issue] : []));
}

/** The meetings among these. */
export function meetingsAmong(entities: readonly Entity[]): Meeting[] {
  return entities.flatMap((entity) => (entity.class === 'meeting' ? [entity.meeting] : []));
}

/** The topics among these. */
export function topicsAmong(entities: readonly Entity[]): Topic[] {
  return entities.flatMap((entity) => (entity.class === 'topic' ? [entity.topic] : []));
}

/** The records among these. */
export function recordsAmong(entities: readonly Entity[]): GroupRecord[] {
  return entities.flatMap((entity) => ('record' in entity ? [entity.record] : []));
}

/** Most issues of which one answer tells one after the other. */
const MOST_TOLD = 20;

/** What is found for each issue, one after the other, several of them by name; undefined when for none. */
export function perIssue(issues: readonly Issue[], find: (issue: Issue) => Finding | undefined): Finding | undefined {
  const found: Told[] = [];
  for (const issue of issues) {
    const finding = find(issue);
    if (finding) found.push({ issue, finding });
    if (found.length > MOST_TOLD) break;
  }
  if (found.length < 2) return found[0]?.finding;
  const told = combine(found.slice(0, MOST_TOLD).map(named));
  if (!told || found.length <= MOST_TOLD) return told;
  return { ...told, blocks: [...told.blocks, context(phrase('ask.more-issues', { count: MOST_TOLD }))] };
}

interface Told {
  readonly issue: Issue;
  readonly finding: Finding;
}

function named({ issue, finding }: Told): Finding {
  const { blocks } = finding;
  return { ...finding, blocks: blocks.length === 0 ? [] : [text(strong(issueWords(issue))), ...blocks] };
}
