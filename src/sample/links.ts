import { type Contents, partFiles, sessionsOf } from './contents.ts';

/** One place that names something else by its id, and the ids it may name. */
export interface Link {
  file: string;
  path: string;
  to: string | undefined;
  among: ReadonlySet<string>;
}

/** Every place of a set that names something else. */
export function linksOf(set: Contents): Link[] {
  const ids = idSetsOf(set);
  return [...issueLinks(set, ids), ...meetingLinks(set, ids), ...pointLinks(set, ids), ...recordLinks(set, ids)];
}

type IdSets = ReturnType<typeof idSetsOf>;

function idSetsOf(set: Contents) {
  const idsOf = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id));
  const own = {
    issues: idsOf(set.issues),
    meetings: idsOf(set.meetings),
    topics: idsOf(set.topics),
    points: idsOf(set.talkingPoints),
    records: idsOf(set.records),
    regions: new Set(set.group.regions.map(({ name }) => name)),
  };
  const anything = new Set([...own.issues, ...own.meetings, ...own.topics, ...own.records, ...idsOf(sessionsOf(set))]);
  return { ...own, anything };
}

function issueLinks(set: Contents, ids: IdSets): Link[] {
  return set.issues.flatMap((issue) => [
    { file: partFiles.issues.file, path: `${issue.id}.parent`, to: issue.parent, among: ids.issues },
    ...issue.workstream.map(({ value: to }) => ({
      file: partFiles.issues.file,
      path: `${issue.id}.workstream`,
      to,
      among: ids.records,
    })),
    ...issue.owners.map(({ record: to }) => ({
      file: partFiles.issues.file,
      path: `${issue.id}.owners`,
      to,
      among: ids.records,
    })),
  ]);
}

function meetingLinks(set: Contents, ids: IdSets): Link[] {
  return [...set.meetings, ...sessionsOf(set)].flatMap(({ id, topics }) =>
    topics.map((to) => ({ file: partFiles.meetings.file, path: `${id}.topics`, to, among: ids.topics })),
  );
}

function pointLinks(set: Contents, ids: IdSets): Link[] {
  return set.talkingPoints.flatMap((point) => [
    { file: partFiles.talkingPoints.file, path: `${point.id}.topic`, to: point.topic, among: ids.topics },
    {
      file: partFiles.talkingPoints.file,
      path: `${point.id}.translationOf`,
      to: point.translationOf,
      among: ids.points,
    },
    ...point.meetings.map((to) => ({
      file: partFiles.talkingPoints.file,
      path: `${point.id}.meetings`,
      to,
      among: ids.meetings,
    })),
  ]);
}

function recordLinks(set: Contents, ids: IdSets): Link[] {
  return [
    ...set.records.flatMap((record) => [
      { file: partFiles.records.file, path: `${record.id}.parent`, to: record.parent, among: ids.records },
      ...record.relatedTo.map((to) => ({
        file: partFiles.records.file,
        path: `${record.id}.relatedTo`,
        to,
        among: ids.anything,
      })),
    ]),
    ...set.group.regions.map(({ name, record: to }) => ({
      file: partFiles.group.file,
      path: name,
      to,
      among: ids.records,
    })),
    ...set.group.persons.map(({ id, region: to }) => ({
      file: partFiles.group.file,
      path: `${id}.region`,
      to,
      among: ids.regions,
    })),
  ];
}
