import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { movableClock, systemClock } from '../../src/clock.ts';
import { actorOf } from '../../src/people/act.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { openPoll } from './polling.ts';
import { CHAIR, GROUP, startSharedBot } from './shared-bot.ts';

vi.setConfig({ testTimeout: 60_000 });

const { uri, name } = freshDatabase();

describe('commands/poll/extend.ts: one more voter', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const posted = () =>
    bot.adapter.messages.findLast(({ channel }) => channel.channelId === 'cpwg')?.drawings.at(-1)?.reply as SealedReply;
  const say = async (who: string, line: string) => (await bot.say(who, line))?.reply as SealedReply;
  const press = async (who: string) => (await bot.press(who, posted(), 'Support'))?.reply.error;

  it('votes, is counted in roll and quorum, and stands in the poll with the reason; nobody else is let in', async () => {
    await say('ottilie', '/poll consensus "Guests?" closes:2d audience:EURALO quorum:100%');
    const number = /Poll (\d+)/.exec(textOf(posted()))?.[1];
    const extend = (who: string, rest: string) => say(who, `/poll extend ${number} ${rest}`);
    expect(await press('idris')).toBe('not_on_poll_roll');
    expect((await extend('malia', 'voter:Idris reason:mine')).error).toBe('role_needed');
    expect((await extend('ottilie', 'reason:nothing')).error).toBe('extend_what');
    expect((await extend('ottilie', 'voter:Idris closes:3d reason:both')).error).toBe('extend_what');
    expect((await extend('ottilie', 'voter:Nobody reason:who')).error).toBe('member_not_found');
    expect((await extend('ottilie', 'voter:Florine reason:again')).error).toBe('voter_already');
    expect(textOf(await extend('ottilie', 'voter:Idris reason:"Knows the <!channel> case"'))).toContain('may vote');
    expect((await extend('ottilie', 'voter:Idris reason:twice')).error).toBe('voter_already');
    const own = bot.adapter.messages.filter(({ channel }) => channel.channelId === 'direct:idris');
    expect(own).toHaveLength(1);
    const pressed = await bot.press('idris', own[0]?.drawings[0]?.reply as SealedReply, 'Support');
    expect(textOf(pressed?.reply as SealedReply)).toContain('Your ballot in poll');
    expect(await press('malia')).toBe('not_on_poll_roll');
    await expect.poll(() => textOf(posted())).toContain('1 of 3');
    for (const part of ['1 more was let in by the chair', 'Quorum of 3', 'Ottilie let Idris vote. Knows the'])
      expect(textOf(posted())).toContain(part);
    const found = await say('ottilie', `/poll show ${number}`);
    expect((await bot.press('ottilie', found, 'More time, or a voter …'))?.reply.form).toBeDefined();
    expect(textOf(await say('malia', `/poll show ${number}`))).not.toContain('More time');
    await bot.moveTo(new Date(bot.clock.now().getTime() + 3 * 24 * 3_600_000));
    expect((await extend('ottilie', 'voter:Malia reason:late')).error).toBe('poll_closed');
  });
});

describe('src/polls/steering.ts: admit, in two processes', () => {
  it('of two who are let in at once each stands with an act and the roll has grown by as many, or one is told', async () => {
    const clock = movableClock(systemClock.now(), { running: false });
    const bots = [await startSharedBot({ uri, clock }), await startSharedBot({ uri, clock })] as const;
    const by = actorOf({ id: CHAIR, name: CHAIR });
    for (let round = 0; round < 6; round += 1) {
      const { id } = await openPoll(bots[0], '/poll consensus "Race?" closes:2h audience:chair');
      const read = await bots[0].penholder.services.polls.byId(GROUP, id, 'fresh');
      const tries = await Promise.allSettled(
        bots.map(({ penholder }, at) =>
          penholder.services.polls.admit(
            read,
            { memberId: `guest${at}`, name: `Guest ${at}` },
            { by, reason: 'asked', isOpenTo: () => false },
          ),
        ),
      );
      const won = tries.filter(({ status }) => status === 'fulfilled').length;
      const after = await bots[0].penholder.services.polls.byId(GROUP, id, 'fresh');
      expect(won).toBe(1);
      expect(after.acts).toHaveLength(won);
      expect(after.invited).toHaveLength(won);
      expect(after.rollSize).toBe((read.rollSize ?? 0) + won);
    }
    await Promise.all(bots.map((bot) => bot.stop()));
  });
});
