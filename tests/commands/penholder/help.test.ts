import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Context } from '../../../src/bot/command.ts';
import { isPenholderError } from '../../../src/errors.ts';
import type { Inline, SealedReply } from '../../../src/replies/reply.ts';
import { textOf, wordsOf } from '../../doubles/whole-bot.ts';

const help = commands.find(({ name }) => name === 'penholder help');

async function about(what?: string): Promise<string> {
  const reply = await help?.run({} as Context, { about: what } as never);
  return textOf(reply as unknown as SealedReply);
}

describe('commands/penholder/help.ts', () => {
  it('names every command that may be typed, and no other', async () => {
    const words = await about();
    for (const { name, hidden } of commands) expect(words.includes(`/${name}: `)).toBe(hidden !== true);
  });

  it('of a group, its commands only', async () => {
    const words = await about('/Poll ');
    expect(words).toContain('/poll consensus: ');
    expect(words).not.toContain('/issue status: ');
  });

  it.each(commands.filter(({ hidden }) => !hidden).map((command) => [command.name, command] as const))(
    'of /%s every option and example',
    async (name, { options, examples }) => {
      const words = (await about(name)).split('\n');
      expect(words[0]).toBe(`/${name}`);
      for (const example of examples) expect(words.join('\n')).toContain(`\n${example}\n`.trimEnd());
      for (const [option, { required }] of Object.entries(options)) {
        const line = words.find((each) => each.startsWith(`${option}: `));
        expect(line?.includes('(optional)')).toBe(!required);
      }
    },
  );

  it('of an option what may be typed', async () => {
    expect(await about('poll consensus')).toContain(
      'closes: Closes (optional) – For example 7d, counted from the opening, or friday 18:00',
    );
    expect(await about('issue ask')).toContain('question: Question – In your own words');
  });

  it('of a choice what may be chosen', async () => {
    expect(await about('poll list')).toContain('One of: open, planned, closed, decided, cancelled, all');
  });

  it('a hidden command is not explained', async () => {
    await expect(about('poll cast')).rejects.toSatisfy((error) => isPenholderError(error, 'unknown_command'));
  });

  it.each([
    ['poll consensis', '/poll consensus'],
    ['issu', '/issue'],
  ])('%s gets the nearest', async (typed, near) => {
    const error = await about(typed).catch((thrown: unknown) => thrown);
    if (!isPenholderError(error, 'unknown_command')) throw error;
    expect(wordsOf(error.params.known as Inline)).toContain(near);
  });
});
