import { byStart, nextMeeting, phaseOf } from '../../../../meetings/calendar.ts';
import type { Meeting, Session } from '../../../../meetings/meeting.ts';
import { joined, phrase, said } from '../../../../replies/build.ts';
import type { Block, Inline } from '../../../../replies/reply.ts';
import { uniqueSources } from '../../finding.ts';
import { asksTimeOfDay } from '../../gives.ts';
import type { Ask, Kind } from '../../kind.ts';
import { conceptsIn } from '../../lexicon/lexicon.ts';
import { tellingStems } from '../../names.ts';
import { isLinkWord } from '../../normalise.ts';
import type { Token } from '../../question.ts';
import { remembered } from '../../remembered.ts';
import { smallConcepts } from '../shared-concepts.ts';
import { meetingsAmong, topicsAmong } from '../subjects.ts';

/** The sessions of meetings: "what sessions are at ICANN68?", "plenaries of ICANN67", "how many sessions on DNS abuse?". */
export const sessions: Kind = {
  id: 'sessions',
  asksFor: 'ask.for.sessions',
  about: ['meeting'],
  also: ['topic', 'meeting'],
  subject: 'optional',
  takes: [
    ...smallConcepts,
    'session',
    'plenary',
    'cross-community',
    'how-many',
    'meeting',
    'event',
    'next',
    'last',
    'define',
    'when',
    'topic',
    'due',
    'where',
    'did',
    'before',
    'end',
    'start',
    'finish',
    'activity',
    'change',
  ],
  quotes: true,
  cue(view) {
    if (view.has('who', 'why', 'point', 'metric') || asksTimeOfDay(view)) return 0;
    if (!view.named && view.tokens.at(-1)?.concepts.has('it')) return 0;
    if (view.has('plenary', 'cross-community')) return 4;
    if (view.has('session')) return view.has('when', 'where') && view.named ? 2 : 3.6;
    return view.named && view.has('event', 'about', 'change') && view.has('what') && !view.has('when', 'where')
      ? 2.6
      : 0;
  },
  answer(ask) {
    const among = meetingsFor(ask);
    const kept = among.map((meeting) => ({
      meeting,
      found: meeting.sessions.filter((session) => isAsked(session, ask)),
    }));
    const count = kept.reduce((sum, { found }) => sum + found.length, 0);
    if (count === 0) return undefined;
    const names = joined(kept.filter(({ found }) => found.length > 0).map(({ meeting }) => said(meeting.title)));
    return {
      sentence: phrase('ask.sessions', { count, meetings: names }),
      blocks: kept.flatMap(({ meeting, found }) => sessionBlocks(meeting, found)),
      sources: uniqueSources(kept.flatMap(({ found }) => found.map(({ source }) => source))),
    };
  },
};

function meetingsFor({ subjects, context, corpus, view, options }: Ask): readonly Meeting[] {
  const named = meetingsAmong([...subjects, ...context]);
  if (named.length > 0) return named;
  const all = byStart(corpus.meetings);
  const next = nextMeeting(all, options.now);
  if (view.has('next') && next) return [next];
  const last = all.filter((meeting) => phaseOf(meeting, options.now) === 'past').at(-1);
  return view.has('last') && last ? [last] : all;
}

/** Whether a session is of the part of the programme, on the topic and of the sort ("webinar") that are asked for. */
function isAsked(session: Session, ask: Ask): boolean {
  const part = partConcepts(session);
  for (const concept of ['plenary', 'cross-community'] as const) {
    if (ask.view.has(concept) && !part.has(concept)) return false;
  }
  const topics = topicsAmong([...ask.subjects, ...ask.context]);
  const bearing = bearingTopicWords(ask);
  if (topics.length > 0 && !(bearing?.has(session) ?? topics.some(({ id }) => session.topics.includes(id))))
    return false;
  const stems = stemsOf(session);
  return telling(ask).every((token) => token.stems.some((one) => stems.has(one)));
}

const partConcepts = remembered(({ part }: Session) => conceptsIn(part));

/** The sessions whose titles have the very words that name the topic; undefined when no title has them. */
const bearingTopicWords = remembered(({ context, subjects, question, view, corpus }: Ask) => {
  const outside = new Set(view.tokens.map(({ index }) => index));
  const meetings = new Set(
    meetingsAmong([...subjects, ...context]).flatMap(({ title, aliases }) => [title, ...aliases].flatMap(tellingStems)),
  );
  const said = question.tokens.filter(
    ({ index, text, stems }) => !outside.has(index) && !isLinkWord(text) && !stems.some((one) => meetings.has(one)),
  );
  if (said.length === 0) return undefined;
  const all = corpus.meetings.flatMap((meeting) => meeting.sessions);
  const found = all.filter((session) => said.every(({ stems }) => stems.some((one) => titleStems(session).has(one))));
  return found.length > 0 ? new Set(found) : undefined;
});

const titleStems = remembered(({ title }: Session) => new Set(tellingStems(title)));

const stemsOf = remembered(({ title, part }: Session) => new Set(tellingStems(`${title} ${part}`)));

/** Words of the question that some sessions bear and others do not: "webinars", "pre-ICANN", "wrap-up". */
const telling = remembered(({ view, corpus }: Ask): Token[] => {
  const all = corpus.meetings.flatMap((meeting) => meeting.sessions);
  const bearing = (token: Token) =>
    all.filter((session) => token.stems.some((one) => stemsOf(session).has(one))).length;
  return view.tokens.filter((token) => {
    if (token.neutral || isLinkWord(token.text) || token.concepts.has('meeting')) return false;
    const count = bearing(token);
    return (
      count > 0 && count < all.length / 2 && !token.concepts.has('plenary') && !token.concepts.has('cross-community')
    );
  });
});

/** Sessions by the part of the programme in which they stand. */
function sessionBlocks(meeting: Meeting, found: readonly Session[]): Block[] {
  const parts = [...new Set(found.map(({ part }) => part))];
  const items = parts.flatMap((part) =>
    found.filter((session) => session.part === part).map((session) => sessionLine(session)),
  );
  return found.length === 0
    ? []
    : [
        { kind: 'text', words: phrase('ask.sessions-of', { meeting: meeting.title }) },
        { kind: 'list', ordered: false, items },
      ];
}

/** "DNS Abuse webinar (Pre-ICANN week)", with its agenda where there is one. */
export function sessionLine(session: Session): Inline {
  const line = phrase('ask.session', { title: session.title, part: session.part });
  return session.agenda.length === 0 ? line : joined([line, joined(session.agenda.map(said), '; ')], ' ');
}
