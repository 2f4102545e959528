import { phrase } from '../../replies/build.ts';
import { turnout } from '../poll.ts';
import { byPosition } from '../positions.ts';
import { definePollKind } from './kind.ts';

/** At this many fingers or fewer somebody has concerns. */
const CONCERNED = 2;

/** A quick temperature check, fist to five: nobody's name stands beside it, and it decides nothing. */
export const check = definePollKind({
  name: 'check',
  summary: 'poll.check.summary',
  mayAskSeveral: true,
  options: {},
  examples: ['/poll check "Where are we with the draft?" closes:2h'],
  days: 1,
  isSecret: true,
  termsOf: () => ({}),
  ...byPosition([
    { name: '0', label: 'check.0' },
    { name: '1', label: 'check.1' },
    { name: '2', label: 'check.2' },
    { name: '3', label: 'check.3' },
    { name: '4', label: 'check.4' },
    { name: '5', label: 'check.5' },
  ]),
  rule: () => phrase('rule.check'),
  outcome(_, tally) {
    const ballots = turnout(tally);
    if (ballots === 0) return phrase('outcome.no-ballots');
    const given = Object.entries(tally).map(([fingers, count]) => ({ fingers: Number(fingers), count }));
    const total = given.reduce((sum, { fingers, count }) => sum + fingers * count, 0);
    const concerned = given.filter(({ fingers }) => fingers <= CONCERNED).reduce((sum, { count }) => sum + count, 0);
    return phrase('outcome.check', { average: Math.round((10 * total) / ballots) / 10, count: concerned, ballots });
  },
});
