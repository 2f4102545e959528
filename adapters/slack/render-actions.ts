import type { types } from '@slack/bolt';
import { phrase } from '../../src/replies/build.ts';
import { cut, toLine } from '../../src/replies/plain-line.ts';
import type { Block, Button } from '../../src/replies/reply.ts';
import type { WriteOptions } from '../../src/replies/words.ts';
import type { Piece } from './fit.ts';
import { limits } from './limits.ts';
import { contextBlock, sectionBlock } from './mrkdwn.ts';
import { plainObject } from './plain.ts';

type Of<Kind extends Block['kind']> = Extract<Block<string>, { kind: Kind }>;

/** How the controls of a message are written. `nextId` counts them: an `action_id` stands once in a message. */
export interface ControlOptions {
  readonly options: WriteOptions;
  nextId(): string;
}

/** Buttons in rows of as many as Slack takes. */
export function buttonsPiece({ buttons }: Of<'buttons'>, { options, nextId }: ControlOptions): Piece {
  const drawn = buttons.map((button) => buttonElement(button, nextId(), options));
  return {
    rank: 'pressed',
    size: drawn.length,
    draw: (parts) => [...rowsOf(drawn.slice(0, parts)), ...moreThan(parts, drawn.length, options)],
  };
}

function buttonElement({ label, does, style, hint }: Button<string>, id: string, options: WriteOptions): types.Button {
  const words = toLine(label, options);
  const heard = hint && cut(`${words}, ${toLine(hint, options)}`, limits.buttonHeard);
  return {
    type: 'button',
    action_id: id,
    text: plainObject(words, limits.button),
    value: does,
    ...(style === 'primary' || style === 'danger' ? { style } : {}),
    ...(heard ? { accessibility_label: heard } : {}),
  };
}

function rowsOf(buttons: readonly types.Button[]): types.ActionsBlock[] {
  const rows = Math.ceil(buttons.length / limits.actions);
  return Array.from({ length: rows }, (_, row) => ({
    type: 'actions',
    elements: buttons.slice(row * limits.actions, (row + 1) * limits.actions),
  }));
}

/** A label with a menu beside it; of many choices the first. */
export function selectPiece({ label, choices }: Of<'select'>, { options, nextId }: ControlOptions): Piece {
  const id = nextId();
  const all = choices.map((choice) => ({
    text: plainObject(toLine(choice.label, options), limits.option),
    value: choice.does,
  }));
  const draw = (parts: number): types.KnownBlock[] => {
    const shown = Math.min(parts, limits.options);
    const section = sectionBlock(label, options);
    if (shown === 0) return [section];
    const accessory = menu(id, all.slice(0, shown), options);
    return [{ ...section, accessory }, ...moreThan(shown, all.length, options)];
  };
  return { rank: 'pressed', size: all.length, draw };
}

function menu(id: string, choices: types.PlainTextOption[], options: WriteOptions): types.StaticSelect {
  const placeholder = plainObject(toLine(phrase('form.choose'), options), limits.placeholder);
  return { type: 'static_select', action_id: id, placeholder, options: choices };
}

function moreThan(shown: number, size: number, options: WriteOptions): types.KnownBlock[] {
  return shown < size ? [contextBlock(phrase('more', { count: size - shown }), options)] : [];
}
