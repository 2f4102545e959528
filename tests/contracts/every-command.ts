import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Command } from '../../src/bot/command.ts';
import { parseLine } from '../../src/bot/line.ts';
import type { Watched } from '../adapters/watched-adapter.ts';
import { buttonsInCode, lacking } from './buttons-in-code.ts';
import { type Situation, type Step, situations, type Who } from './situations.ts';

/** Somebody who tries everything in one place of a platform, and reads what comes of it. */
export interface Trier {
  /** Types a line, with all its options or with none. */
  type(line: string): Promise<unknown>;
  /** What they have before them: each message as it stands, by its id, the newest last. */
  look(): Promise<ReadonlyMap<string, string>>;
  /** What may be pressed or chosen in a message, in order: the words on it. */
  pressable(message: string): Promise<readonly string[]>;
  press(message: string, words: string): Promise<unknown>;
  /** The form that they have open: the names of the options that it asks, and what it says. */
  form(): Promise<{ readonly asks: readonly string[]; readonly says: string } | undefined>;
  /** Fills in what is given, and whatever is needed besides, and sends it. */
  send(values: Readonly<Record<string, string>>): Promise<unknown>;
  close(): Promise<unknown>;
  /** Opens their own page of the bot, where the platform has one: it stands among the messages. */
  home?(): Promise<unknown>;
}

/** The people who try, on a platform where the bot was just let in. */
export interface Trial {
  /** An administrator, a member, and the administrator in private; where a platform's walk has them. */
  readonly people: Readonly<Partial<Record<Who, Trier>> & { admin: Trier }>;
  /** What the platform refused, what the bot logged, what a browser complained of. */
  faults(): readonly string[];
  /** Moves the clock on, through whatever falls due. */
  later?(hours: number): Promise<void>;
  /** What was driven through the adapter, where that is watched. */
  readonly driven?: Pick<Watched<never>, 'forms' | 'presses'>;
  stop(): Promise<void>;
}

interface Platform {
  readonly name: string;
  open(): Promise<Trial>;
  /** How a command is given without a word, so that its form opens. */
  alone(command: Command): string;
  /** Words on buttons that this platform never shows, and commands that it never runs; each with the reason. */
  readonly never?: Readonly<Record<string, string>>;
}

/** After these nothing is as it was: they come last. */
const LAST = ['penholder unlink', 'penholder whoami'];
/** How far a walk goes from an answer: what is pressed there, and what is pressed in the answer to that. */
const DEPTH = 2;
/** How long an answer is waited for, in milliseconds. */
const PATIENCE_MS = 20_000;

