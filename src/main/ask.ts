import { createInterface } from 'node:readline';
import { DateTime } from 'luxon';
import { systemClock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import { answer } from '../issues/ask/answer.ts';
import { buildCorpus } from '../issues/ask/corpus.ts';
import type { Discussed } from '../issues/ask/kind.ts';
import { answerJson, answerText } from '../issues/ask/present.ts';
import { plainText } from '../replies/plain-text.ts';
import { sourceWords } from '../replies/source-words.ts';
import { loadDataSet } from '../sample/data-set.ts';
import type { Reader } from '../text/text.ts';
import { printable } from './terminal.ts';

/** What `penholder ask` was told. */
export interface AskRequest {
  /** One question; else one a line from `input`. */
  readonly question: string | undefined;
  readonly sample: string;
  /** ISO day that counts as today; today when left out. */
  readonly asOf: string | undefined;
  readonly json: boolean;
  readonly reader: Reader;
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  print(text: string): void;
}

/**
 * Answers questions straight from a data set, without a database. At a terminal a question may follow up on the one before.
 * Each line of a file or a pipe stands for itself, but for one that plainly goes on: it begins with "and" or the like, or
 * with `>`. An empty line ends what may be gone on from.
 * @throws unknown_sample {name, known}, option_not_date {option, value}
 */
export async function askOnCommandLine(request: AskRequest): Promise<void> {
  const { reader, json, print } = request;
  const now = momentOf(request.asOf);
  const set = await loadDataSet(request.sample);
  const corpus = buildCorpus({ ...set, groupName: set.group.name });
  const writing = { reader, now };
  let previous: Discussed | undefined;

  function tell(line: string): void {
    const question = line.replace(/^\s*>\s*/, '');
    const follows = request.input.isTTY || question !== line || goesOn.test(question);
    const given = answer(question, corpus, { ...reader, now, ...(previous && follows ? { previous } : {}) });
    previous = given.about ?? (follows ? previous : undefined);
    if (json) {
      print(JSON.stringify(answerJson(question, given, writing)));
      return;
    }
    const lines = [
      answerText(given, writing),
      ...given.candidates.map((candidate) => `? ${candidate.question}`),
      ...(given.searched ? [plainText(given.searched, writing)] : []),
      ...(given.sources.length > 0 ? [plainText(sourceWords(given.sources), writing)] : []),
    ];
    print(printable(lines.join('\n')));
  }

  if (request.question !== undefined) {
    tell(request.question);
    return;
  }
  for await (const line of createInterface({ input: request.input })) {
    if (line.trim() !== '') tell(line);
    else if (!request.input.isTTY) previous = undefined;
  }
}

/** How a question begins that goes on from the one before, in English, French and Spanish. */
const goesOn =
  /^[\s¿("“«]*(?:and|et|y|what about|how about|same (?:for|question)|idem|(?:la )?m[eê]me (?:chose|question)|lo mismo|igual)(?![\p{L}\p{N}])/iu;

function momentOf(asOf: string | undefined): Date {
  if (asOf === undefined) return systemClock.now();
  const day = DateTime.fromISO(asOf, { zone: 'utc' });
  if (!day.isValid) throw new PenholderError('option_not_date', { option: '--as-of', value: asOf.slice(0, 40) });
  return day.plus({ hours: 12 }).toJSDate();
}
