import type { Source } from '../issues/source.ts';
import { type Contents, partFiles, sessionsOf } from './contents.ts';
import { linksOf } from './links.ts';

/** A place in a data set that names something that is not there, or an id used twice. */
export interface BrokenReference {
  file: string;
  path: string;
  problem: string;
}

/** The first id used twice, reference to nothing, or source that is none of the set's documents; undefined when all is well. */
export function findBrokenReference(set: Contents): BrokenReference | undefined {
  return findRepeatedId(set) ?? findLostLink(set) ?? findUnknownSource(set);
}

function findRepeatedId(set: Contents): BrokenReference | undefined {
  const seen = new Set<string>();
  for (const { file, path, id } of idsOf(set)) {
    if (seen.has(id)) return { file, path, problem: `id used twice: ${id}` };
    seen.add(id);
  }
  return undefined;
}

function findLostLink(set: Contents): BrokenReference | undefined {
  const lost = linksOf(set).find((link) => link.to !== undefined && !link.among.has(link.to));
  return lost && { file: lost.file, path: lost.path, problem: `names nothing there is: ${lost.to}` };
}

function findUnknownSource(set: Contents): BrokenReference | undefined {
  const dates = new Map(set.documents.map((document) => [document.title, document.date]));
  const parts = ['issues', 'meetings', 'topics', 'talkingPoints', 'records'] as const;
  for (const part of parts) {
    for (const { path, source } of sourcesIn(set[part])) {
      if (dates.get(source.document) === source.date) continue;
      return { file: partFiles[part].file, path, problem: `none of the documents: ${source.document}, ${source.date}` };
    }
  }
  return undefined;
}

function idsOf(set: Contents): { file: string; path: string; id: string }[] {
  const list = (part: keyof typeof partFiles, items: readonly { id: string }[]) =>
    items.map(({ id }, index) => ({ file: partFiles[part].file, path: `${index}.id`, id }));
  return [
    ...list('issues', set.issues),
    ...list('meetings', [...set.meetings, ...sessionsOf(set)]),
    ...list('topics', set.topics),
    ...list('talkingPoints', set.talkingPoints),
    ...list('records', set.records),
    ...list('group', set.group.persons),
  ];
}

function* sourcesIn(value: unknown, path = ''): Generator<{ path: string; source: Source }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (key === 'source') yield { path: here, source: inner };
    else if (key === 'sources') for (const source of inner) yield { path: here, source };
    else yield* sourcesIn(inner, here);
  }
}
