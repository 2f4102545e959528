import { beforeAll, describe, expect, it } from 'vitest';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import { spreadOf } from '../../src/polls/count-in-regions.ts';
import { pollKinds } from '../../src/polls/kinds/index.ts';
import { vote } from '../../src/polls/kinds/vote.ts';
import type { Poll } from '../../src/polls/poll.ts';
import { proofRoot } from '../../src/polls/proof/ballot-leaf.ts';
import { checkPoll, type FiledPoll } from '../../src/polls/proof/poll-file.ts';
import { votesByRegion } from '../../src/polls/regions.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { wholePolls } from './whole-polls.ts';

describe('support in several regions', () => {
  const polls = wholePolls();
  const { say, drawn, exported } = polls;
  let bot: WholeBot;
  beforeAll(async () => {
    bot = polls.bot();
    await say('keahi', '/penholder settings regions:"AFRALO | APRALO | EURALO | LACRALO | NARALO" spread:3');
  });

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

  it('who is on the roll is counted in the region that they had at the opening, a guest in the one that they vote with', async () => {
    const number = await polled('/poll vote "Moved?" audience:"roll except Waverly"', { itzel: 'Yes' });
    await say('ottilie', '/penholder member edit Malia region:LACRALO');
    const message = bot.adapter.messages.findLast(({ key }) => key.startsWith('poll:'))?.drawings[0]?.reply;
    await bot.press('malia', message as SealedReply, 'Yes');
    await say('ottilie', '/penholder member edit Waverly region:EURALO');
    await say('ottilie', `/poll extend ${number} voter:Waverly reason:"Asked for"`);
    await bot.press('waverly', message as SealedReply, 'Yes');
    await expect.poll(() => drawn('poll:')).toContain('Regions: support in APRALO, EURALO, LACRALO; at least 3 of 5');
    await say('ottilie', `/poll close ${number} sure:yes`);
    expect(drawn('poll-result')).toContain('support in APRALO, EURALO, LACRALO;');
    await say('ottilie', '/penholder member edit Malia region:APRALO');
    await say('ottilie', '/penholder member edit Waverly region:NARALO');
  });

  it('an export counts anew in which regions there is support; whoever changes a region, a rule or the result is found out', async () => {
    const number = await polled('/poll vote "In the file?" quorum:3 spread:2', twoRegions);
    await say('ottilie', `/poll close ${number} sure:yes`);
    const poll = await exported(number);
    const check = (change: object) => checkPoll({ ...poll, ...change } as FiledPoll, pollKinds);
    expect(poll.ballots.map(({ region }) => region).toSorted()).toEqual(['AFRALO', 'APRALO', 'EURALO', 'EURALO']);
    const says = check({}).says.map((words) => JSON.stringify(words));
    expect(check({})).toMatchObject({ faults: [], unchecked: [] });
    expect(says[0]).toContain('outcome.carried');
    expect(says[1]).toContain('quorum.reached');
    expect(says[2]).toContain('spread.reached');
    const moved = poll.ballots.map((one) => ({ ...one, region: 'EURALO' }));
    expect(check({ ballots: moved }).faults).toEqual(['root-differs', 'regions-differ']);
    const closed = poll.closed as { spread: object; ballots: number };
    expect(check({ closed: { ...closed, spread: { isReached: true, regions: ['NARALO'] } } }).faults).toEqual([
      'root-differs',
      'regions-differ',
    ]);
    expect(check({ closed: { ...closed, ballots: 5 } }).faults).toEqual(['turnout-differs']);
    for (const change of [{ quorum: { kind: 'count', count: 9 } }, { rollSize: 99 }, { terms: {} }, { question: '!' }])
      expect(check(change).faults).toContain('root-differs');
    // a root from before the rules were bound holds, and it is said what it does not prove
    const before = { root: proofRoot(poll, poll.ballots) };
    expect(check(before)).toMatchObject({ faults: [], unchecked: ['rules-unbound'] });
  });

  it('the export of a secret poll has no region of a ballot, and says that they were not counted anew', async () => {
    const number = await polled('/poll vote "In secret?" spread:2 secret:yes', twoRegions);
    await say('ottilie', `/poll close ${number} sure:yes`);
    const poll = await exported(number);
    expect(poll.ballots.flatMap((ballot) => Object.keys(ballot))).not.toContain('region');
    expect(checkPoll(poll, pollKinds)).toMatchObject({ faults: [], unchecked: ['regions-secret'] });
    const closed = { ...poll.closed, spread: { isReached: false } };
    expect(checkPoll({ ...poll, closed }, pollKinds).faults).toEqual(['root-differs']);
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
    const voters = (region: string, ...choices: string[]) => choices.map((choice) => ({ region, choice, count: 1 }));
    const large = voters('A', 'yes', 'yes', 'no');
    const of = (rows: ReturnType<typeof voters>) => spreadOf(poll, vote, votesByRegion(rows, undefined));
    expect(of([...large, ...voters('B', 'yes', 'yes', 'yes')])).toEqual({ isReached: true, regions: ['A', 'B'] });
    expect(of([...large, ...voters('B', 'yes')])).toEqual({ isReached: true });
    expect(of([...large, ...voters('B', 'no')])).toEqual({ isReached: false });
  });
});
