import { describe, expect, it, onTestFinished } from 'vitest';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

/** ICANN68 begins at 16:00 UTC on 21 June; the clock starts at 08:00. */
const at = (time: string, day = 21) => new Date(`2020-06-${day}T${time}:00Z`);

async function start(database: { uri: string; name: string }): Promise<WholeBot> {
  const bot = await startWholeBot({ uri: database.uri, database: database.name });
  onTestFinished(() => bot.stop());
  return bot;
}

const messagesIn = (bot: WholeBot, channelId: string, kind: string) =>
  bot.adapter.messages.filter(({ channel, key }) => channel.channelId === channelId && key.startsWith(`${kind}:`));
const nowIn = ({ drawings }: { drawings: readonly { reply: SealedReply }[] }) => drawings.at(-1)?.reply as SealedReply;
const previews = (bot: WholeBot) => messagesIn(bot, 'direct:ottilie', 'points-preview').map(nowIn);
const posted = (bot: WholeBot) => messagesIn(bot, 'outreach', 'points').length;

describe('src/meetings/preview-post.ts', () => {
  describe('what is to be posted', () => {
    const database = freshDatabase();

    it('is shown to the chair alone three hours before, and is posted unless it is skipped; each may be taken back', async () => {
      const bot = await start(database);
      await bot.say('ottilie', '/points schedule add icann68 before:"2h | 1h | 30m"', { channelId: 'outreach' });
      await bot.moveTo(at('10:59'));
      expect(previews(bot)).toEqual([]);
      await bot.moveTo(at('11:00'));
      expect(previews(bot)).toHaveLength(1);
      const [first] = previews(bot) as [SealedReply];
      expect(textOf(first)).toMatch(/Soon to be posted: ICANN68\nIt is posted Sun, 21 June 2020 at 14:00 UTC/);
      expect(textOf(first)).toContain('Without an answer it is posted');
      expect((await bot.press('meherun', first, 'Skip'))?.reply.error).toBe('role_needed');
      await bot.moveTo(at('14:00'));
      expect(posted(bot)).toBe(1);
      await bot.press('ottilie', first, 'Skip');
      await expect.poll(() => textOf(previews(bot)[0] as SealedReply)).toContain('Ottilie skipped it');
      await bot.moveTo(at('15:10'));
      expect(posted(bot)).toBe(1);
      await bot.press('ottilie', previews(bot)[0] as SealedReply, 'Approve');
      await bot.moveTo(bot.clock.now());
      // ten minutes late
      expect(posted(bot)).toBe(2);
      await bot.moveTo(at('15:40'));
      expect(posted(bot)).toBe(3);
      const edit = await bot.press('ottilie', previews(bot)[0] as SealedReply, 'Edit');
      expect(textOf(edit?.reply as never)).toContain('the post shows the points as they then are');
    });
  });

  describe('what is not ready', () => {
    const database = freshDatabase();

    it('is told the day before the first post: drafts to penholders, approvals to the chair', async () => {
      const bot = await start(database);
      await bot.say('ottilie', '/points schedule add icann68 before:2h', { channelId: 'outreach' });
      await bot.moveTo(bot.clock.now());
      const due = bot.adapter.messages.filter(({ key }) => key.startsWith('points-due:'));
      const told = due.map((one) => [one.channel.channelId, textOf(nowIn(one))]);
      expect(told).toContainEqual([
        'direct:ottilie',
        expect.stringMatching(/^Before ICANN68, in 8 hours\n\d+ points? waits? for approval\.\n\d+ of \d+ ready\./),
      ]);
      expect(told).toContainEqual(['direct:meherun', expect.stringMatching(/still (a draft|drafts) or w/)]);
      expect(told.map(([who]) => who)).not.toContain('direct:amara');
    });
  });

  describe('the post', () => {
    const database = freshDatabase();

    it('lets a member be reminded an hour before the meeting, wherever that moves, or not after all', async () => {
      const bot = await start(database);
      await bot.say('ottilie', '/points post icann68', { channelId: 'outreach' });
      const post = messagesIn(bot, 'outreach', 'points').map(nowIn)[0] as SealedReply;
      const [amara] = await Promise.all(['amara', 'florine'].map((who) => bot.press(who, post, 'Remind me')));
      expect(textOf(amara?.reply as never)).toContain('an hour before ICANN68');
      await bot.say('ottilie', '/meeting edit icann68 start:"2020-06-22 09:00" zone:Etc/UTC silent:yes');
      await bot.press('amara', amara?.reply as SealedReply, 'Do not remind me');
      await bot.moveTo(at('07:59', 22));
      const reminded = () => bot.adapter.messages.filter(({ key }) => key.startsWith('meeting-reminder:'));
      expect(reminded()).toEqual([]);
      await bot.moveTo(at('08:00', 22));
      expect(reminded().map(({ channel }) => channel.channelId)).toEqual(['direct:florine']);
      expect(textOf((await bot.press('amara', post, 'Remind me'))?.reply as never)).toContain('within the hour');
    });

    it('takes a question to the staff', async () => {
      const bot = await start(database);
      const post =
        (await bot.say('ottilie', '/points post icann68', { channelId: 'operations' })) && bot.adapter.messages.at(-1);
      const asked = await bot.press('amara', nowIn(post as never), 'Question');
      const token = asked?.reply.form?.does ?? '';
      const sent = { kind: 'action', token, values: { question: 'Who speaks on this?' } } as const;
      expect(textOf((await bot.say('amara', '', sent as never))?.reply as never)).toMatch(/^Question 1|staff/);
      const open = await bot.penholder.services.inbox.unanswered(PLAYGROUND_GROUP);
      expect(open.map(({ question }) => question)).toEqual(['Who speaks on this?']);
    });
  });
});
