import { channelName } from '../people/settings-words.ts';
import { joined, list, phrase, said, strong, text, time } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { PlannedOutlook } from './outlooks.ts';
import { ruleWords } from './rule-words.ts';
import { decisionOn, type PlannedPost, type Schedule } from './schedule.ts';

/** A schedule in a line. @param meeting what its meeting is called; undefined: it is for every meeting */
export function scheduleLine(schedule: Schedule, meeting: string | undefined): Inline {
  const { number, before, on, channels, by, languages, survey, paused } = schedule;
  const times = [
    ...(before.length > 0 ? [phrase('schedule.before', { before: joined(before.map(lengthWords)) })] : []),
    ...(on ? [phrase('schedule.on', { days: ruleWords(on.rule), time: on.time, zone: on.timeZone })] : []),
  ];
  const line = phrase('schedule.line', {
    number,
    what: meeting === undefined ? phrase('schedule.every') : meeting,
    times: joined(times, '; '),
    channels: joined(channels.map(channelName)),
  });
  return joined(
    [
      line,
      ...(before.length > 0 ? [phrase(`schedule.by.${by}`)] : []),
      ...(languages.length > 0
        ? [phrase('schedule.in-languages', { languages: joined(languages.map((one) => phrase(`language.${one}`))) })]
        : []),
      ...(survey ? [phrase('schedule.survey')] : []),
      ...(paused ? [strong(phrase('schedule.paused'))] : []),
    ],
    ' · ',
  );
}

function lengthWords(minutes: number): Inline {
  return minutes % 60 === 0
    ? phrase('schedule.hours', { count: minutes / 60 })
    : phrase('count.minutes', { count: minutes });
}

/** What is to be posted next, at most so many: a line for all messages of one moment. */
export function aheadBlocks(
  posts: readonly (PlannedPost & { schedule: Schedule })[],
  outlooks: readonly PlannedOutlook[],
  most: number,
): Block[] {
  if (posts.length === 0 && outlooks.length === 0) return [text(phrase('schedule.next.none'))];
  const lines = new Map<string, Inline>();
  const all: ((PlannedPost & { schedule: Schedule }) | PlannedOutlook)[] = [...posts, ...outlooks].sort(
    (a, b) => a.dueAt.getTime() - b.dueAt.getTime(),
  );
  for (const post of all.slice(0, most)) {
    const { dueAt, schedule } = post;
    if (!('meeting' in post)) {
      lines.set(dueAt.toISOString(), phrase('schedule.next.outlook', { at: time(dueAt) }));
      continue;
    }
    const { meeting } = post;
    const at = new Date(Math.floor(dueAt.getTime() / 60_000) * 60_000);
    const isSkipped = decisionOn(schedule, meeting.id)?.what === 'skipped';
    const key = `${at.toISOString()} ${meeting.id} ${isSkipped}`;
    const words = isSkipped ? 'schedule.next.skipped' : 'schedule.next.line';
    lines.set(key, phrase(words, { at: time(at), meeting: said(meeting.title) }));
  }
  return [text(strong(phrase('schedule.next'))), list([...lines.values()])];
}
