import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { phrase } from '../../src/replies/build.ts';
import type { Piece } from '../../src/replies/fit.ts';
import { cut, toLine } from '../../src/replies/plain-line.ts';
import type { Block, Button, Inline } from '../../src/replies/reply.ts';
import type { WriteOptions } from '../../src/replies/words.ts';
import { menuId, pressId } from './custom-id.ts';
import { limits, shown } from './limits.ts';
import { toMarkdownLine } from './markdown.ts';

type Of<Kind extends Block['kind']> = Extract<Block<string>, { kind: Kind }>;

/** A part of a message. */
export type Part = APIComponentInContainer;

/** How the controls of a message are written. `nextId` counts them: a `custom_id` stands once in a message. */
export interface ControlOptions {
  readonly options: WriteOptions;
  nextId(): number;
}

const STYLES = {
  plain: ButtonStyle.Secondary,
  primary: ButtonStyle.Primary,
  danger: ButtonStyle.Danger,
} as const;

/** A text in markdown that is ready. */
export function textPart(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** Small print, on one line. */
export function smallPrint(words: Inline, options: WriteOptions): APITextDisplayComponent {
  return textPart(`-# ${toMarkdownLine(words, shown.paragraph, options)}`);
}

/** Buttons in rows of as many as Discord takes. */
export function buttonsPiece({ buttons }: Of<'buttons'>, { options, nextId }: ControlOptions): Piece<Part> {
  const drawn = buttons.map((button) => buttonOf(button, nextId(), options));
  return {
    rank: 'pressed',
    size: drawn.length,
    draw: (parts) => [...rowsOf(drawn.slice(0, parts)), ...moreThan(parts, drawn.length, options)],
  };
}

function buttonOf(
  { label, does, style = 'plain' }: Button<string>,
  number: number,
  options: WriteOptions,
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    custom_id: pressId(number, does),
    label: cut(toLine(label, options), limits.button),
    style: STYLES[style],
  };
}

function rowsOf(buttons: readonly APIButtonComponentWithCustomId[]): Part[] {
  const rows = Math.ceil(buttons.length / limits.rowButtons);
  return Array.from({ length: rows }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * limits.rowButtons, (row + 1) * limits.rowButtons),
  }));
}

/** A label with a menu under it; of many choices the first. */
export function selectPiece({ label, choices }: Of<'select'>, { options, nextId }: ControlOptions): Piece<Part> {
  const id = menuId(nextId());
  const all = choices.map((choice, at) => ({
    label: cut(toLine(choice.label, options), limits.option),
    value: pressId(at, choice.does),
  }));
  const draw = (parts: number): Part[] => {
    const fits = Math.min(parts, limits.options);
    const title = textPart(toMarkdownLine(label, shown.line, options));
    if (fits === 0) return [title];
    return [title, menu(id, all.slice(0, fits), options), ...moreThan(fits, all.length, options)];
  };
  return { rank: 'pressed', size: all.length, draw };
}

function menu(
  id: string,
  choices: APISelectMenuOption[],
  options: WriteOptions,
): APIActionRowComponent<APIStringSelectComponent> {
  const placeholder = cut(toLine(phrase('form.choose'), options), limits.placeholder);
  const select = { type: ComponentType.StringSelect, custom_id: id, placeholder, options: choices } as const;
  return { type: ComponentType.ActionRow, components: [select] };
}

function moreThan(fits: number, size: number, options: WriteOptions): Part[] {
  return fits < size ? [smallPrint(phrase('more', { count: size - fits }), options)] : [];
}
