import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import { vote } from '../../src/polls/kinds/vote.ts';
import { spreadOf } from '../../src/polls/participants.ts';
import type { Poll } from '../../src/polls/poll.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('support in several regions', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
    await bot.say('keahi', '/penholder settings regions:"AFRALO | APRALO | EURALO | LACRALO | NARALO" spread:3');
  });
  afterAll(() => bot.stop());

  const say = async (who: string, line: string) => (await bot.say(who, line))?.reply as SealedReply;
  const drawn = (key: string) =>
    textOf(bot.adapter.messages.findLast((one) => one.key.startsWith(key))?.drawings.at(-1)?.reply as SealedReply);

  /** Opens a poll in which these press a button; gives its number. */
  async function polled(line: string, presses: Readonly<Record<string, string>>): Promise<number> {
    const opened = textOf(await say('ottilie', line));
    const poll = bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply;
    for (const [who, label] of Object.entries(presses))
      expect((await bot.press(who, poll, label))?.reply.error).toBeUndefined();
    return Number(/Poll (\d+)/.exec(opened)?.[1]);
  }
  const twoRegions = { ottilie: 'Yes', florine: 'Yes', malia: 'Yes', kouame: 'No' };

  it('a vote that passes overall fails without it, and its message says in which regions there is support', async () => {
    const number = await polled('/poll vote "In two regions?"', twoRegions);
    await expect.poll(() => drawn('poll:')).toContain('Regions: support in APRALO, EURALO only; at least 3 of 5');
    await say('ottilie', `/poll close ${number} sure:yes`);
    const result = drawn('poll-result');
    expect(result).toContain('Not carried: it has support overall, but not in at least 3 of 5 regions');
    expect(result).toContain('Regions: support in APRALO, EURALO only');
    await say('ottilie', `/poll outcome ${number} statement:"No." sure:yes`);
    expect(drawn('poll-outcome')).toContain('APRALO, EURALO only; at least 3 of 5');
  });

  it('with one more region it is carried; what a poll asks for itself goes before the group’s', async () => {
    const number = await polled('/poll vote "In three?"', { ...twoRegions, itzel: 'Yes' });
    await say('ottilie', `/poll close ${number} sure:yes`);
    expect(drawn('poll-result')).toContain('Carried: 4 yes out of 5');
    expect(drawn('poll-result')).toContain('Regions: support in APRALO, EURALO, LACRALO; at least 3 of 5');
    const none = await polled('/poll vote "Anywhere?" spread:0', twoRegions);
    await say('ottilie', `/poll close ${none} sure:yes`);
    expect(drawn('poll-result')).toContain('Carried: 3 yes');
    expect(drawn('poll-result')).not.toContain('Regions:');
  });

  it('a proposal for the level of consensus says that it is missed', async () => {
    const number = await polled('/poll consensus "A consensus in two?"', { ottilie: 'Support', malia: 'Support' });
    await say('ottilie', `/poll close ${number} sure:yes`);
    expect(textOf(await say('ottilie', `/poll designate ${number}`))).toContain('fewer than the 3 of 5');
  });

  it('a hidden or secret poll says only what it asks for; a secret one, in the end, only whether it has it', async () => {
    for (const how of ['hidden:yes', 'secret:yes']) {
      const number = await polled(`/poll vote "Said later, ${how}?" spread:2 ${how}`, twoRegions);
      await expect.poll(() => drawn('poll:')).toContain('4 of 8 have voted');
      expect(drawn('poll:')).toContain('Regions: it must also have support in at least 2 of 5.');
      await say('ottilie', `/poll close ${number} sure:yes`);
    }
    expect(drawn('poll-result')).toContain('Regions: support in at least 2 of 5, as needed.');
    expect(drawn('poll-result')).not.toMatch(/[A-Z]+ALO/);
    const [poll] = await bot.penholder.stores.polls.list(PLAYGROUND_GROUP, { states: ['closed'], limit: 1, skip: 0 });
    expect(poll?.closed?.spread).toEqual({ isReached: true });
  });

  it.each([
    ['/poll vote "Six?" spread:6', 'spread_too_wide'],
    ['/poll choice "Of a choice?" options:"A | B" spread:2', 'option_unknown'],
  ])('refuses %s', async (line, code) => {
    expect((await say('ottilie', line)).error).toBe(code);
  });

  it('in a secret poll regions are named where in each so many have voted that nobody’s ballot can be worked out', () => {
    const poll = {
      secret: true,
      spread: { needed: 2, of: 2 },
      terms: vote.termsOf({} as never, { hasRoll: true } as never),
    } as Poll;
    const voters = (region: string, ...choices: string[]) =>
      choices.map((choice) => ({ region, isOnRoll: true, choice }));
    const large = voters('A', 'yes', 'yes', 'no');
    const of = (all: ReturnType<typeof voters>) => spreadOf(poll, vote, { all, hasRoll: true });
    expect(of([...large, ...voters('B', 'yes', 'yes', 'yes')])).toEqual({ isReached: true, regions: ['A', 'B'] });
    expect(of([...large, ...voters('B', 'yes')])).toEqual({ isReached: true });
    expect(of([...large, ...voters('B', 'no')])).toEqual({ isReached: false });
  });
});