/** Every command's examples, forms and buttons on a platform. What is new is driven through it without a word here. */
export function everyCommandIsAnswered({ name, open, alone, never = {} }: Platform): void {
  const typable = commands.filter(({ hidden }) => !hidden).sort((a, b) => LAST.indexOf(a.name) - LAST.indexOf(b.name));

  describe(`every command, form and button on ${name}`, () => {
    let trial: Trial;
    let admin: Trier;
    const pressed = new Set<string>();
    beforeAll(async () => {
      trial = await open();
      admin = trial.people.admin;
      await answerTo('the setup', admin, () => admin.type('/penholder setup sample:at-large-2020'));
    });
    afterAll(() => trial?.stop());

    /** Does something; gives the messages that came or changed once there is one, or none where a form is said instead. */
    async function answerTo(what: string, trier: Trier, does: () => Promise<unknown>): Promise<readonly string[]> {
      const [before, form] = [await trier.look(), await trier.form()];
      await does();
      await until(`an answer to ${what}`, async () => {
        const now = await trier.form();
        return (now !== undefined && now.says !== form?.says) || !same(before, await trier.look());
      });
      const now = await settled(trier);
      return [...now.keys()].filter((id) => now.get(id) !== before.get(id));
    }

    /** Presses whatever this command's answers have that was not pressed before. */
    async function walk(command: Command, messages: readonly string[], depth: number): Promise<void> {
      for (const message of messages) {
        for (const words of await admin.pressable(message)) {
          const key = `${command.name}: ${words}`;
          if (pressed.has(key)) continue;
          // what was pressed before may have changed the message, or have taken its place
          if (!(await admin.pressable(message)).includes(words)) break;
          pressed.add(key);
          const answers = await answerTo(words, admin, () => admin.press(message, words));
          await sendForm(admin, {});
          expect([key, trial.faults()]).toEqual([key, []]);
          if (depth < DEPTH) await walk(command, answers, depth + 1);
        }
      }
    }

    /** Sends the form that is open, if one is: it is answered, be it by what is still missing. */
    async function sendForm(trier: Trier, values: Readonly<Record<string, string>>): Promise<void> {
      const form = await trier.form();
      if (!form) return;
      const asked = Object.entries(values).filter(([option]) => form.asks.includes(option));
      await answerTo('the form', trier, () => trier.send(Object.fromEntries(asked)));
      await trier.close();
    }

    it.each(titled((steps) => !isLater(steps)))('%s', takePlace, 60_000);

    it.each(typable.flatMap((command) => command.examples.map((example) => [example, command] as const)))(
      '%s is answered, and so is whatever may be pressed there',
      async (example, command) => {
        const answers = await answerTo(example, admin, () => admin.type(example));
        await sendForm(admin, {});
        expect(trial.faults()).toEqual([]);
        await walk(command, answers, 1);
      },
      60_000,
    );

    async function takePlace(_: string, { steps }: Situation): Promise<void> {
      if (!steps.every(isPossible)) return;
      for (const step of steps) {
        await take(step);
        expect([step, trial.faults()]).toEqual([step, []]);
      }
    }

    function isPossible(step: Step): boolean {
      if ('hours' in step) return trial.later !== undefined;
      const trier = trial.people[step.by ?? 'admin'];
      return trier !== undefined && !('home' in step && !trier.home);
    }

    async function take(step: Step): Promise<void> {
      if ('hours' in step) return trial.later?.(step.hours);
      const trier = trial.people[step.by ?? 'admin'] as Trier;
      const before = await trier.look();
      await act(step, trier);
      const { sees } = step;
      if (sees === undefined) return;
      let read = '';
      await until(
        () => `“${sees}” after ${JSON.stringify(step)}, but ${read}`,
        async () => {
          const fresh = [...(await trier.look())].filter(([id, text]) => before.get(id) !== text);
          read = `${(await trier.form())?.says}\n${fresh.map(([, text]) => text).join('\n')}`;
          return read.includes(sees);
        },
      );
    }

    async function act(step: Exclude<Step, { hours: number }>, trier: Trier): Promise<unknown> {
      if ('home' in step) return trier.home?.();
      if ('send' in step) {
        await until('a form', async () => (await trier.form()) !== undefined);
        return sendForm(trier, step.send);
      }
      if ('type' in step) {
        const line = numbered(step.type, [...(await admin.look()).values()].join('\n'));
        return answerTo(line, trier, () => trier.type(line));
      }
      const { message, words } = await foundBy(trier, step.press);
      return answerTo(words, trier, () => trier.press(message, words));
    }

    /** The newest message that has such a button, once there is one. */
    async function foundBy(trier: Trier, start: string): Promise<{ message: string; words: string }> {
      let found: { message: string; words: string } | undefined;
      await until(`a button ${start}`, async () => {
        for (const message of [...(await trier.look()).keys()].reverse()) {
          const words = (await trier.pressable(message)).find((one) => one.startsWith(start));
          if (words !== undefined) found = { message, words };
          if (found) return true;
        }
        return false;
      });
      return found as { message: string; words: string };
    }

    it.each(typable.map((command) => [command.name, command] as const))(
      '%s alone is answered, or opens a form that is answered when it is sent',
      async (_, command) => {
        await answerTo(command.name, admin, () => admin.type(alone(command)));
        const example = parseLine(command.examples[0] as string, commands);
        const given = 'given' in example ? example.given : {};
        const values = Object.fromEntries(Object.entries(given).map(([option, value]) => [option, String(value)]));
        await sendForm(admin, values);
        expect(trial.faults()).toEqual([]);
      },
      60_000,
    );

    // what is pressed after these is stamped with the machine's own time, which is behind then
    it.each(titled(isLater))('%s', takePlace, 60_000);

    it('each button that the code makes was pressed, each form was sent, and what buttons alone run has run', async () => {
      if (!trial.driven) return;
      const presses = await trial.driven.presses();
      const sent = new Set(presses.filter(({ isForm }) => isForm).map(({ command }) => command));
      const ran = new Set(presses.map(({ command }) => command));
      const left = [
        ...buttonsInCode().flatMap((place) => lacking(place, presses)),
        ...(await trial.driven.forms()).filter((command) => !sent.has(command)),
        ...commands.filter(({ hidden, name }) => hidden && !ran.has(name)).map(({ name }) => name),
      ];
      const known = (one: string) => Object.keys(never).some((words) => one.endsWith(words));
      expect(left.filter((one) => !known(one))).toEqual([]);
    });
  });
}

/** A line with the highest number behind each word in braces. */
function numbered(line: string, text: string): string {
  return line.replace(/\{(\w+)\}/g, (_, word: string) => {
    const found = [...text.matchAll(new RegExp(`${word} (\\d+)`, 'g'))].map(([, number]) => Number(number));
    return String(Math.max(...found));
  });
}

function titled(fits: (steps: readonly Step[]) => boolean): (readonly [string, Situation])[] {
  return situations.filter(({ steps }) => fits(steps)).map((one) => [one.title, one]);
}

function isLater(steps: readonly Step[]): boolean {
  return steps.some((step) => 'hours' in step);
}

/** What stands there once nothing moves any more. */
async function settled(trier: Trier): Promise<ReadonlyMap<string, string>> {
  for (let before = await trier.look(); ; ) {
    await aWhile();
    const now = await trier.look();
    if (same(before, now)) return now;
    before = now;
  }
}

async function until(what: string | (() => string), isSo: () => Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (performance.now() > giveUpAt) throw new Error(`there was never ${typeof what === 'string' ? what : what()}`);
    await aWhile();
  }
}

function aWhile(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

function same(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([id, text]) => other.get(id) === text);
}
