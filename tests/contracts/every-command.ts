import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Command } from '../../src/bot/command.ts';
import { parseLine } from '../../src/bot/line.ts';

/** Somebody who tries everything on a platform, and reads what comes of it. */
export interface Trier {
  /** Types a line, with all its options or with none. */
  type(line: string): Promise<unknown>;
  /** What they have before them: each message as it stands, by its id. */
  look(): Promise<ReadonlyMap<string, string>>;
  /** What may be pressed or chosen in a message, in order: the words on it. */
  pressable(message: string): Promise<readonly string[]>;
  press(message: string, words: string): Promise<unknown>;
  /** The form that they have open: the names of the options that it asks, and what it says. */
  form(): Promise<{ readonly asks: readonly string[]; readonly says: string } | undefined>;
  /** Fills in what is given, and whatever is needed besides, and sends it. */
  send(values: Readonly<Record<string, string>>): Promise<unknown>;
  close(): Promise<unknown>;
  /** What the platform refused, what the bot logged, what a browser complained of. */
  faults(): readonly string[];
  stop(): Promise<void>;
}

interface Platform {
  readonly name: string;
  /** An administrator where the bot was just let in. */
  open(): Promise<Trier>;
  /** How a command is given without a word, so that its form opens. */
  alone(command: Command): string;
}

/** After these nothing is as it was: they come last. */
const LAST = ['penholder unlink', 'penholder whoami'];
/** How far a walk goes from an answer: what is pressed there, and what is pressed in the answer to that. */
const DEPTH = 2;

/** Every command's examples, forms and buttons on a platform. What is new is driven through it without a word here. */
export function everyCommandIsAnswered({ name, open, alone }: Platform): void {
  const typable = commands.filter(({ hidden }) => !hidden).sort((a, b) => LAST.indexOf(a.name) - LAST.indexOf(b.name));

  describe(`every command, form and button on ${name}`, () => {
    let trier: Trier;
    const pressed = new Set<string>();
    beforeAll(async () => {
      trier = await open();
      await trier.type('/penholder setup sample:at-large-2020');
      await settled();
    });
    afterAll(() => trier?.stop());

    /** What stands there once nothing moves any more. */
    async function settled(): Promise<ReadonlyMap<string, string>> {
      let before = await trier.look();
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 25));
        const now = await trier.look();
        if (same(before, now)) return now;
        before = now;
      }
    }

    /** Does something; gives the messages that came or changed once there is one, or none where a form is said instead. */
    async function answerTo(what: string, does: () => Promise<unknown>): Promise<readonly string[]> {
      const [before, form] = [await settled(), await trier.form()];
      await does();
      const isAnswered = async () => {
        const now = await trier.form();
        return (now !== undefined && now.says !== form?.says) || !same(before, await trier.look());
      };
      await expect.poll(isAnswered, { timeout: 20_000, interval: 20, message: `an answer to ${what}` }).toBe(true);
      const now = await settled();
      return [...now.keys()].filter((id) => now.get(id) !== before.get(id));
    }

    /** Presses whatever this command's answers have that was not pressed before. */
    async function walk(command: Command, messages: readonly string[], depth: number): Promise<void> {
      for (const message of messages) {
        for (const words of await trier.pressable(message)) {
          const key = `${command.name}: ${words}`;
          if (pressed.has(key)) continue;
          // what was pressed before may have changed the message, or have taken its place
          if (!(await trier.pressable(message)).includes(words)) break;
          pressed.add(key);
          const answers = await answerTo(words, () => trier.press(message, words));
          await sendForm({});
          expect([key, trier.faults()]).toEqual([key, []]);
          if (depth < DEPTH) await walk(command, answers, depth + 1);
        }
      }
    }

    /** Sends the form that is open, if one is: it is answered, be it by what is still missing. */
    async function sendForm(values: Readonly<Record<string, string>>): Promise<void> {
      const form = await trier.form();
      if (!form) return;
      const asked = Object.entries(values).filter(([option]) => form.asks.includes(option));
      await answerTo('the form', () => trier.send(Object.fromEntries(asked)));
      await trier.close();
    }

    it.each(typable.flatMap((command) => command.examples.map((example) => [example, command] as const)))(
      '%s is answered, and so is whatever may be pressed there',
      async (example, command) => {
        const answers = await answerTo(example, () => trier.type(example));
        await sendForm({});
        expect(trier.faults()).toEqual([]);
        await walk(command, answers, 1);
      },
      60_000,
    );

    it.each(typable.map((command) => [command.name, command] as const))(
      '%s alone is answered, or opens a form that is answered when it is sent',
      async (_, command) => {
        await answerTo(command.name, () => trier.type(alone(command)));
        const example = parseLine(command.examples[0] as string, commands);
        const given = 'given' in example ? example.given : {};
        await sendForm(Object.fromEntries(Object.entries(given).map(([option, value]) => [option, String(value)])));
        expect(trier.faults()).toEqual([]);
      },
      60_000,
    );
  });
}

function same(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([id, text]) => other.get(id) === text);
}
