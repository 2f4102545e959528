import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobHandler, Scheduler } from '../../src/jobs/scheduler.ts';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import { createReminding } from '../../src/polls/reminding.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const HOUR_MS = 3_600_000;

describe('src/polls/reminding.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const say = async (who: string, line: string) => (await bot.say(who, line))?.reply as SealedReply;
  /** Who was sent a reminder that holds these words, in order of names. */
  const reminded = (words: string) =>
    bot.adapter.messages
      .filter(({ key, channel }) => key.startsWith('poll-reminder') && channel.channelId.startsWith('direct:'))
      .filter(({ drawings }) => textOf(drawings[0]?.reply as SealedReply).includes(words))
      .map(({ channel }) => channel.channelId.slice('direct:'.length))
      .sort();
  const settle = () => bot.moveTo(new Date(bot.clock.now().getTime() + 1000));
  const others = ['florine', 'itzel', 'keahi', 'malia', 'meherun', 'ottilie', 'waverly'];

  it('those on the roll who have not voted are reminded in private, once a day, and may vote there', async () => {
    const said = textOf(await say('ottilie', '/poll consensus "Remind me?" closes:3d'));
    const n = Number(/Poll (\d+)/.exec(said)?.[1]);
    const poll = bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply;
    await bot.press('kouame', poll, 'Support');
    expect((await say('malia', `/poll remind ${n}`)).error).toBe('role_needed');
    expect(textOf(await say('ottilie', `/poll show ${n}`))).toContain(
      'Have not voted yet: Florine, Itzel, Keahi, Malia, Meherun, Ottilie, Waverly',
    );
    expect(textOf(await say('malia', `/poll show ${n}`))).not.toContain('Have not voted yet');
    expect(textOf(await say('ottilie', `/poll remind ${n}`))).toContain('7 have not voted in poll');
    await settle();
    expect(reminded('Remind me?')).toEqual(others);
    await say('ottilie', `/poll remind ${n}`);
    await settle();
    expect(reminded('Remind me?')).toEqual(others);
    const own = bot.adapter.messages.find(({ channel }) => channel.channelId === 'direct:malia');
    const pressed = await bot.press('malia', own?.drawings[0]?.reply as SealedReply, 'Block');
    expect(textOf(pressed?.reply as SealedReply)).toContain('Your ballot in poll');
    await bot.moveTo(new Date(bot.clock.now().getTime() + 24 * HOUR_MS));
    const words = 'We decide <!channel> on Tuesday';
    expect(textOf(await say('ottilie', `/poll remind ${n} text:"${words}"`))).toContain('6 have not voted');
    await settle();
    expect(reminded(`Ottilie: ${words}`)).toEqual(others.filter((who) => who !== 'malia'));
    const acts = textOf(await say('malia', `/poll show ${n}`));
    expect(acts.match(/Ottilie reminded those who had not voted\./g)).toHaveLength(2);
    const again = await say('ottilie', `/poll remind ${n} text:"On Wednesday"`);
    expect(again.error).toBe('reminded_already');
    expect(textOf(again)).toContain('“On Wednesday” was not sent; from Tue, 23 June 2020 at 00:00 UTC on it can be.');
    await say('ottilie', `/poll remind ${n} text:"${words}"`);
    await settle();
    expect(reminded(words)).toHaveLength(6);
    expect(acts).toContain(`had not voted. ${words}`);
    expect(reminded('Remind me?').filter((who) => who === 'malia')).toHaveLength(1);
    expect(reminded('Remind me?').filter((who) => who === 'itzel')).toHaveLength(2);
    await say('ottilie', `/poll close ${n} sure:yes`);
    expect((await say('ottilie', `/poll remind ${n}`)).error).toBe('poll_closed');
  });

  it('of a secret poll nobody is told who has not voted', async () => {
    const n = /Poll (\d+)/.exec(textOf(await say('ottilie', '/poll vote "Secretly?" secret:yes closes:1h')))?.[1];
    await bot.press('kouame', bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply, 'Yes');
    expect(textOf(await say('ottilie', `/poll show ${n}`))).not.toMatch(/not voted yet|Itzel/);
  });

  it('the group reminds by its own settings, so long before the close, wherever the deadline was moved to', async () => {
    expect((await say('keahi', '/penholder settings reminders:"24h | 2h"')).error).toBeUndefined();
    const said = textOf(await say('ottilie', '/poll vote "By itself?" closes:3d'));
    const n = Number(/Poll (\d+)/.exec(said)?.[1]);
    const start = bot.clock.now().getTime();
    await say('ottilie', `/poll extend ${n} closes:4d reason:"more time"`);
    await bot.moveTo(new Date(start + 49 * HOUR_MS));
    expect(reminded('By itself?')).toEqual([]);
    await bot.moveTo(new Date(start + 73 * HOUR_MS));
    expect(reminded('By itself?')).toHaveLength(8);
    await bot.moveTo(new Date(start + 95 * HOUR_MS));
    expect(reminded('By itself?')).toHaveLength(16);
    await bot.moveTo(new Date(start + 97 * HOUR_MS));
    expect(reminded('By itself?')).toHaveLength(16);
  });

  it('reminders are those that the poll has now, and the words of a day stand in the reminder of their asking alone', async () => {
    const start = bot.clock.now().getTime();
    const said = textOf(await say('ottilie', '/poll vote "Edited?" closes:3d remind:"48h | 24h" notify:yes'));
    const n = Number(/Poll (\d+)/.exec(said)?.[1]);
    await say('ottilie', `/poll edit ${n} remind:30h`);
    await bot.moveTo(new Date(start + 41 * HOUR_MS));
    expect(reminded('Edited?')).toEqual([]);
    await say('ottilie', `/poll remind ${n} text:"Asked for"`);
    await bot.moveTo(new Date(start + 71 * HOUR_MS));
    expect(reminded('Edited?')).toHaveLength(16);
    expect(reminded('Asked for')).toHaveLength(8);
    expect(bot.adapter.messages.filter(({ key }) => key.startsWith('poll-note'))).toHaveLength(1);
  });

  it('a reminder of which only the words were noted before its process died is sent when it is asked for again', async () => {
    const said = textOf(await say('ottilie', '/poll vote "Died?" closes:3d'));
    const n = Number(/Poll (\d+)/.exec(said)?.[1]);
    const { polls } = bot.penholder.stores;
    const poll = await polls.findByNumber(PLAYGROUND_GROUP, n);
    const act = {
      what: 'remind',
      at: bot.clock.now(),
      by: { memberId: 'o', name: 'Ottilie' },
      reason: 'Noted',
    } as const;
    await polls.change(poll as never, { set: {}, act });
    await say('ottilie', `/poll remind ${n}`);
    await settle();
    expect(reminded('Ottilie: Noted')).toHaveLength(8);
  });

  it('a reminder whose deadline was moved while it fell due waits for the new one', async () => {
    const said = textOf(await say('ottilie', '/poll vote "Moved?" closes:3d'));
    const n = Number(/Poll (\d+)/.exec(said)?.[1]);
    const { polls } = bot.penholder.stores;
    const poll = await polls.findByNumber(PLAYGROUND_GROUP, n);
    let run: JobHandler = async () => {};
    const noted: Date[] = [];
    const owed: string[] = [];
    createReminding({
      store: polls,
      counting: { persons: async () => (key) => key, voters: async () => new Set<string>() },
      clock: bot.clock,
      deliveries: {
        owe: async ({ kind }) => {
          owed.push(kind);
          return { isNew: true, isHeldUp: false };
        },
        redraw: () => {},
      },
      change: async (found) => found,
      members: { these: async () => [] },
      inPrivate: {
        ofRoles: async () => [],
        channelsOf: async () => [{ memberId: 'm', channel: { tenant: 'web:local', channelId: 'direct:m' } }],
      },
      scheduler: {
        handle: (_kind: string, handler: JobHandler) => {
          run = handler;
        },
        schedule: async ({ at }: { at: Date }) => {
          noted.push(at);
        },
      } as unknown as Scheduler,
    });
    const reminder = { groupId: PLAYGROUND_GROUP, pollId: poll?.id, hours: 24 };
    const job = { kind: 'poll-remind', key: JSON.stringify(reminder), at: bot.clock.now() };
    await run(job as Parameters<JobHandler>[0], { stopping: () => false });
    expect({ owed, noted: noted.length > 0 }).toEqual({ owed: [], noted: true });
    await bot.moveTo(new Date(bot.clock.now().getTime() + 49 * HOUR_MS));
    await run(job as Parameters<JobHandler>[0], { stopping: () => false });
    expect(owed).toEqual(['poll-reminder']);
  });
});
