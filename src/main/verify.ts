import { readFile } from 'node:fs/promises';
import { PenholderError } from '../errors.ts';
import { factsInFull } from '../files/file-words.ts';
import { pollKinds } from '../polls/kinds/index.ts';
import type { Poll } from '../polls/poll.ts';
import { checkPoll, type PollCheck, readPollFile } from '../polls/proof/poll-file.ts';
import { kindIn } from '../polls/several-questions.ts';
import { code, joined, phrase, said } from '../replies/build.ts';
import type { Param } from '../replies/reply.ts';
import type { MessageId, Reader } from '../text/text.ts';
import { line } from './terminal.ts';

/** What `penholder verify` was told. */
export interface VerifyRequest {
  readonly reader: Reader;
  readonly file: string;
  readonly receipt: string | undefined;
  print(text: string): void;
}

/**
 * Counts the ballots of an exported file anew, makes the root of each poll anew, and looks for a receipt's ballot. It needs
 * neither the bot's database nor its secret.
 * @returns whether all of it holds
 * @throws file_unreadable, file_not_polls
 */
export async function verifyFile({ reader, file, receipt, print }: VerifyRequest): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new PenholderError('file_unreadable', { file }, cause);
  });
  const read = readPollFile(text);
  if (!read) throw new PenholderError('file_not_polls', { file });
  const checks = read.polls.map((poll) => checkPoll(poll, pollKinds, receipt));
  for (const check of checks) for (const words of wordsOf(check)) print(line(reader, words.id, words.params));
  if (receipt === undefined) return checks.every(({ faults }) => faults.length === 0);
  const found = checks.filter((check) => check.receipt && check.receipt.kind !== 'unknown');
  if (found.length === 0) print(line(reader, 'verify.receipt-unknown'));
  const isCounted = found.length > 0 && found.every((check) => check.receipt?.kind === 'counted');
  return isCounted && checks.every(({ faults }) => faults.length === 0);
}

interface Words {
  readonly id: MessageId;
  readonly params: Readonly<Record<string, Param>>;
}

function wordsOf({ poll, faults, receipt, says, unchecked }: PollCheck): Words[] {
  const { number, root, ballots, files = [] } = poll;
  const documents = joined(files.map(factsInFull), '; ');
  const params = { number, question: said(poll.question), count: ballots.length, root: code(root) };
  const result: Words =
    faults.length === 0
      ? { id: 'verify.holds', params }
      : {
          id: 'verify.fails',
          params: {
            ...params,
            faults: joined(
              faults.map((fault) => phrase(`verify.fault.${fault}`)),
              '; ',
            ),
          },
        };
  const more: Words[] = [
    ...(says.length > 0 ? [{ id: 'verify.says', params: { number, says: joined(says, ' ') } } as const] : []),
    ...(files.length > 0 ? [{ id: 'verify.documents', params: { number, documents } } as const] : []),
    ...unchecked.map((what) => ({ id: `verify.unchecked.${what}`, params: { number } }) as const),
  ];
  if (!receipt || receipt.kind === 'unknown') return [result, ...more];
  const kind = kindIn(pollKinds, poll as unknown as Poll);
  const ballot =
    kind && faults.length === 0 ? kind.words(poll as unknown as Poll, receipt.choice) : said(receipt.choice);
  return [result, ...more, { id: `verify.receipt-${receipt.kind}`, params: { number, ballot } }];
}
