import {
  type APIAttachment,
  type APIContainerComponent,
  type APIFileComponent,
  type APIMediaGalleryComponent,
  ComponentType,
  MessageFlags,
  type RawFile,
} from 'discord.js';
import { assertNever } from '../../src/assert-never.ts';
import { phrase, said } from '../../src/replies/build.ts';
import { fileBytes, fileNameInAscii, fileWords } from '../../src/replies/file.ts';
import { type Extent, fitInto, type Piece } from '../../src/replies/fit.ts';
import { markedBlocks } from '../../src/replies/mark-error.ts';
import { cut, nothing, progressBar, toPlain } from '../../src/replies/plain-line.ts';
import type { Block, Inline, SealedReply } from '../../src/replies/reply.ts';
import type { WriteOptions } from '../../src/replies/words.ts';
import { limits, shown } from './limits.ts';
import { isBlank, toMarkdown, toMarkdownLine } from './markdown.ts';
import { buttonsPiece, type ControlOptions, type Part, selectPiece, smallPrint, textPart } from './render-actions.ts';
import { fieldsPiece, listPiece, read, tablePiece } from './render-lines.ts';

type Of<Kind extends Block['kind']> = Extract<Block<string>, { kind: Kind }>;

/** For whom a message is written. */
export interface RenderOptions extends WriteOptions {
  /** Stands in the message as its container's id: the proof of sending. */
  readonly mark?: number;
}

/** A message of Discord, and the pictures that go with it. */
export interface Rendered {
  readonly body: {
    readonly components: APIContainerComponent[];
    readonly flags: number;
    readonly allowed_mentions: { parse: never[] };
    /** Always told: an edit takes the pictures of before away. */
    readonly attachments: (Pick<APIAttachment, 'filename' | 'description'> & { id: number })[];
  };
  readonly files: RawFile[];
}

/** A picture or a file that is sent along. */
interface Enclosure {
  readonly name: string;
  readonly data: Buffer;
  readonly mediaType: string;
  readonly description: string;
}

/** A reply as a message, within the limits of `limits.ts`: `fitInto` says what gives way. */
export function renderMessage(reply: Pick<SealedReply, 'blocks' | 'error'>, options: RenderOptions): Rendered {
  let controls = 0;
  const enclosures: Enclosure[] = [];
  const given = { options, enclosures, nextId: () => controls++ };
  const pieces = markedBlocks(reply).map((block) => pieceOf(block, given));
  const parts = fitInto(pieces, {
    // the container is one
    most: { blocks: limits.components - 1, text: limits.text },
    extentOf,
    more: (count) => smallPrint(phrase('more', { count }), options),
  });
  const components = parts.length > 0 ? parts : [textPart(nothing)];
  const mark = options.mark === undefined ? {} : { id: options.mark };
  const sent = enclosures.filter(({ name }) => JSON.stringify(components).includes(`attachment://${name}`));
  return {
    body: {
      components: [{ type: ComponentType.Container, ...mark, components }],
      flags: MessageFlags.IsComponentsV2,
      allowed_mentions: { parse: [] },
      attachments: sent.map(({ name, description }, id) => ({ id, filename: name, description })),
    },
    files: sent.map(({ name, data, mediaType }) => ({ name, data, contentType: mediaType })),
  };
}

/** How much of a message parts are. */
function extentOf(parts: readonly Part[]): Extent {
  return parts.reduce<Extent>(
    (sum, part) => ({ blocks: sum.blocks + countOf(part), text: sum.text + textLengthOf(part) }),
    { blocks: 0, text: 0 },
  );
}

function countOf(part: Part): number {
  return 1 + ('components' in part ? part.components.length : 0);
}

/** Texts that are shown: Discord documents the sum of text displays alone, but bots report that it counts all of them. */
const SHOWN = ['content', 'label', 'placeholder', 'description'];

