import { text as textOption } from '../../bot/option.ts';
import { buttons, phrase } from '../../replies/build.ts';
import { byPosition } from '../positions.ts';
import { definePollKind, type PollOf } from './kind.ts';

interface Terms {
  readonly text: string;
}

/**
 * A call for objections, as ALAC holds them: a text stands unless somebody objects, with a reason, within 7 calendar days;
 * it stands early once everybody on the roll supports it. After an objection the chair may put it to a vote.
 */
export const objection = definePollKind({
  name: 'objection',
  summary: 'poll.objection.summary',
  options: { text: textOption({ max: 2000, paragraph: true }) },
  examples: ['/poll objection "Adopt the minutes?" text:"The minutes of 15 June as circulated."'],
  days: 7,
  reasons: 'required',
  termsOf: ({ text }): Terms => ({ text }),
  ...byPosition([
    { name: 'support', label: 'position.support', stance: 'for' },
    { name: 'object', label: 'position.object', stance: 'against' },
  ]),
  about: ({ terms }: PollOf<Terms>) => phrase('objection.about', { text: terms.text }),
  rule: () => phrase('rule.objection'),
  outcome({ rollSize }: PollOf<Terms>, { support = 0, object = 0 }) {
    if (object > 0) return phrase('outcome.objected', { count: object });
    return phrase(support > 0 && support === rollSize ? 'outcome.all-on-roll' : 'outcome.not-objected');
  },
  details({ id }: PollOf<Terms>, { object = 0 }) {
    if (object === 0) return [];
    return [buttons({ label: phrase('objection.to-vote'), does: { command: 'poll turn', args: { poll: id } } })];
  },
  isSettled: ({ rollSize }, { support = 0, object = 0 }) => object === 0 && support === rollSize,
});
