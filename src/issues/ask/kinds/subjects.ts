import type { Meeting } from '../../../meetings/meeting.ts';
import type { Topic } from '../../../meetings/talking-point.ts';
import type { GroupRecord } from '../../../records/record.ts';
import type { Issue } from '../../issue.ts';
import { combine } from '../combine.ts';
import type { Entity } from '../entity.ts';
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

/** What is found for each issue, one after the other; undefined when for none. */
export function perIssue(issues: readonly Issue[], find: (issue: Issue) => Finding | undefined): Finding | undefined {
  return combine(issues.map(find).filter((finding) => finding !== undefined));
}
