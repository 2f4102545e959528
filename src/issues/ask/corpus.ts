import type { Meeting } from '../../meetings/meeting.ts';
import type { TalkingPoint, Topic } from '../../meetings/talking-point.ts';
import type { GroupRecord } from '../../records/record.ts';
import type { Issue } from '../issue.ts';
import type { Source } from '../source.ts';
import { type AskedPoll, type Entity, type EntityClass, entityOfIssue, titleOf } from './entity.ts';
import { uniqueSources } from './finding.ts';
import { grouped } from './grouped.ts';
import { lexicons } from './lexicon/lexicon.ts';
import { indexNames, type NameIndex, tellingStems } from './names.ts';
import { plainText } from './normalise.ts';
import { indexPassages, type PassageIndex, passagesOf } from './passage.ts';
import { type Speller, spellerOf } from './spelling.ts';

/** What a group has recorded, as its stores or a data set give it. */
export interface Recorded {
  readonly issues: readonly Issue[];
  readonly meetings: readonly Meeting[];
  readonly topics: readonly Topic[];
  readonly talkingPoints: readonly TalkingPoint[];
  readonly records: readonly GroupRecord[];
  readonly polls?: readonly AskedPoll[];
  /** The group's own name: said in a question, it tells nothing apart. */
  readonly groupName?: string;
}

/** What a group has recorded, made ready for questions. Built once, it answers any number. */
export interface Corpus extends Required<Recorded> {
  readonly entities: readonly Entity[];
  readonly byKey: ReadonlyMap<string, Entity>;
  readonly names: NameIndex;
  readonly passages: PassageIndex;
  readonly speller: Speller;
  /** Stems of the names of the group and of its documents: what everything here is about. */
  readonly selfStems: ReadonlySet<string>;
}

/** Makes what is recorded ready for questions. */
export function buildCorpus(recorded: Recorded): Corpus {
  const full = { ...recorded, polls: recorded.polls ?? [], groupName: recorded.groupName ?? '' };
  const entities = entitiesOf(full);
  const names = indexNames(entities.filter(isNamed));
  const passages = indexPassages(passagesOf(entities, full.talkingPoints));
  return {
    ...full,
    entities,
    byKey: new Map(entities.map((entity) => [entity.key, entity])),
    names,
    passages,
    speller: spellerOf([...names.words, ...Object.values(lexicons).flatMap(({ words }) => [...words])]),
    selfStems: selfStemsOf(full),
  };
}

function entitiesOf(recorded: Required<Recorded>): Entity[] {
  return [
    ...recorded.issues.map(entityOfIssue),
    ...recorded.meetings.flatMap((meeting): Entity[] => [
      { key: `meeting:${meeting.id}`, class: 'meeting', meeting },
      ...meeting.sessions.map(
        (session): Entity => ({ key: `session:${session.id}`, class: 'session', session, meeting }),
      ),
    ]),
    ...recorded.topics.map((topic): Entity => ({ key: `topic:${topic.id}`, class: 'topic', topic })),
    ...recorded.polls.map((poll): Entity => ({ key: `poll:${poll.id}`, class: 'poll', poll })),
    ...carriersOf(recorded),
    ...recorded.records.map((record): Entity => ({ key: `${record.kind}:${record.id}`, class: record.kind, record })),
  ];
}

/** Whoever carries an issue and is not among the records, as a person who is: asked for by name. */
function carriersOf({ issues }: Required<Recorded>): Entity[] {
  const owned = issues.flatMap(({ id, owners }) =>
    owners.flatMap(({ name, record, source }) => (record === undefined ? [{ id, name, source }] : [])),
  );
  return [...grouped(owned, ({ name }) => plainText(name))].map(([name, some]): Entity => {
    const sources = uniqueSources(some.map(({ source }) => source));
    const record: GroupRecord = {
      id: `carrier-${name}`,
      kind: 'person',
      title: some[0]?.name ?? name,
      titles: [],
      aliases: [],
      fields: {},
      relatedTo: some.map(({ id }) => id),
      sources,
    };
    return { key: `person:${record.id}`, class: 'person', record };
  });
}

/** Statements and the like have headings, not names by which they are asked for. */
const unnamed: ReadonlySet<EntityClass> = new Set([
  'statement',
  'contradiction',
  'recommendation',
  'activity',
  'section',
]);

/** True for what has a name by which it is asked for, not a heading only. */
export function isNamed(entity: Entity): boolean {
  if (entity.class === 'deliverable') return titleOf(entity).includes(' ');
  return !unnamed.has(entity.class);
}

function selfStemsOf(recorded: Required<Recorded>): Set<string> {
  const documents = new Set(recorded.issues.flatMap((issue) => sourcesOf(issue).map(({ document }) => document)));
  return new Set([recorded.groupName, ...documents].flatMap(tellingStems).filter((one) => !/^\d+$/.test(one)));
}

function sourcesOf(issue: Issue): Source[] {
  return [...issue.state, ...issue.percent, ...issue.start].map(({ source }) => source);
}
