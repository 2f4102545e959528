import { z } from 'zod';
import { PenholderError } from '../errors.ts';
import { joined, phrase, said } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import type { MessageId } from '../text/text.ts';
import type { ChartRow } from './chart.ts';
import type { PollKind, PollOf } from './kinds/kind.ts';
import { firstPlace, greatest, jsonBallot, numberPicks, partsWords, type WithOptions } from './options.ts';
import type { Counts } from './poll.ts';

/** Points of all ballots for each option, in the order of the options, and how many ballots there are. */
export interface PointsTally {
  readonly points: readonly number[];
  readonly ballots: number;
}

interface Rule<Terms> {
  /** What its voters need to know, in one sentence. */
  about(terms: Terms): Inline;
  readonly hint: MessageId;
  /** The same where points are picked. */
  readonly pick: MessageId;
  /** The fewest and the most points for one option. */
  range(terms: Terms): { lowest: number; highest: number };
  /** What is wrong with the points of a ballot together. */
  check?(terms: Terms, points: readonly number[]): PenholderError | undefined;
  readonly chart: Pick<PollKind<never, Terms, PointsTally>, 'chart'>['chart'];
}

/** The parts of a kind whose ballot gives each option points. A ballot is `[5,0,3]`; the most points come first. */
export function byPoints<Terms extends WithOptions>(
  rule: Rule<Terms>,
): Pick<PollKind<never, Terms, PointsTally>, 'about' | 'ballot' | 'voting' | 'words' | 'tally' | 'chart' | 'outcome'> {
  const read = (choice: string) => JSON.parse(choice) as number[];
  return {
    about: ({ terms }) => rule.about(terms),
    ballot({ terms }) {
      const { lowest, highest } = rule.range(terms);
      const points = z.array(z.int().min(lowest).max(highest)).length(terms.options.length);
      return jsonBallot(points.refine((given) => rule.check?.(terms, given) === undefined));
    },
    voting: ({ terms }) => ({
      by: 'form',
      hint: joined([rule.about(terms), phrase(rule.hint)], ' '),
      ...numberPicks(
        joined([rule.about(terms), phrase(rule.pick)], ' '),
        rule.range(terms).lowest,
        rule.range(terms).highest,
      ),
      lines: terms.options.map(said),
      values: (choice) => read(choice).map((points) => said(String(points))),
      choiceOf(written) {
        const points = written.map((text, at) =>
          readPoints(text, { ...rule.range(terms), option: terms.options[at] ?? '' }),
        );
        const wrong = written.every((text) => text === undefined)
          ? new PenholderError('ballot_empty', { ballot: '' })
          : rule.check?.(terms, points);
        if (wrong) throw wrong;
        return JSON.stringify(points);
      },
    }),
    words: ({ terms }, choice) =>
      partsWords(
        read(choice).flatMap((points, at) =>
          points === rule.range(terms).lowest
            ? []
            : [phrase('poll.counted', { position: terms.options[at] ?? '', votes: points })],
        ),
      ),
    tally: ({ terms }, counts) => pointsOf(terms, counts),
    chart: rule.chart,
    outcome: ({ terms }: PollOf<Terms>, { points, ballots }) =>
      ballots === 0 ? phrase('outcome.no-ballots') : firstPlace(terms.options.map(said), greatest(points)),
  };
}

/** What each option has of all points. */
export function pointRows({ options }: WithOptions, points: readonly number[]): ChartRow[] {
  const whole = points.reduce((sum, given) => sum + given, 0);
  return options.map((option, at) => ({ label: said(option), values: [points[at] ?? 0], whole }));
}

function pointsOf({ options }: WithOptions, counts: Counts): PointsTally {
  const points = options.map(() => 0);
  let ballots = 0;
  for (const [choice, count] of Object.entries(counts)) {
    ballots += count;
    for (const [at, given] of (JSON.parse(choice) as number[]).entries())
      points[at] = (points[at] ?? 0) + given * count;
  }
  return { points, ballots };
}

/** Nothing written is the lowest. */
function readPoints(
  text: string | undefined,
  { lowest, highest, option }: { lowest: number; highest: number; option: string },
) {
  if (text === undefined) return lowest;
  const points = /^[+-]?\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (points >= lowest && points <= highest) return points;
  throw new PenholderError('ballot_points', { ballot: '', option, value: text, lowest, highest });
}
