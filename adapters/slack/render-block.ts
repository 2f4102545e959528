import type { types } from '@slack/bolt';
import { assertNever } from '../../src/assert-never.ts';
import { said } from '../../src/replies/build.ts';
import { fileWords } from '../../src/replies/file.ts';
import { progressBar, toLine, toPlain } from '../../src/replies/plain-line.ts';
import type { Block, Inline } from '../../src/replies/reply.ts';
import type { WriteOptions } from '../../src/replies/words.ts';
import type { FileFates } from './files.ts';
import type { Piece } from './fit.ts';
import { limits, shown } from './limits.ts';
import { contextBlock } from './mrkdwn.ts';
import { plainObject } from './plain.ts';
import { buttonsPiece, type ControlOptions, selectPiece } from './render-actions.ts';
import { fieldsPiece, listPiece, paragraph, read, tablePiece } from './render-lines.ts';
import { isBlank, toRichText } from './rich-text.ts';

type Of<Kind extends Block['kind']> = Extract<Block<string>, { kind: Kind }>;

/** How a block is written. `files`: the ids that pictures got when they were sent to Slack. */
export interface BlockOptions extends ControlOptions {
  readonly files?: ReadonlyMap<Uint8Array, string>;
  /** How the files of the message came to their reader; of those that are not here, that they did not. */
  readonly fates?: FileFates;
}

/** A block as a piece of a message; a text without words makes none. */
export function pieceOf(block: Block<string>, given: BlockOptions): Piece {
  const { options } = given;
  switch (block.kind) {
    case 'heading':
      return read(1, () => headerBlocks(block.words, options));
    case 'text':
      return read(1, () => paragraph(toRichText(block.words, options)));
    case 'fields':
      return fieldsPiece(block, options);
    case 'list':
      return listPiece(block, options);
    case 'table':
      return tablePiece(block, options);
    case 'progress':
      return read(1, () => paragraph(toRichText(barOf(block), options)));
    case 'image':
      return read(1, () => imageBlocks(block, given));
    case 'file':
      return read(1, () => paragraph(toRichText(fileWords(block, given.fates?.get(block) ?? 'failed'), options)));
    case 'divider':
      return read(0, () => [{ type: 'divider' }]);
    case 'buttons':
      return buttonsPiece(block, given);
    case 'select':
      return selectPiece(block, given);
    case 'context':
      return { rank: 'small-print', size: 1, draw: () => smallPrint(block.words, options) };
    default:
      return assertNever(block);
  }
}

function headerBlocks(words: Inline, options: WriteOptions): types.KnownBlock[] {
  if (isBlank(toRichText(words, options))) return [];
  return [{ type: 'header', text: plainObject(toLine(words, options), limits.header) }];
}

function smallPrint(words: Inline, options: WriteOptions): types.KnownBlock[] {
  return isBlank(toRichText(words, options)) ? [] : [contextBlock(words, options)];
}

function barOf({ percent, label }: Of<'progress'>): Inline {
  return { kind: 'joined', by: ' ', parts: [said(progressBar(percent, shown.bar)), label] };
}

function imageBlocks({ png, alt }: Of<'image'>, { files, options }: BlockOptions): types.KnownBlock[] {
  const id = files?.get(png);
  if (id === undefined) return paragraph(toRichText(alt, options));
  return [{ type: 'image', slack_file: { id }, alt_text: plainObject(toPlain(alt, options), limits.alt).text }];
}
