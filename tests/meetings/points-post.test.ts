import { describe, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../src/log.ts';
import { meetingSchema } from '../../src/meetings/meeting.ts';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

/** ICANN68 begins at midnight in Kuala Lumpur: 16:00 UTC on 21 June. Its post is due an hour before. */
const DUE = new Date('2020-06-21T15:00:00Z');
const START = new Date('2020-06-21T16:00:00Z');
const minutesAfter = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

async function start(database: { uri: string; name: string }, at?: Date): Promise<WholeBot> {
  const when = at === undefined ? {} : { at };
  const bot = await startWholeBot({ uri: database.uri, database: database.name, log: createLog('silent'), ...when });
  onTestFinished(() => bot.stop());
  return bot;
}

/** What the bot has posted: the channel and the words of each message. */
function posts(bot: WholeBot) {
  return bot.adapter.messages.map(({ channel, drawings }) => [
    channel.channelId,
    textOf(drawings[0]?.reply as never, bot.clock.now()),
  ]);
}

const texts = (answer: Awaited<ReturnType<WholeBot['say']>>) => textOf(answer?.reply as never);

describe('src/meetings/points-post.ts', () => {
  describe('a clock that moves through the time of a post', () => {
    const database = freshDatabase();

    it('sees it appear once, at its time, in its channel, and not marked as late', async () => {
      const bot = await start(database);
      await bot.moveTo(minutesAfter(DUE, -1));
      expect(posts(bot)).toEqual([]);
      await bot.moveTo(DUE);
      expect(posts(bot)).toEqual([
        ['cpwg', expect.stringMatching(/^Talking points: ICANN68\n22 June 2020 · Kuala Lumpur/)],
      ]);
      expect(posts(bot)[0]?.[1]).not.toContain('late');
      await bot.moveTo(minutesAfter(START, 60 * 24 * 10));
      expect(posts(bot)).toHaveLength(1);
      await bot.stop();
      const again = await start(database, minutesAfter(DUE, 10));
      await again.moveTo(minutesAfter(START, 60));
      expect(posts(again)).toEqual([]);
    });
  });

  describe('the same post asked for twice', () => {
    const database = freshDatabase();

    it('is one, in each channel that asked; other times and channels are other posts', async () => {
      const bot = await start(database);
      const ask = (at: string, channelId = 'cpwg') =>
        bot.say('ottilie', `/points post icann68 at:"${at}"`, { channelId });
      expect(texts(await ask('2020-06-21 15:00'))).toContain('scheduled already');
      expect(texts(await ask('2020-06-21 15:00', 'outreach'))).toContain('will be posted here in 7 hours');
      expect(texts(await ask('2020-06-21T17:00+02:00', 'outreach'))).toContain('scheduled already');
      expect(texts(await ask('7h', 'outreach'))).toContain('scheduled already');
      await Promise.all(Array.from({ length: 5 }, () => ask('2020-06-21 15:30', 'operations')));
      await bot.moveTo(minutesAfter(START, 60));
      expect(
        posts(bot)
          .map(([channel]) => channel)
          .sort(),
      ).toEqual(['cpwg', 'operations', 'outreach']);
    });
  });

  describe('a time that cannot be', () => {
    const database = freshDatabase();

    it('is refused, and nothing is owed', async () => {
      const bot = await start(database);
      const sources = [{ document: 'Calendar', date: '2020-06-01', section: 'calls' }];
      const days = { startsOn: '2020-06-24', endsOn: '2020-06-24', timeZone: 'Etc/UTC' };
      const call = meetingSchema.parse({ id: 'call', title: 'Call', kind: 'call', ...days, sources });
      await bot.penholder.stores.kept.meetings.addMissing(PLAYGROUND_GROUP, [call]);
      const owed = await bot.penholder.stores.deliveries.owed();
      const codes: (string | undefined)[] = [];
      for (const at of [
        '2020-06-20 15:00',
        '2020-06-21T08:00Z',
        '0h',
        '2020-06-21 16:00',
        '2020-06-23',
        'friday banana',
      ]) {
        codes.push((await bot.say('ottilie', `/points post icann68 at:"${at}"`))?.reply.error);
      }
      expect(codes).toEqual([
        'post_in_past',
        'post_in_past',
        'post_in_past',
        'post_after_start',
        'post_after_start',
        'option_not_date',
      ]);
      expect((await bot.say('ottilie', '/points post icann67 at:2h'))?.reply.error).toBe('post_after_start');
      expect((await bot.say('ottilie', '/points post call'))?.reply.error).toBe('no_points');
      expect(await bot.penholder.stores.deliveries.owed()).toEqual(owed);
      expect(posts(bot)).toEqual([]);
    });

    it('no time at all posts at once', async () => {
      const bot = await start(database);
      expect(texts(await bot.say('meherun', '/points post', { channelId: 'outreach' }))).toContain('Posted');
      expect(posts(bot)).toEqual([['outreach', expect.stringContaining('Talking points: ICANN68')]]);
    });
  });

  describe('a post that stands in several channels', () => {
    const database = freshDatabase();

    it('is read once for all of them when its meeting changes, and once more to see whether that is still so', async () => {
      const bot = await start(database);
      for (const channelId of ['cpwg', 'outreach', 'operations'])
        await bot.say('ottilie', '/points post icann68', { channelId });
      const { meetings } = bot.penholder.services;
      const { pointsFor } = meetings;
      let reads = 0;
      meetings.pointsFor = (...asked) => {
        reads += 1;
        return pointsFor(...asked);
      };
      await bot.say('ottilie', '/meeting edit icann68 title:Summit silent:yes');
      await bot.moveTo(minutesAfter(bot.clock.now(), 1));
      const shown = () => bot.adapter.messages.map(({ drawings }) => textOf(drawings.at(-1)?.reply as never));
      await expect.poll(shown).toEqual(Array(3).fill(expect.stringContaining('Talking points: Summit')));
      await bot.stop();
      expect(reads).toBe(2);
    });
  });

  describe('points by topic', () => {
    const database = freshDatabase();

    it('are a message for each topic, in order, each once; a cancelled meeting strikes them all', async () => {
      const bot = await start(database);
      const topics = await bot.penholder.services.meetings.pointsFor(PLAYGROUND_GROUP, 'icann68', 'en');
      const titles = topics.map(({ topic }) => `${topic.number}. ${topic.shortName}`);
      const ask = () => bot.say('ottilie', '/points post icann68 at:2h by:topic', { channelId: 'outreach' });
      expect(texts(await ask())).toContain('will be posted here');
      expect(texts(await ask())).toContain('scheduled already');
      await bot.moveTo(minutesAfter(bot.clock.now(), 150));
      const mine = () => posts(bot).filter(([channel]) => channel === 'outreach');
      expect(mine().map(([, words]) => words?.split('\n').find((line) => titles.includes(line)))).toEqual(titles);
      const drawn = bot.adapter.messages.filter(({ channel }) => channel.channelId === 'outreach');
      expect(drawn.map(({ thread }) => thread)).toEqual(titles);
      const sure = await bot.say('ottilie', '/meeting cancel icann68 silent:yes');
      await bot.press('ottilie', sure?.reply as never, 'Cancel it');
      await bot.moveTo(minutesAfter(bot.clock.now(), 1));
      for (const { drawings } of drawn) expect(textOf(drawings.at(-1)?.reply as never)).toContain('Cancelled.');
    });
  });

  describe('points by topic that come too late', () => {
    const database = freshDatabase();

    it('are reported to the chair once, with all else that did not come as planned', async () => {
      const early = await start(database, minutesAfter(DUE, -120));
      await early.say('ottilie', '/points post icann68 at:30m by:topic', { channelId: 'operations' });
      await early.stop();
      const bot = await start(database, START);
      await bot.moveTo(minutesAfter(START, 20));
      const told = posts(bot).filter(([channel]) => channel === 'direct:ottilie');
      expect(told).toHaveLength(1);
      expect(told[0]?.[1]?.match(/not posted, as the meeting had begun/g)).toHaveLength(2);
    });
  });

  describe('a bot that was down at the time of a post', () => {
    const database = freshDatabase();

    it('posts it late, once, and marked so, until the meeting starts', async () => {
      await (await start(database)).stop();
      const bot = await start(database, minutesAfter(DUE, 30));
      await bot.moveTo(minutesAfter(DUE, 30));
      const late = ['cpwg', expect.stringContaining('Posted late: this was due Sun, 21 June 2020')];
      expect(posts(bot)).toEqual([late]);
      await bot.moveTo(minutesAfter(START, 60));
      const told = ['direct:ottilie', expect.stringMatching(/ICANN68, due Sun, 21 June 2020.*: posted late\./)];
      expect(posts(bot)).toEqual([late, told]);
    });
  });

  describe('a bot that was down until the meeting had started', () => {
    const database = freshDatabase();

    it('tells the chair alone, once, in a direct message', async () => {
      await (await start(database)).stop();
      const bot = await start(database, START);
      await bot.moveTo(minutesAfter(START, 20));
      const told = /\nICANN68, due Sun, 21 June 2020.*: not posted, as the meeting had begun\.$/;
      expect(posts(bot)).toEqual([['direct:ottilie', expect.stringMatching(told)]]);
      await bot.stop();
      const again = await start(database, minutesAfter(START, 60));
      await again.moveTo(minutesAfter(START, 120));
      expect(posts(again)).toEqual([]);
    });
  });
});
