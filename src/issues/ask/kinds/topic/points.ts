import { byStart, nextMeeting } from '../../../../meetings/calendar.ts';
import { shownPoints } from '../../../../meetings/shown-points.ts';
import type { TalkingPoint, Topic } from '../../../../meetings/talking-point.ts';
import { joined, phrase, said, titled } from '../../../../replies/build.ts';
import type { Block } from '../../../../replies/reply.ts';
import { linesOf, MOST_LISTED, sourcesOf } from '../../finding.ts';
import { grouped } from '../../grouped.ts';
import type { Ask, Finding, Kind } from '../../kind.ts';
import { quotedPassage } from '../../quote.ts';
import type { View } from '../../view.ts';
import { smallConcepts } from '../shared-concepts.ts';
import { meetingsAmong, topicsAmong } from '../subjects.ts';

/** What members say on a topic: "talking points on DNS abuse", "what should we say about privacy at ICANN68?". */
export const points: Kind = {
  id: 'points',
  asksFor: 'ask.for.points',
  about: ['topic'],
  also: ['meeting', 'topic'],
  subject: 'optional',
  takes: [
    ...smallConcepts,
    'point',
    'how-many',
    'topic',
    'meeting',
    'session',
    'next',
    'define',
    'issue',
    'event',
    'document',
    'status',
  ],
  cue(view) {
    if (asksPurpose(view)) return view.has('point') ? 4.4 : 0;
    if (!view.has('point') || view.has('who', 'when', 'where', 'why', 'finish', 'owner')) return 0;
    return view.named ? 4 : 2.6;
  },
  answer(ask) {
    if (asksPurpose(ask.view)) return purposeOf(ask);
    const named = topicsAmong([...ask.subjects, ...ask.context]);
    const topics = named.length > 0 ? named : ask.corpus.topics;
    const found = pointsOn(topics, ask);
    if (found.length === 0) return undefined;
    if (asksMeetings(ask)) return meetingsWith(found, ask);
    const byTopic = grouped(found, ({ topic }) => topic);
    const withPoints = topics.filter(({ id }) => byTopic.has(id));
    const titles = withPoints.map((topic) => titled(topic));
    return {
      sentence: phrase('ask.points', { count: found.length, topics: joined(titles, '; ') }),
      blocks: [
        ...withPoints.flatMap((topic) => topicBlock(topic, byTopic.get(topic.id) ?? [])),
        ...(found.some(({ sample }) => sample) ? [{ kind: 'text', words: phrase('ask.points.sample') } as const] : []),
      ],
      sources: sourcesOf(found.slice(0, MOST_LISTED)),
    };
  },
};

/** "What is the point of having talking points?", "à quoi servent les points de discussion ?" */
function asksPurpose({ tokens }: View): boolean {
  return tokens.some(({ text }, i) => {
    if (/^(?:sert|servent|sirven?|purpose|purposes|proposito|utilite|utilidad)$/.test(text)) return true;
    return /^(?:point|use|good)$/.test(text) && /^(?:of|are)$/.test(tokens[i + 1]?.text ?? '') && tokens.length > i + 2;
  });
}

/** What a recorded sentence says of what talking points are for. */
function purposeOf({ corpus }: Ask): Finding | undefined {
  const said = (corpus.passages.byStem.get('talk') ?? []).find(
    ({ about, stems, text }) =>
      about.startsWith('statement:') && stems.has('point') && /\bso that\b|\bin order\b/.test(text),
  );
  return said && { sentence: quotedPassage(said, corpus), blocks: [], sources: [said.source] };
}

/** "Which meetings do we have talking points for?" */
function asksMeetings({ view, subjects, context }: Ask): boolean {
  const meeting = view.find('meeting');
  const isAsked = view.tokens.some(({ index, concepts }) => concepts.has('which') && index < (meeting?.index ?? 0));
  return isAsked && meetingsAmong([...subjects, ...context]).length === 0;
}

function meetingsWith(found: readonly TalkingPoint[], { corpus }: Ask): Finding | undefined {
  const all = byStart(corpus.meetings).filter(({ id }) => found.some(({ meetings }) => meetings.includes(id)));
  if (all.length === 0) return undefined;
  const meetings = joined(all.map(({ title }) => said(title)));
  return {
    sentence: phrase('ask.points.meetings', { count: all.length, meetings }),
    blocks: [],
    sources: sourcesOf(found.slice(0, MOST_LISTED)),
  };
}

function topicBlock(topic: Topic, found: readonly TalkingPoint[]): Block[] {
  const title = titled(topic);
  const items = linesOf(found, ({ text }) => said(text));
  return [
    { kind: 'text', words: phrase('ask.topic-line', { number: String(topic.number), title }) },
    { kind: 'list', ordered: false, items },
  ];
}

/** Approved points on topics, each once, as the reader is shown them. */
export function pointsOn(topics: readonly Topic[], ask: Ask): TalkingPoint[] {
  const ids = new Set(topics.map(({ id }) => id));
  const meetings = meetingsFor(ask);
  return shownPoints(ask.corpus.talkingPoints, ask.options.language).filter(
    ({ topic, meetings: at }) => ids.has(topic) && (meetings === undefined || at.some((id) => meetings.has(id))),
  );
}

function meetingsFor({ subjects, context, view, corpus, options }: Ask): Set<string> | undefined {
  const named = meetingsAmong([...subjects, ...context]);
  if (named.length > 0) return new Set(named.map(({ id }) => id));
  const next = view.has('next') ? nextMeeting(corpus.meetings, options.now) : undefined;
  return next ? new Set([next.id]) : undefined;
}
