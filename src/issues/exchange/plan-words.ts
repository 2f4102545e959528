import { joined, phrase, said } from '../../replies/build.ts';
import type { Inline } from '../../replies/reply.ts';
import { changeWords } from '../change-words.ts';
import type { Issue } from '../issue.ts';
import type { ImportPlan, PlannedIssue } from './plan.ts';

/** What a file would change, a line for each of its lines that changes something, and how many change nothing. */
export function importLines({ added, changed, same }: ImportPlan): Inline[] {
  const lines = [...added, ...changed].sort((a, b) => a.line - b.line).map(lineWords);
  return [...lines, ...(same > 0 ? [phrase('import.same', { count: same })] : [])];
}

function lineWords({ line, before, after, fields }: PlannedIssue): Inline {
  const { id, title } = after;
  if (!before) return phrase('import.adds', { line, id, title });
  const of = (issue: Issue) => Object.fromEntries(fields.map((name) => [name, issue[name as keyof Issue]]));
  const known = changeWords({ before: of(before), after: of(after) });
  const unshown = fields.filter((name) => !SHOWN.includes(name)).map(said);
  return phrase('import.changes', { line, id, title, changes: joined([...known, ...unshown], '; ') });
}

/** Fields that `changeWords` has words for. */
const SHOWN: readonly string[] = [
  'title',
  'percent',
  'state',
  'start',
  'due',
  'finished',
  'workstream',
  'owners',
  'dependencies',
  'links',
  'notes',
];

/** What is wrong with a file, line by line. */
export function importFaults({ faults }: ImportPlan): Inline[] {
  return faults.map(({ line, error }) =>
    phrase('roll.line', { line, fault: phrase(`error.${error.code}`, error.params) }),
  );
}
