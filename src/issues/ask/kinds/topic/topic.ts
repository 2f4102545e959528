import type { Topic } from '../../../../meetings/talking-point.ts';
import { phrase, said, titled } from '../../../../replies/build.ts';
import { combine } from '../../combine.ts';
import { section, sourcesOf, uniqueSources } from '../../finding.ts';
import type { Ask, Finding, Kind } from '../../kind.ts';
import { smallConcepts } from '../shared-concepts.ts';
import { topicsAmong } from '../subjects.ts';
import { pointsOn } from './points.ts';

/** One topic: "is privacy a priority?", "what is topic 2?", "which number has human rights?". */
export const topic: Kind = {
  id: 'topic',
  asksFor: 'ask.for.topic',
  about: ['topic'],
  subject: 'needed',
  takes: [...smallConcepts, 'topic', 'define', 'issue', 'status', 'first'],
  cue(view) {
    if (!view.named || view.has('who', 'when', 'where', 'why', 'how-many', 'point', 'session')) return 0;
    return view.has('topic') ? 3 : view.has('define', 'about') ? 1.4 : 0.5;
  },
  answer: (ask) => combine(topicsAmong(ask.subjects).map((one) => found(one, ask))),
};

function found(one: Topic, ask: Ask): Finding {
  const title = titled(one);
  const held = ask.corpus.meetings.flatMap((meeting) =>
    meeting.sessions.filter((session) => session.topics.includes(one.id)).map((session) => ({ meeting, session })),
  );
  const points = pointsOn([one], ask);
  return {
    sentence: phrase('ask.topic', { title, number: String(one.number) }),
    blocks: [
      ...section(
        'ask.title.points',
        points.map(({ text }) => said(text)),
      ),
      ...section(
        'ask.title.sessions',
        held.map(({ meeting, session }) => phrase('ask.session', { title: session.title, part: meeting.title })),
      ),
    ],
    sources: uniqueSources([one.source, ...sourcesOf(points), ...held.map(({ session }) => session.source)]),
  };
}
