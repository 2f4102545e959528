import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { readPage } from './markdown.ts';

const { uri, name } = freshDatabase();

/** One row of the tour: a person, what they do, and what they read then. */
interface Step {
  readonly person: string;
  readonly does: string;
  readonly sees: readonly string[];
}

function stepsOf(text: string): Step[] {
  let person = '';
  return [...text.matchAll(/^\| (.*?) ?\| ((?:type|press) .*?) \| (.*) \|$/gm)].map(
    ([, who = '', does = '', sees = '']) => {
      person = who === '' ? person : who.toLowerCase().replace(/,.*/, '');
      return { person, does, sees: bold(sees) };
    },
  );
}

function bold(text: string): string[] {
  return [...text.matchAll(/\*\*(.*?)\*\*/g)].map(([, words = '']) => words);
}

describe('README.md', () => {
  const steps = stepsOf(readPage('README.md').text);
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const postedAfter = (count: number) =>
    bot.adapter.messages.slice(count).map((message) => message.drawings.at(-1)?.reply);

  async function walk({ person, does }: Step): Promise<(SealedReply | undefined)[]> {
    const before = bot.adapter.messages.length;
    const line = /^type `(.*)`$/.exec(does)?.[1];
    const label = bold(does)[0] ?? '';
    if (label === 'To the next post') {
      const next = await bot.penholder.scheduler.next();
      if (next) await bot.moveTo(next.at);
      return postedAfter(before);
    }
    const poll = bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply;
    const answer = line === undefined ? await bot.press(person, poll, label) : await bot.say(person, line);
    return [answer?.reply, ...postedAfter(before)];
  }

  it('has a tour', () => {
    expect(steps.length).toBeGreaterThan(8);
  });

  it.each(steps.map((step) => [step.person, step.does, step] as const))(
    'the tour goes on: %s, %s',
    async (_, __, step) => {
      const replies = await walk(step);
      const words = replies.map((reply) => reply && textOf(reply)).join('\n');
      for (const expected of step.sees) expect(words).toContain(expected);
    },
  );
});
