import { channelName } from '../people/settings-words.ts';
import { joined, list, phrase, said, strong, text, time } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import { decisionOn, type PlannedPost, type Schedule } from './schedule.ts';

/** A schedule in a line. @param meeting what its meeting is called; undefined: it is for every meeting */
export function scheduleLine(schedule: Schedule, meeting: string | undefined): Inline {
  const { number, before, channels, by, languages, paused } = schedule;
  const line = phrase('schedule.line', {
    number,
    what: meeting === undefined ? phrase('schedule.every') : meeting,
    before: joined(before.map(lengthWords)),
    channels: joined(channels.map(channelName)),
  });
  return joined(
    [
      line,
      phrase(`schedule.by.${by}`),
      ...(languages.length > 0
        ? [phrase('schedule.in-languages', { languages: joined(languages.map((one) => phrase(`language.${one}`))) })]
        : []),
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

/** What is to be posted next, a line for all messages of one moment. */
export function aheadBlocks(posts: readonly (PlannedPost & { schedule: Schedule })[]): Block[] {
  if (posts.length === 0) return [text(phrase('schedule.next.none'))];
  const lines = new Map<string, Inline>();
  for (const { meeting, dueAt, schedule } of posts) {
    const at = new Date(Math.floor(dueAt.getTime() / 60_000) * 60_000);
    const isSkipped = decisionOn(schedule, meeting.id)?.what === 'skipped';
    const key = `${at.toISOString()} ${meeting.id} ${isSkipped}`;
    const words = isSkipped ? 'schedule.next.skipped' : 'schedule.next.line';
    lines.set(key, phrase(words, { at: time(at), meeting: said(meeting.title) }));
  }
  return [text(strong(phrase('schedule.next'))), list([...lines.values()])];
}