function textLengthOf(part: unknown): number {
  if (Array.isArray(part)) return part.reduce<number>((sum, one) => sum + textLengthOf(one), 0);
  if (typeof part !== 'object' || part === null) return 0;
  return Object.entries(part).reduce<number>(
    (sum, [key, value]) =>
      sum + (typeof value === 'string' && SHOWN.includes(key) ? value.length : textLengthOf(value)),
    0,
  );
}

interface BlockOptions extends ControlOptions {
  /** Takes the pictures and files that are to be sent along. */
  readonly enclosures: Enclosure[];
}

/** A block as a piece of a message; a text without words makes none. */
function pieceOf(block: Block<string>, given: BlockOptions): Piece<Part> {
  const { options } = given;
  switch (block.kind) {
    case 'heading':
      return read(1, () => shownText(block.words, options, () => headingOf(block.words, options)));
    case 'text':
      return read(1, () => shownText(block.words, options, () => toMarkdown(block.words, shown.paragraph, options)));
    case 'fields':
      return fieldsPiece(block, options);
    case 'list':
      return listPiece(block, options);
    case 'table':
      return tablePiece(block, options);
    case 'progress':
      return read(1, () => [textPart(toMarkdown(barOf(block), shown.paragraph, options))]);
    case 'image':
      return imagePiece(block, given);
    case 'file':
      return filePiece(block, given);
    case 'divider':
      return read(0, () => [{ type: ComponentType.Separator }]);
    case 'buttons':
      return buttonsPiece(block, given);
    case 'select':
      return selectPiece(block, given);
    case 'context':
      return {
        rank: 'small-print',
        size: 1,
        draw: () => (isBlank(block.words, options) ? [] : [smallPrint(block.words, options)]),
      };
    default:
      return assertNever(block);
  }
}

function shownText(words: Inline, options: WriteOptions, content: () => string): Part[] {
  return isBlank(words, options) ? [] : [textPart(content())];
}

function headingOf(words: Inline, options: WriteOptions): string {
  return `## ${toMarkdownLine(words, shown.heading, options)}`;
}

function barOf({ percent, label }: Of<'progress'>): Inline {
  return { kind: 'joined', by: ' ', parts: [said(progressBar(percent, shown.bar)), label] };
}

/** Takes a picture or a file into the message; undefined: there is no room for it. */
function enclosed(enclosure: Enclosure, enclosures: Enclosure[]): Enclosure | undefined {
  const bytes = enclosures.reduce((sum, { data }) => sum + data.length, enclosure.data.length);
  if (enclosures.length >= limits.attachments || bytes > limits.attachedBytes) return undefined;
  enclosures.push(enclosure);
  return enclosure;
}

function imagePiece({ png, alt }: Of<'image'>, { enclosures, options }: BlockOptions): Piece<Part> {
  const description = cut(toPlain(alt, options), limits.alt);
  const name = `chart-${enclosures.length}.png`;
  const picture = { name, data: Buffer.from(png), mediaType: 'image/png', description };
  if (!enclosed(picture, enclosures)) {
    return read(1, () => shownText(alt, options, () => toMarkdown(alt, shown.paragraph, options)));
  }
  const gallery: APIMediaGalleryComponent = {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${name}` }, description }],
  };
  // a picture says more than the last words before it
  return { rank: 'small-print', size: 1, draw: () => [gallery] };
}

/** A file, under the line that says what it is. */
function filePiece(block: Of<'file'>, { enclosures, options }: BlockOptions): Piece<Part> {
  const wanted = fileNameInAscii(block.name);
  const name = enclosures.some((one) => one.name === wanted) ? `${enclosures.length}-${wanted}` : wanted;
  const description = cut(toPlain(block.label, options), limits.alt);
  const sent = enclosed({ name, data: fileBytes(block), mediaType: block.mediaType, description }, enclosures);
  const words = textPart(toMarkdown(fileWords(block, sent ? 'attached' : 'too-large'), shown.line, options));
  if (!sent) return read(1, () => [words]);
  const file: APIFileComponent = { type: ComponentType.File, file: { url: `attachment://${name}` } };
  return { rank: 'small-print', size: 1, draw: () => [words, file] };
}
