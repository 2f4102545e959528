import { PenholderError } from '../errors.ts';
import type { ActionTokens } from './action-tokens.ts';
import type { Command } from './command.ts';
import type { AskingEvent } from './event.ts';
import { MAX_LINE, parseLine } from './line.ts';
import { cleanText } from './words.ts';

/** What somebody wants: a command, what they typed for it, and what is settled already. */
export interface Wish {
  readonly command: Command;
  readonly typed: Readonly<Record<string, unknown>>;
  /** Arguments that a button or form carries. */
  readonly settled: Readonly<Record<string, unknown>>;
  readonly fromForm: boolean;
  /** Only the form is wanted, with what is typed filled in; `again`: after it was sent once. */
  readonly asForm?: 'first' | 'again';
  /** The options that the form is to ask for, where not all fit. */
  readonly asks?: readonly string[];
  /** The group for which the button was made. */
  readonly groupId?: string;
  /** The member for whom it was made. */
  readonly onlyFor?: string;
}

interface Parts {
  readonly commands: readonly Command[];
  readonly tokens: ActionTokens;
}

/** The command for plain questions, and the one that explains the others. */
const ASK = 'issue ask';
const HELP = 'penholder help';
/** The command behind the page that a platform keeps for the bot and one person. */
const HOME = 'penholder home';

/**
 * Reads any event as a wish.
 * @throws what parseLine throws; button_unknown; unknown_command
 */
export async function understand(event: AskingEvent, { commands, tokens }: Parts): Promise<Wish> {
  switch (event.kind) {
    case 'text': {
      const line = parseLine(event.text, commands);
      if ('help' in line) return wish(find(commands, HELP), line.help === 'penholder' ? {} : { about: line.help });
      return wish(line.command, line.given);
    }
    case 'command':
      return {
        ...wish(find(typable(commands), event.command), cleanTexts(event.args)),
        ...(event.asForm ? { asForm: 'first' } : {}),
      };
    case 'home':
      return wish(find(commands, HOME), {});
    case 'question':
      return wish(find(commands, ASK), { question: readQuestion(event.text) });
    case 'action': {
      const payload = await tokens.open(event.token);
      const command = payload && commands.find(({ name }) => name === payload.command);
      if (!payload || !command) throw new PenholderError('button_unknown');
      return {
        ...wish(command, { ...payload.typed, ...cleanTexts(event.values ?? {}) }),
        settled: payload.args,
        fromForm: event.values !== undefined,
        // a platform that cannot keep a form open has a button that opens it again
        ...(event.asks || (payload.typed && event.values === undefined) ? { asForm: 'again' } : {}),
        ...asksOf(event.values === undefined ? payload.asks : event.asks),
        ...(payload.groupId === undefined ? {} : { groupId: payload.groupId }),
        ...(payload.onlyFor === undefined ? {} : { onlyFor: payload.onlyFor }),
      };
    }
  }
}

function asksOf(asks: readonly string[] | undefined): Pick<Wish, 'asks'> {
  return asks ? { asks } : {};
}

/** Hidden commands are run by buttons only. */
function typable(commands: readonly Command[]): readonly Command[] {
  return commands.filter(({ hidden }) => !hidden);
}

function cleanTexts(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, typeof value === 'string' ? cleanText(value) : value]),
  );
}

function readQuestion(text: string): string {
  if (text.length > MAX_LINE) throw new PenholderError('text_too_long', { max: MAX_LINE });
  const question = cleanText(text).trim();
  if (question === '') throw new PenholderError('nothing_typed');
  return question;
}

function wish(command: Command, typed: Readonly<Record<string, unknown>>): Wish {
  return { command, typed, settled: {}, fromForm: false };
}

function find(commands: readonly Command[], name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw new PenholderError('unknown_command', { typed: name, known: '' });
  return command;
}
