import type { Meeting } from '../../../../meetings/meeting.ts';
import { day, joined, phrase, said } from '../../../../replies/build.ts';
import { combine } from '../../combine.ts';
import type { EntityOf } from '../../entity.ts';
import { section } from '../../finding.ts';
import { asksTimeOfDay } from '../../gives.ts';
import type { Finding, Kind } from '../../kind.ts';
import { smallConcepts } from '../shared-concepts.ts';
import { meetingsAmong } from '../subjects.ts';

/** One session: "when is the Universal Acceptance webinar?", "at which meeting was DOH/DOT discussed?". */
export const session: Kind = {
  id: 'session',
  asksFor: 'ask.for.session',
  about: ['session'],
  also: ['meeting', 'topic'],
  subject: 'needed',
  takes: [
    ...smallConcepts,
    'session',
    'plenary',
    'cross-community',
    'when',
    'where',
    'event',
    'meeting',
    'start',
    'define',
    'part',
    'due',
    'did',
    'next',
    'topic',
    'body',
  ],
  cue(view) {
    if (!view.named || view.has('who', 'why', 'how-many', 'point')) return 0;
    // what came of it, or was asked for at it, is not on record
    if (view.has('did') && view.has('what') && !view.has('session', 'plenary', 'cross-community')) return 0;
    if (view.has('when', 'where')) return 3.4;
    return view.has('session', 'plenary', 'cross-community', 'meeting', 'event') ? 2.8 : 0.9;
  },
  answer({ subjects, context, view }) {
    if (asksTimeOfDay(view)) return { missing: phrase('ask.session.no-time') };
    const at = meetingsAmong(context);
    const isAt = (meeting: Meeting) => at.length === 0 || at.includes(meeting);
    return combine(
      subjects.flatMap((entity) => (entity.class === 'session' && isAt(entity.meeting) ? [found(entity)] : [])),
    );
  },
};

function found({ session: one, meeting }: EntityOf<'session'>): Finding {
  return {
    sentence: joined(
      [
        phrase('ask.session.at', { title: one.title, meeting: meeting.title, part: one.part }),
        phrase('ask.session.days', { from: day(meeting.startsOn), to: day(meeting.endsOn) }),
      ],
      ' ',
    ),
    blocks: section('ask.title.agenda', one.agenda.map(said)),
    sources: [one.source, ...meeting.sources.slice(0, 1)],
  };
}
