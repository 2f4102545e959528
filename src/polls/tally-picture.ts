import QuickLRU from 'quick-lru';
import { chartBlock, type Chart as Picture } from '../charts/chart.ts';
import { phrase, said } from '../replies/build.ts';
import type { Block } from '../replies/reply.ts';
import type { WriteOptions } from '../replies/words.ts';
import type { PollKind } from './kinds/kind.ts';
import type { Counted, Poll } from './poll.ts';
import { shareOf, withShare } from './share.ts';

/** Pictures that are kept at hand: one result is shown in several places, and drawn anew with each statement. */
const KEPT = 50;
const pictures = new QuickLRU<string, Block<never>>({ maxSize: KEPT });

/** The tally of a counted poll as a picture, with all that it shows in words; nothing where there are no ballots, or nothing to compare. */
export async function tallyPicture(poll: Poll, kind: PollKind, options: WriteOptions): Promise<Block<never>[]> {
  if (!poll.closed || poll.closed.ballots === 0) return [];
  const { language, timeZone } = options.reader;
  const key = JSON.stringify([poll.groupId, poll.id, poll.epoch, language, timeZone]);
  const chart = pictureOf(poll, kind, poll.closed);
  if (chart.labels.length === 0) return [];
  const picture = pictures.get(key) ?? (await chartBlock(chart, options));
  pictures.set(key, picture);
  return [picture];
}

/** Kinds with several counts a row stack them: what each voter said of each thing. */
export function pictureOf(poll: Poll, kind: PollKind, { tally, ballots }: Counted): Picture {
  const { series, rows, of } = kind.chart(poll, tally, ballots);
  const hasShares = rows.some(({ values, whole }) => values.some((value) => shareOf(value, whole) !== undefined));
  return {
    kind: series.length > 1 ? 'stacked' : 'bars',
    title: phrase('poll.title', { number: poll.number, question: poll.question }),
    labels: rows.map(({ label }) => label),
    series: series.map((name, at) => ({
      name,
      values: rows.map(({ values }) => values[at]),
      words: rows.map(({ values, whole }) => withShare(values[at] ?? 0, whole, undefined)),
    })),
    unit: 'count',
    ...(of && hasShares ? { note: phrase(of, { share: said('%') }) } : {}),
  };
}
