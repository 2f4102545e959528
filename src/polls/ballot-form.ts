import { PenholderError } from '../errors.ts';
import { phrase } from '../replies/build.ts';
import { toLine } from '../replies/plain-line.ts';
import type { Form } from '../replies/reply.ts';
import type { WriteOptions } from '../replies/words.ts';
import { readLines, writeLines } from './ballot-lines.ts';
import type { PollKind } from './kinds/kind.ts';
import type { Ballot, Poll } from './poll.ts';

/** Characters of a ballot that is written: what the narrowest form takes. */
export const MOST_WRITTEN = 3000;

interface Given {
  readonly poll: Poll;
  readonly kind: PollKind;
  /** What was sent; undefined: the form is wanted. */
  readonly text: string | undefined;
  readonly options: WriteOptions;
}

/**
 * The ballot that was written, or the form in which to write it, with the one that stands filled in.
 * @throws poll_closed {number}, ballot_… as the kind reads it
 */
export async function writtenBallot(
  { poll, kind, text, options }: Given,
  standing: () => Promise<Ballot | undefined>,
): Promise<string | Form> {
  const voting = kind.voting(poll);
  if (voting.by !== 'form') throw new PenholderError('button_unknown');
  const labels = voting.lines.map((line) => toLine(line, options));
  if (text !== undefined) return voting.choiceOf(readLines(text, { labels, bare: voting.bare }));
  if (poll.state !== 'open') throw new PenholderError('poll_closed', { number: poll.number });
  const stands = (await standing())?.choice;
  const values = stands === undefined ? [] : voting.values(stands);
  return {
    title: phrase('poll.ballot.title', { number: poll.number }),
    submit: phrase('poll.ballot.send'),
    does: { command: 'poll ballot', args: { poll: poll.id } },
    fields: [
      {
        name: 'ballot',
        label: phrase('option.ballot'),
        hint: phrase(voting.hint),
        input: 'paragraph',
        required: true,
        maxLength: MOST_WRITTEN,
        value: writeLines(
          labels,
          values.map((value) => (value ? toLine(value, options) : '')),
          MOST_WRITTEN,
        ),
      },
    ],
  };
}
