import type { types } from '@slack/bolt';
import { phrase } from '../../src/replies/build.ts';
import { type Extent, fitInto } from '../../src/replies/fit.ts';
import { markedBlocks } from '../../src/replies/mark-error.ts';
import type { Block, SealedReply } from '../../src/replies/reply.ts';
import type { WriteOptions } from '../../src/replies/words.ts';
import { fallbackText } from './fallback.ts';
import type { FileFates } from './files.ts';
import { extentOf } from './fit.ts';
import { limits, textLimits } from './limits.ts';
import { contextBlock } from './mrkdwn.ts';
import { pieceOf } from './render-block.ts';

/** For whom a message is written, the ids that its pictures got when they were sent to Slack, and what became of its files. */
export interface RenderOptions extends WriteOptions {
  readonly files?: ReadonlyMap<Uint8Array, string>;
  readonly fates?: FileFates;
}

/** A message of Slack. */
export interface Rendered {
  /** For notifications; escaped, never empty. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/** A reply as a message, within the limits of `limits.ts`: `fitInto` says what gives way. */
export function renderMessage(reply: SealedReply, options: RenderOptions): Rendered {
  const blocks = markedBlocks(reply);
  return {
    text: fallbackText({ ...reply, blocks }, options),
    blocks: fitted(blocks, options, { blocks: limits.messageBlocks, text: textLimits.message }),
  };
}

/** Blocks for a Home tab. */
export function renderHome(blocks: readonly Block<string>[], options: RenderOptions): types.KnownBlock[] {
  return fitted(blocks, options, { blocks: limits.viewBlocks, text: textLimits.view });
}

function fitted(blocks: readonly Block<string>[], options: RenderOptions, most: Extent): types.KnownBlock[] {
  let controls = 0;
  const nextId = () => `does.${controls++}`;
  const { files, fates } = options;
  const given = { options, nextId, ...(files ? { files } : {}), ...(fates ? { fates } : {}) };
  const pieces = blocks.map((block) => pieceOf(block, given));
  return fitInto(pieces, { most, extentOf, more: (count) => contextBlock(phrase('more', { count }), options) });
}
