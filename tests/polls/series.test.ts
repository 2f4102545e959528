import fc from 'fast-check';
import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import { nextOpening, readSeries } from '../../src/polls/series.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

// starting bots takes long on a machine with other work to do
vi.setConfig({ testTimeout: 60_000 });

const { uri, name } = freshDatabase();
const HOUR_MS = 3_600_000;

describe('src/polls/series.ts', () => {
  it('each opening is a later day of the rule, at the same time of day, whatever clocks do', () => {
    const rules = [
      'every day',
      'every week on Tuesday',
      'every 2 weeks',
      'cada mes el primer lunes',
      'FREQ=DAILY;COUNT=3',
    ];
    const hours = { min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31), noInvalidDate: true } as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...rules),
        fc.date({ min: new Date(hours.min), max: new Date(hours.max), noInvalidDate: true }),
        fc.constantFrom('Europe/Brussels', 'America/Lima', 'Pacific/Auckland'),
        (rule, first, timeZone) => {
          const series = readSeries(rule, first, { now: first, timeZone, language: 'en' });
          let [at, opened] = [first, 0];
          for (let next = nextOpening(series, { after: at, now: at }, timeZone); next && opened < 5; opened += 1) {
            expect(next.getTime()).toBeGreaterThan(at.getTime());
            const local = DateTime.fromJSDate(next, { zone: timeZone });
            // a time that the clocks leave out is the next one there is
            if (local.offset === local.minus({ hours: 3 }).offset) expect(local.toFormat('HH:mm')).toBe(series.time);
            at = next;
            next = nextOpening(series, { after: at, now: at }, timeZone);
          }
          if (rule.endsWith('COUNT=3')) expect(opened).toBe(2);
          else expect(opened).toBe(5);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('days that passed while nothing ran are left out, and a series ends after a hundred', () => {
    const first = new Date('2026-03-02T09:00:00Z');
    const series = readSeries('every day', first, { now: first, timeZone: 'UTC', language: 'en' });
    const now = new Date('2026-03-09T10:00:00Z');
    expect(nextOpening(series, { after: first, now }, 'UTC')).toEqual(new Date('2026-03-10T09:00:00Z'));
    expect(nextOpening({ ...series, place: 100 }, { after: first, now }, 'UTC')).toBeUndefined();
  });

  describe('in a group', () => {
    let bot: WholeBot;
    beforeAll(async () => {
      bot = await startWholeBot({ uri, database: name });
    });
    afterAll(() => bot.stop());

    const say = async (line: string, who = 'ottilie') => (await bot.say(who, line))?.reply as SealedReply;
    const words = async (line: string) => textOf(await say(line), bot.clock.now());
    const move = (hours: number) => bot.moveTo(new Date(bot.clock.now().getTime() + hours * HOUR_MS));
    const list = (states: ('open' | 'draft' | 'closed' | 'cancelled')[]) =>
      bot.penholder.services.polls.list(PLAYGROUND_GROUP, { states, limit: 50, skip: 0 });
    const asked = (question: string) =>
      bot.adapter.messages
        .map(({ drawings }) => textOf(drawings[0]?.reply as SealedReply))
        .filter((text) => text.includes(`: ${question}`) && text.startsWith('Poll'));

    it('each next poll has its own number, opens at its time, and takes over what the waiting one was edited to', async () => {
      const said = await words('/poll check "Mood?" repeats:"every day 3 times" closes:20h hidden:yes');
      expect(said).toContain('is open until');
      const [first] = await list(['open']);
      const [second] = await list(['draft']);
      expect(second).toMatchObject({ question: 'Mood?', hidden: true, series: { place: 2 } });
      expect(second?.number).toBe((first?.number ?? 0) + 1);
      expect(await words('/poll list planned')).toContain('Mood?');
      expect(await words(`/poll show ${first?.number}`)).toContain('It repeats: every day');
      await say(`/poll edit ${second?.number} question:"Energy?"`);
      await move(24);
      expect(asked('Energy?')).toHaveLength(1);
      expect((await list(['closed'])).map(({ number }) => number)).toEqual([first?.number]);
      await move(24);
      expect(asked('Energy?')).toHaveLength(2);
      expect(await list(['draft'])).toEqual([]);
      await move(72);
      expect(asked('Energy?')).toHaveLength(2);
      const [third] = await list(['closed']);
      expect((third?.closesAt.getTime() ?? 0) - (third?.openedAt.getTime() ?? 0)).toBe(20 * HOUR_MS);
    });

    it('cancelling one of a series stops it, whether it is open or waits', async () => {
      await say('/poll consensus "Open one?" repeats:"every day" closes:5h');
      const [open] = await list(['open']);
      expect(await words(`/poll cancel ${open?.number} reason:"Enough"`)).toContain('No more of its series');
      await say(`/poll cancel ${open?.number} reason:"Enough" sure:yes`);
      expect(await list(['draft', 'open'])).toEqual([]);
      await say('/poll consensus "Waiting one?" repeats:"every day" closes:5h');
      const [next] = await list(['draft']);
      await say(`/poll cancel ${next?.number} reason:"Enough" sure:yes`);
      await move(50);
      expect(await list(['draft', 'open'])).toEqual([]);
      expect([asked('Open one?').length, asked('Waiting one?').length]).toEqual([1, 1]);
    });

    it('tags that are set on one of a series are those of the next that waits, too, unless it has others of its own', async () => {
      await say('/poll consensus "Tagged one?" repeats:"every day" closes:5h tags:old');
      const [[open], [next]] = [await list(['open']), await list(['draft'])];
      const told = await words(`/poll tag ${open?.number} tags:"budget | ICANN68"`);
      expect(told).toContain(`The same goes for poll ${next?.number}, the next of its series`);
      expect((await list(['draft']))[0]?.tags).toEqual(['budget', 'ICANN68']);
      await move(24);
      expect(asked('Tagged one?').at(-1)).toContain('Tags: budget · ICANN68');
      expect((await list(['draft']))[0]?.tags).toEqual(['budget', 'ICANN68']);
      const [[now], [after]] = [await list(['open']), await list(['draft'])];
      expect(await words(`/poll tag ${now?.number} tags:none`)).toContain(`The same goes for poll ${after?.number}`);
      expect((await list(['draft']))[0]?.tags).toBeUndefined();
      await say(`/poll tag ${after?.number} tags:own`);
      expect(await words(`/poll tag ${now?.number} tags:other`)).not.toContain('The same goes');
      expect((await list(['draft']))[0]?.tags).toEqual(['own']);
      // the one before the one that is open leads to none that waits
      expect(await words(`/poll tag ${open?.number} tags:late`)).not.toContain('The same goes');
      await say(`/poll cancel ${now?.number} reason:"Enough" sure:yes`);
    });

    it('what the job does after a crash adds and posts nothing twice', async () => {
      await say('/poll consensus "Once?" repeats:"every day" closes:5h');
      const [open] = await list(['open']);
      const key = JSON.stringify({ groupId: PLAYGROUND_GROUP, pollId: open?.id });
      await bot.penholder.scheduler.schedule({ kind: 'poll-open', key, at: bot.clock.now() });
      await bot.penholder.scheduler.settled();
      expect(await list(['draft'])).toHaveLength(1);
      expect(asked('Once?')).toHaveLength(1);
    });

    it('a poll may remind at its own times, or not at all, whatever the group has', async () => {
      await say('/penholder settings reminders:"24h"', 'keahi');
      await say('/poll consensus "As the group?" closes:5d');
      await say('/poll consensus "By itself?" closes:5d remind:"2d | 6h"');
      await say('/poll consensus "Never?" closes:5d remind:off');
      const polls = await list(['open']);
      const hours = (question: string) => polls.find((poll) => poll.question === question)?.remindHours;
      expect([hours('As the group?'), hours('By itself?'), hours('Never?')]).toEqual([[24], [48, 6], undefined]);
      const reminded = (question: string) =>
        bot.adapter.messages.filter(
          ({ channel, drawings }) =>
            channel.channelId.startsWith('direct:') && textOf(drawings[0]?.reply as SealedReply).includes(question),
        ).length;
      await move(5 * 24 - 47);
      expect([reminded('By itself?') > 0, reminded('As the group?'), reminded('Never?')]).toEqual([true, 0, 0]);
      await move(47);
      expect([reminded('As the group?') > 0, reminded('Never?')]).toEqual([true, 0]);
    });

    it.each([
      ['consensus "Bad?" repeats:"now and then"', 'rule_unreadable'],
      ['consensus "Bad?" remind:soon', 'reminder_unclear'],
      ['consensus "Bad?" remind:900h', 'reminder_unclear'],
      ['time "Bad?" slots:"2027-01-01 10:00 | 2027-01-02 10:00" repeats:"every day"', 'option_unknown'],
    ])('%s is refused, and nothing is opened', async (line, error) => {
      const before = (await list(['open', 'draft'])).length;
      expect((await say(`/poll ${line}`)).error).toBe(error);
      expect(await list(['open', 'draft'])).toHaveLength(before);
    });
  });
});
