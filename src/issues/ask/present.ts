import { buttons, context, text } from '../../replies/build.ts';
import { blocksText, plainText } from '../../replies/plain-text.ts';
import type { Block } from '../../replies/reply.ts';
import { sourceWords } from '../../replies/source-words.ts';
import type { WriteOptions } from '../../replies/words.ts';
import type { Source } from '../source.ts';
import type { Answer } from './answer.ts';

/** An answer as a reply: one plain sentence, what belongs to it, near questions as buttons, and its sources. */
export function answerBlocks({ sentence, blocks, candidates, searched, sources }: Answer): Block[] {
  return [
    text(sentence),
    ...blocks,
    ...(candidates.length > 0
      ? [
          buttons(
            ...candidates.map(({ label, question }) => ({ label, does: { command: 'issue ask', args: { question } } })),
          ),
        ]
      : []),
    ...(searched ? [context(searched)] : []),
    ...(sources.length > 0 ? [context(sourceWords(sources))] : []),
  ];
}

/** An answer for a program, one object per question. */
export interface AnswerJson {
  readonly ask: string;
  readonly answer: string;
  readonly sources: readonly Source[];
  /** Questions that may be the ones meant. */
  readonly candidates: readonly { label: string; question: string }[];
  readonly known: Answer['known'];
}

/** An answer in plain text: the sentence, then what belongs to it, a line each. */
export function answerText({ sentence, blocks }: Pick<Answer, 'sentence' | 'blocks'>, options: WriteOptions): string {
  return [plainText(sentence, options), ...blocksText(blocks, options)].join('\n');
}

/** An answer for a program. */
export function answerJson(ask: string, answer: Answer, options: WriteOptions): AnswerJson {
  return {
    ask,
    answer: answerText(answer, options),
    sources: answer.sources,
    candidates: answer.candidates.map(({ label, question }) => ({ label: plainText(label, options), question })),
    known: answer.known,
  };
}
