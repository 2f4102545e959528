import { byStart, nextMeeting, phaseOf } from '../../../../meetings/calendar.ts';
import type { Meeting } from '../../../../meetings/meeting.ts';
import { phrase } from '../../../../replies/build.ts';
import { section } from '../../finding.ts';
import type { Ask, Finding, Kind, Missing } from '../../kind.ts';
import type { View } from '../../view.ts';
import { smallConcepts } from '../shared-concepts.ts';
import { meetingsAmong } from '../subjects.ts';
import { describeMeeting, whenSentence } from './when.ts';

/** The next or the last meeting, and all of them: "when's the next meeting?", "which meetings are recorded?". */
export const meetings: Kind = {
  id: 'meetings',
  asksFor: 'ask.for.meetings',
  about: [],
  also: ['meeting'],
  subject: 'never',
  takes: [
    ...smallConcepts,
    'meeting',
    'next',
    'last',
    'when',
    'where',
    'how-many',
    'event',
    'start',
    'change',
    'due',
    'first',
    'after',
    'before',
    'report',
    'session',
    'since',
  ],
  cue(view) {
    if (view.has('who', 'why', 'point', 'plenary', 'cross-community', 'topic')) return 0;
    if (asksOfIt(view)) return 0;
    if (!view.has('meeting')) return view.has('next') && view.has('event', 'session') && view.has('when') ? 2 : 0;
    if (view.has('next', 'last')) return 3.6;
    return view.has('how-many', 'which', 'list', 'what', 'when') ? 2.8 : 1;
  },
  answer(ask) {
    const { now } = ask.options;
    const all = byStart(ask.corpus.meetings);
    const [named] = meetingsAmong(ask.context);
    if (named) return besides(named, all, ask);
    const past = all.filter((meeting) => phaseOf(meeting, now) === 'past');
    if (ask.view.has('next') && !ask.view.has('how-many')) {
      const next = nextMeeting(all, now);
      return next ? describeMeeting(next, ask) : { missing: phrase('ask.meetings.no-next') };
    }
    const last = past.at(-1);
    if (ask.view.has('last') && last) return describeMeeting(last, ask);
    if (all.length === 0) return undefined;
    return {
      sentence: phrase('ask.meetings', { count: all.length }),
      blocks: section('ask.title.meetings', all.map(whenSentence)),
      sources: all.flatMap(({ sources }) => sources.slice(0, 1)),
    };
  },
};

/** "Which meeting was that?" asks for the meeting of what was talked about. */
function asksOfIt(view: View): boolean {
  const asked = view.find('which', 'what');
  const meeting = view.find('meeting');
  return !view.named && view.has('it') && asked !== undefined && meeting !== undefined && !/s$/.test(meeting.text);
}

/** The one after or before a named meeting. */
function besides(named: Meeting, all: readonly Meeting[], ask: Ask): Finding | Missing | undefined {
  const step = ask.view.has('after') ? 1 : ask.view.has('before') ? -1 : 0;
  if (step === 0) return describeMeeting(named, ask);
  const found = all[all.indexOf(named) + step];
  return found ? describeMeeting(found, ask) : { missing: phrase('ask.meetings.no-next') };
}
