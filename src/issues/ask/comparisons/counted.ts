import { phrase, said } from '../../../replies/build.ts';
import { labelOf } from '../candidates.ts';
import type { Corpus } from '../corpus.ts';
import type { Entity } from '../entity.ts';
import { uniqueSources } from '../finding.ts';
import type { Concept } from '../lexicon/concepts.ts';
import { conceptsIn } from '../lexicon/lexicon.ts';
import { asMention, type Mention } from '../mention.ts';
import type { Question } from '../question.ts';
import type { Measure } from './measures.ts';

/** What is counted of several: the sessions of meetings, the goals of workstreams; of all where none is named. */
export function countsAsked(question: Question, mentions: readonly Mention[], corpus: Corpus): Measure[] {
  const has = (...some: Concept[]) =>
    question.tokens.some(({ aside, concepts }) => !aside && some.some((one) => concepts.has(one)));
  const named = (of: Entity['class']) =>
    mentions.filter(({ entity, quality, aside }) => entity.class === of && !aside && quality > 0.9);
  if (has('session', 'plenary', 'cross-community')) {
    const part = (['plenary', 'cross-community'] as const).find((one) => has(one));
    const meetings = named('meeting');
    return (meetings.length > 0 ? meetings : all('meeting', corpus)).flatMap((one) => sessionsOf(one, part));
  }
  if (!has('goal')) return [];
  const streams = named('workstream');
  return (streams.length > 0 ? streams : all('workstream', corpus)).flatMap((one) =>
    goalsOf(one, has('finish'), corpus),
  );
}

function all(of: Entity['class'], { entities }: Corpus): Mention[] {
  return entities.filter((entity) => entity.class === of).map(asMention);
}

function sessionsOf({ entity, words }: Mention, part: Concept | undefined): Measure[] {
  if (entity.class !== 'meeting') return [];
  const { meeting } = entity;
  const held = meeting.sessions.filter((session) => part === undefined || conceptsIn(session.part).has(part));
  if (meeting.sessions.length === 0) return [];
  const sources = uniqueSources((held.length > 0 ? held : meeting.sessions).map(({ source }) => source));
  return [measure(said(meeting.title), held.length, { sources, tokens: words })];
}

function goalsOf({ entity, words }: Mention, isFinishedOnly: boolean, { records }: Corpus): Measure[] {
  if (!('record' in entity)) return [];
  const goals = records.filter(({ kind, parent }) => kind === 'goal' && parent === entity.record.id);
  const kept = goals.filter(({ fields }) => {
    const state = typeof fields.state === 'string' ? conceptsIn(fields.state) : new Set<Concept>();
    return !isFinishedOnly || (state.has('finish') && !state.has('open'));
  });
  if (goals.length === 0) return [];
  const sources = uniqueSources((kept.length > 0 ? kept : goals).flatMap((goal) => goal.sources.slice(0, 1)));
  return [measure(labelOf(entity), kept.length, { sources, tokens: words })];
}

function measure(name: Measure['name'], value: number, more: Pick<Measure, 'sources' | 'tokens'>): Measure {
  return { name, value, unit: 'count', words: phrase('number', { value }), ...more };
}
