import { comparison } from '../comparisons/comparison-answer.ts';
import { duration } from '../durations/duration-answer.ts';
import type { Kind, WholeKind } from '../kind.ts';
import { place } from '../places/place-answer.ts';
import { unknown } from '../unknown.ts';
import { aboutIssue } from './issue/about.ts';
import { dependencies } from './issue/dependencies.ts';
import { done } from './issue/done.ts';
import { end } from './issue/end.ts';
import { left } from './issue/left.ts';
import { number } from './issue/number.ts';
import { owners } from './issue/owners.ts';
import { parts } from './issue/parts.ts';
import { improvements, metrics, risks } from './issue/remarks.ts';
import { start } from './issue/start.ts';
import { status } from './issue/status.ts';
import { workstreamOfIssue } from './issue/workstream.ts';
import { changes } from './issues/changes.ts';
import { conflicts } from './issues/conflicts.ts';
import { dependents } from './issues/dependents.ts';
import { extremes } from './issues/extremes.ts';
import { listIssues } from './issues/list.ts';
import { mostOf } from './issues/most-of.ts';
import { overall } from './issues/overall.ts';
import { wholeEnd } from './issues/whole-end.ts';
import { meetings } from './meeting/next.ts';
import { session } from './meeting/session.ts';
import { sessions } from './meeting/sessions.ts';
import { meetingWhen } from './meeting/when.ts';
import { polls } from './poll/polls.ts';
import { dated } from './record/dated.ts';
import { describe } from './record/describe.ts';
import { goal } from './record/goal.ts';
import { goals } from './record/goals.ts';
import { leads } from './record/leads.ts';
import { listRecords } from './record/list.ts';
import { person } from './record/person.ts';
import { recommendations } from './record/recommendations.ts';
import { resource, resources } from './record/resources.ts';
import { topics } from './topic/list.ts';
import { points } from './topic/points.ts';
import { topic } from './topic/topic.ts';

/** Kinds that know a question by all its words, in the order in which they are tried; then come the others. */
export const wholeKinds: readonly WholeKind[] = [place, unknown, duration, comparison];

/** Every other kind of question there is. A new one is a file and a line here. */
export const kinds: readonly Kind[] = [
  status,
  start,
  end,
  left,
  done,
  dependencies,
  owners,
  metrics,
  improvements,
  risks,
  aboutIssue,
  number,
  parts,
  workstreamOfIssue,
  dependents,
  listIssues,
  extremes,
  mostOf,
  overall,
  wholeEnd,
  changes,
  conflicts,
  meetingWhen,
  meetings,
  sessions,
  session,
  topics,
  topic,
  points,
  describe,
  leads,
  person,
  dated,
  goals,
  goal,
  recommendations,
  resources,
  resource,
  listRecords,
  polls,
];
