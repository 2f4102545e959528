import { describe, expect, it, onTestFinished } from 'vitest';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

/** ICANN68 begins at 16:00 UTC on this day; the clock starts at 08:00. */
const at = (time: string, day = 21) => new Date(`2020-06-${day}T${time}:00Z`);

async function start(database: { uri: string; name: string }, when?: Date): Promise<WholeBot> {
  const bot = await startWholeBot({ uri: database.uri, database: database.name, ...(when ? { at: when } : {}) });
  onTestFinished(() => bot.stop());
  return bot;
}

const words = (answer: Awaited<ReturnType<WholeBot['say']>>) => textOf(answer?.reply as never);

/** What stands in #outreach: the words of each message as they are now. */
function shown(bot: WholeBot): string[] {
  return bot.adapter.messages
    .filter(({ channel }) => channel.channelId === 'outreach')
    .map(({ drawings }) => textOf(drawings.at(-1)?.reply as never, bot.clock.now()));
}

const inOutreach = (bot: WholeBot, line: string) => bot.say('ottilie', line, { channelId: 'outreach' });

async function settled(bot: WholeBot): Promise<void> {
  await bot.moveTo(bot.clock.now());
}

describe('src/meetings/schedules.ts', () => {
  describe('a schedule', () => {
    const database = freshDatabase();

    it('posts at its times before a meeting, is listed with what is ahead, and is paused, resumed and removed', async () => {
      const bot = await start(database);
      expect(words(await inOutreach(bot, '/points schedule'))).toContain('Nothing is posted by itself yet');
      const added = await inOutreach(bot, '/points schedule add icann68 before:"2h | 30m"');
      expect(words(added)).toContain('Schedule 1 is kept');
      expect(words(added)).toContain('1. icann68: 2 hours, 30 minutes before, in #outreach (playground) · one message');
      await settled(bot);
      expect(words(await inOutreach(bot, '/points schedule list'))).toMatch(/14:00.*ICANN68[\s\S]*15:30.*ICANN68/);
      await bot.moveTo(at('14:00'));
      expect(shown(bot)).toHaveLength(1);
      expect(words(await inOutreach(bot, '/points schedule pause 1'))).toContain('paused');
      await bot.moveTo(at('15:40'));
      expect(shown(bot)).toHaveLength(1);
      // resumed before the meeting begins, what was due meanwhile comes late
      expect(words(await inOutreach(bot, '/points schedule resume 1'))).toContain('goes on');
      await settled(bot);
      expect(shown(bot)[1]).toContain('Posted late');
      const sure = await inOutreach(bot, '/points schedule remove 1');
      expect(words(await bot.press('ottilie', sure?.reply as never, 'Remove it'))).toContain('gone');
      expect(words(await inOutreach(bot, '/points schedule list'))).toContain('Nothing is posted by itself yet');
    });

    it('is not for everybody to change, and one that is not there is named', async () => {
      const bot = await start(database);
      expect((await bot.say('amara', '/points schedule add'))?.reply.error).toBe('role_needed');
      expect((await bot.say('ottilie', '/points schedule pause 7'))?.reply.error).toBe('schedule_not_found');
      expect((await bot.say('ottilie', '/points schedule pause'))?.reply.error).toBe('option_missing');
      expect((await bot.say('ottilie', '/points schedule add before:soon'))?.reply.error).toBe('length_unreadable');
      expect((await bot.say('ottilie', '/points schedule add channels:nowhere'))?.reply.error).toBe(
        'channel_not_found',
      );
    });
  });

  describe('a meeting that is moved', () => {
    const database = freshDatabase();

    it('takes its posts along: later, sooner, and after a restart; each comes once', async () => {
      const bot = await start(database);
      await inOutreach(bot, '/points schedule add icann68 before:2h');
      await inOutreach(bot, '/points post icann68 at:"2020-06-21 15:00"');
      await settled(bot);
      const move = (to: string) => bot.say('ottilie', `/meeting edit icann68 start:"${to}" zone:Etc/UTC silent:yes`);
      await move('2020-06-22 16:00');
      await bot.moveTo(at('12:00', 22));
      expect(shown(bot)).toEqual([]);
      await move('2020-06-22 15:00');
      await bot.moveTo(at('12:59', 22));
      expect(shown(bot)).toEqual([]);
      await bot.moveTo(at('13:00', 22));
      expect(shown(bot)).toHaveLength(1);
      await bot.moveTo(at('14:00', 22));
      expect(shown(bot)).toHaveLength(2);
      expect(shown(bot).some((post) => post.includes('late'))).toBe(false);
      // what was posted stays, and says the new time
      await move('2020-06-23 15:00');
      await bot.moveTo(at('14:30', 23));
      await expect.poll(() => shown(bot)[0]).toContain('23 June 2020');
      expect(shown(bot)).toHaveLength(2);
    });

    it('and whose mover died before the posts were moved is still right', async () => {
      const bot = await start(database, at('08:00', 24));
      await inOutreach(bot, '/points schedule add icann68 before:2h');
      await bot.say('ottilie', '/meeting edit icann68 start:"2020-06-25 16:00" zone:Etc/UTC silent:yes');
      await settled(bot);
      const before = shown(bot).length;
      await bot.penholder.stores.kept.meetings.change(PLAYGROUND_GROUP, 'icann68', (meeting) => ({
        ...meeting,
        startsOn: '2020-06-26',
      }));
      await bot.moveTo(at('14:30', 25));
      expect(shown(bot)).toHaveLength(before);
      await bot.moveTo(at('14:00', 26));
      expect(shown(bot)).toHaveLength(before + 1);
      expect(shown(bot).at(-1)).not.toContain('late');
    });
  });

  describe('a meeting that is cancelled', () => {
    const database = freshDatabase();

    it('has what was posted struck and nothing more posted; held after all, what is due comes once', async () => {
      const bot = await start(database);
      await inOutreach(bot, '/points schedule add icann68 before:"2h | 1h | 30m"');
      await bot.moveTo(at('14:00'));
      const sure = await bot.say('ottilie', '/meeting cancel icann68 silent:yes');
      const done = await bot.press('ottilie', sure?.reply as never, 'Cancel it');
      await bot.moveTo(at('15:10'));
      expect(shown(bot)).toEqual([expect.stringContaining('Cancelled.')]);
      // all of it but that word
      const drawn = bot.adapter.messages
        .find(({ channel }) => channel.channelId === 'outreach')
        ?.drawings.at(-1)?.reply;
      const runs = drawn?.blocks.flatMap((block) => {
        if (block.kind === 'text') return [block.words];
        return block.kind === 'list' ? [...block.items] : [];
      });
      expect(new Set(runs?.map(({ kind }) => kind))).toEqual(new Set(['struck', 'strong']));
      expect(runs?.filter(({ kind }) => kind === 'strong')).toHaveLength(1);
      expect(drawn?.blocks.some(({ kind }) => kind === 'buttons')).toBe(false);
      await bot.press('ottilie', done?.reply as never, 'Undo');
      await settled(bot);
      // the post of 15:00 comes ten minutes late
      await expect
        .poll(() => shown(bot))
        .toEqual([expect.not.stringContaining('Cancelled.'), expect.stringContaining('late')]);
      await bot.moveTo(at('15:50'));
      expect(shown(bot)).toHaveLength(3);
    });
  });

  describe('a series without an end', () => {
    const database = freshDatabase();

    it('is posted before each call, for as long as it runs, by whichever process plans', async () => {
      const first = await start(database);
      await first.say(
        'ottilie',
        '/meeting add "Weekly" start:"2020-06-23 10:00" zone:Etc/UTC repeats:"every week on Tuesday" silent:yes',
      );
      const point = (await first.penholder.stores.kept.points.list(PLAYGROUND_GROUP))[0];
      await first.penholder.stores.kept.points.addMissing(PLAYGROUND_GROUP, [
        { ...point, id: 'weekly-1', meetings: ['weekly'], state: 'approved' } as never,
      ]);
      await inOutreach(first, '/points schedule add weekly before:1h');
      const second = await start(database);
      await settled(first);
      await settled(second);
      await second.penholder.stop();
      await first.moveTo(new Date('2020-08-26T00:00:00Z'));
      // ten Tuesdays from 23 June on
      expect(shown(first)).toHaveLength(10);
      const ids = first.adapter.messages.map(({ key }) => key);
      expect(new Set(ids).size).toBe(ids.length);
    }, 60_000);
  });
});
