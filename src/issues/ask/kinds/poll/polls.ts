import { joined, phrase, said } from '../../../../replies/build.ts';
import type { Inline } from '../../../../replies/reply.ts';
import type { AskedPoll } from '../../entity.ts';
import { section } from '../../finding.ts';
import type { Ask, Kind } from '../../kind.ts';
import { smallConcepts } from '../shared-concepts.ts';

/** What polls there are and what came of them: "which polls are open?", "result of the poll on the charter". */
export const polls: Kind = {
  id: 'polls',
  asksFor: 'ask.for.polls',
  about: ['poll'],
  subject: 'optional',
  takes: [
    ...smallConcepts,
    'poll',
    'open',
    'finish',
    'end',
    'when',
    'due',
    'did',
    'how-many',
    'status',
    'resolution',
    'not',
    'last',
  ],
  cue(view) {
    if (view.has('who', 'where', 'why')) return 0;
    if (view.has('poll')) return view.named ? 4 : 3;
    return view.named && view.has('did', 'resolution', 'status') ? 2 : 0;
  },
  answer(ask) {
    const named = ask.subjects.flatMap((entity) => (entity.class === 'poll' ? [entity.poll] : []));
    const found = (named.length > 0 ? named : ask.corpus.polls).filter((poll) => isAsked(poll, ask));
    if (found.length === 0) return { missing: phrase('ask.polls.none') };
    return {
      sentence: phrase('ask.polls', { count: found.length }),
      blocks: section('ask.title.polls', found.map(pollLine)),
      sources: found.map(({ source }) => source),
    };
  },
};

function isAsked(poll: AskedPoll, { view }: Ask): boolean {
  if (view.has('open') && !view.has('not')) return poll.state === 'open';
  return view.has('finish') ? poll.state === 'closed' : true;
}

function pollLine(poll: AskedPoll): Inline {
  const counts = (poll.counts ?? []).map(({ label, votes }) => phrase('ask.poll-count', { label, votes }));
  const outcome = poll.outcome === undefined ? [] : [poll.outcome];
  const state = phrase(poll.state === 'open' ? 'ask.poll.open' : 'ask.poll.closed');
  return phrase('ask.line', { name: said(poll.question), value: joined([state, ...outcome, ...counts]) });
}
