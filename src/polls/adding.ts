import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import { PenholderError } from '../errors.ts';
import type { Act } from '../people/act.ts';
import type { PollKind } from './kinds/kind.ts';
import { meaningAt, readMeanings, type WithMeanings } from './meanings.ts';
import { distinct, MOST_OPTIONS, type WithOptions } from './options.ts';
import { isInTime, type Poll } from './poll.ts';
import type { PollStore } from './poll-store.ts';
import { refusalOf } from './steering.ts';

interface Parts {
  readonly store: Pick<PollStore, 'find' | 'change'>;
  readonly clock: Clock;
  readonly deliveries: Pick<Deliveries, 'redraw'>;
  kindOf(poll: Poll): PollKind;
}

/** What a voter adds. */
export interface Added {
  readonly option: string;
  readonly meaning?: string | undefined;
}

/** Tries to add an option while others add theirs. */
const TRIES = 10;

/**
 * Options that voters add. Each is appended in one conditional update, with its act, to the list as it was read: so no two
 * are one, none is lost, and a ballot for the options that were there before stays what it was.
 */
export function createAdding({ store, clock, deliveries, kindOf }: Parts) {
  /** @throws addition_closed {number}, options_full {option, most}, option_repeated {options, option}, poll_closed, busy */
  return async function addOption(read: Poll, added: Added, by: Act['by']): Promise<Poll> {
    let poll: Poll | undefined = read;
    for (let tries = 0; poll && tries < TRIES; tries += 1) {
      const longer = await append(poll, added, by);
      if (longer) {
        deliveries.redraw('poll', longer.id);
        return longer;
      }
      poll = await store.find(read.groupId, read.id);
    }
    throw new PenholderError('busy');
  };

  /** undefined: it is not as it was read any more. */
  async function append(poll: Poll, added: Added, by: Act['by']): Promise<Poll | undefined> {
    const at = clock.now();
    if (poll.state !== 'open') throw refusalOf(poll);
    if (!isInTime(poll, at)) throw new PenholderError('poll_closed', { number: poll.number });
    if (!kindOf(poll).takesOptions?.(poll)) throw new PenholderError('addition_closed', { number: poll.number });
    const { option, meaning = '' } = added;
    const terms = poll.terms as WithOptions & WithMeanings;
    const { options } = terms;
    if (options.length >= MOST_OPTIONS) throw new PenholderError('options_full', { option, most: MOST_OPTIONS });
    const longer = {
      options: distinct([...options, option], 'option'),
      ...readMeanings([...options.map((_, at) => meaningAt(terms, at) ?? ''), meaning], options.length + 1),
    };
    return store.change(poll, {
      set: { terms: { ...terms, ...longer }, given: { ...poll.given, ...longer } },
      act: { what: 'add', at, by, after: { option, ...(meaning === '' ? {} : { meaning }) } },
    });
  }
}
