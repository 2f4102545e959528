import { describe, expect, it, onTestFinished } from 'vitest';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
let databases = 0;

async function start() {
  databases += 1;
  const bot = await startWholeBot({ uri, database: `${name}-${databases}` });
  onTestFinished(() => bot.stop());
  const reply = async (line: string, who = 'ottilie') => (await bot.say(who, line))?.reply as SealedReply;
  const read = async (line: string, who?: string) => textOf(await reply(line, who), bot.clock.now());
  return { bot, reply, read };
}

/** The words of what stands in the channel, as last drawn. */
const channel = ({ adapter, clock }: WholeBot) =>
  adapter.messages.map(({ drawings }) => textOf(drawings.at(-1)?.reply as SealedReply, clock.now()));

const CALL =
  '/meeting add "CPWG call" start:"2020-06-23 15:00" zone:Europe/Brussels length:90 repeats:"every week on Tuesday"';

describe('the group’s calendar', () => {
  it('a series is added, shown by its occurrences, told to the channel, and overlaps are pointed out', async () => {
    const { bot, read } = await start();
    const added = await read(CALL);
    expect(added).toContain('CPWG call is in the calendar.');
    expect(added).toContain('Repeats\nevery week: Tuesday');
    expect(added).toMatch(/At the same time:\nICANN68, on Tue, 23 June 2020/);
    expect(channel(bot)).toEqual([expect.stringMatching(/^New in the calendar: CPWG call\nevery week: Tuesday/)]);
    expect((await read('/meeting list')).match(/CPWG call/g)?.length).toBeGreaterThan(5);
    expect(await read('/meeting show cpwg-call-2020-06-30')).toContain('Tue, 30 June 2020 at 13:00');
    expect(await read('/meeting show "CPWG call 2030-06-25"')).toContain('25 June 2030');
    expect(await read('/issue ask when is the CPWG call?')).toContain('23 June 2020');
    expect((await bot.say('ottilie', '/meeting show cpwg-call-2020-07-01'))?.reply.error).toBe('meeting_not_found');
  });

  it('one occurrence is changed and another cancelled; the others stay, and cancelling can be taken back', async () => {
    const { bot, reply, read } = await start();
    await read(`${CALL} silent:yes`);
    const which = await reply(
      '/meeting edit "CPWG call 2020-06-30" start:"2020-07-01 16:00" link:https://example.org/a',
    );
    expect(textOf(which)).toContain('is a series');
    const moved = await bot.press('ottilie', which, 'Only Tue, 30 June 2020 at 13:00 UTC');
    expect(textOf(moved?.reply as SealedReply)).toContain('Wed, 1 July 2020 at 14:00');
    expect(await read('/meeting show cpwg-call-2020-07-07')).toContain('Tue, 7 July 2020 at 13:00');
    const sure = await reply('/meeting cancel "CPWG call 2020-07-14" which:one note:"Holiday <!channel>"');
    expect(await read('/meeting show cpwg-call-2020-07-14')).not.toContain('Cancelled');
    const done = (await bot.press('ottilie', sure, 'Cancel it'))?.reply as SealedReply;
    expect(await read('/meeting show cpwg-call-2020-07-14')).toContain('Cancelled: Holiday');
    expect(channel(bot).at(-1)).toMatch(/^Cancelled: CPWG call\nTue, 14 July 2020[\s\S]*Holiday[\s\S]*By Ottilie/);
    await bot.moveTo(new Date('2020-07-08T00:00Z'));
    expect(await read('/meeting next')).toContain('21 July 2020');
    await bot.press('ottilie', done, 'Undo');
    expect(await read('/meeting next')).toContain('14 July 2020');
    expect(channel(bot).at(-1)).toContain('Held after all: CPWG call');
  });

  it('a whole series is moved and cancelled; what was held stays, what was posted says so', async () => {
    const { bot, reply, read } = await start();
    await read(`${CALL} silent:yes`);
    await bot.moveTo(new Date('2020-07-01T00:00Z'));
    expect(await read('/meeting edit "CPWG call" start:16:30 which:all')).toContain('Tue, 7 July 2020 at 14:30');
    expect((await reply('/meeting edit "CPWG call" start:2020-07-08 which:all')).error).toBe('rule_other_day');
    expect(await read('/meeting edit "CPWG call" start:"2020-07-08 17:00" repeats:"every 2 weeks"')).toContain(
      'Wed, 8 July 2020 at 15:00',
    );
    const sure = await reply('/meeting cancel "CPWG call" which:all');
    expect(textOf(sure)).toContain('and all that follow');
    await bot.press('ottilie', sure, 'Cancel it');
    expect((await reply('/meeting next')).error).toBe('no_meetings');
    expect(await read('/meeting list')).not.toContain('CPWG');
  });

  it('talking points of a cancelled meeting are struck where they stand, and not posted where they do not', async () => {
    const { bot, reply } = await start();
    await bot.say('ottilie', '/points post icann68', { channelId: 'outreach' });
    await bot.press('ottilie', await reply('/meeting cancel icann68 note:"Moved online" silent:yes'), 'Cancel it');
    await bot.moveTo(new Date('2020-06-26T00:00Z'));
    expect(channel(bot)).toEqual([expect.stringContaining('Cancelled: Moved online')]);
  });

  it('refuses typos and nonsense with what to do next, and who may not', async () => {
    const { bot, read, reply } = await start();
    expect(await read('/meeting add Call start:friday zone:Europe/Brusels')).toContain('Did you mean Europe/Brussels');
    expect(await read('/meeting add Call start:"the other day"')).toContain('the other day');
    expect(await read('/meeting add Call start:friday repeats:sometimes')).toContain('every week on Tuesday');
    for (const [line, code] of [
      ['length:0', 'length_unreadable'],
      ['length:-5', 'length_unreadable'],
      ['length:"400 days"', 'length_unreadable'],
      ['link:javascript:alert(1)', 'link_unreadable'],
      ['repeats:"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"', 'rule_never'],
    ]) {
      expect((await reply(`/meeting add Call start:friday ${line}`)).error, line).toBe(code);
    }
    expect((await reply('/meeting add Call start:friday', 'kouame')).error).toBe('role_needed');
    expect(channel(bot)).toEqual([]);
    expect(await read('/meeting list')).not.toContain('Call');
  });

  it('sessions are added, changed for one occurrence or all, taken away, and points are posted by them', async () => {
    const { bot, reply, read } = await start();
    const added = await read(`${CALL} sessions:"Opening | Abuse = DNS abuse, Jurisdiction" silent:yes`);
    expect(added).toMatch(/Programme\nOpening\nAbuse\n/);
    const at = (day: string) => read(`/meeting show cpwg-call-2020-06-${day}`);
    await reply('/meeting edit "CPWG call 2020-06-30" sessions:"Alone" which:one silent:yes');
    expect([await at('23'), await at('30')]).toEqual([
      expect.stringMatching(/Opening\nAbuse/),
      expect.stringMatching(/Programme\nAlone\n/),
    ]);
    expect((await reply('/meeting edit "CPWG call" sessions:"A = No such topic" which:all')).error).toBe(
      'topic_not_found',
    );
    const form = (await bot.press('ottilie', await reply('/meeting edit "CPWG call" which:all'), 'Open the form'))
      ?.reply.form;
    expect(form?.fields.find(({ name: field }) => field === 'sessions')?.value).toBe(
      'Opening | Abuse = DNS Abuse, Jurisdiction and Governance',
    );
    // of what came with an agenda more is known than a form holds: it is not asked for, and so it stays
    const rich = (await bot.press('ottilie', await reply('/meeting edit icann68'), 'Open the form'))?.reply.form;
    expect(rich?.fields.find(({ name: field }) => field === 'sessions')?.value).toBeUndefined();
    await reply('/points approve dns-abuse-1 meeting:cpwg-call');
    await reply('/points post "CPWG call" by:session');
    expect(channel(bot)).toEqual([expect.stringMatching(/^Talking points: CPWG call\n.*\nAbuse\n2\. DNS Abuse\n/)]);
    await reply('/meeting edit "CPWG call" sessions:none which:all silent:yes');
    expect(await at('23')).toContain('No sessions are recorded.');
  });

  it('topics of a whole meeting are added, changed for one occurrence or all, and taken away', async () => {
    const { bot, reply, read } = await start();
    await reply(`${CALL} topics:"DNS abuse | Jurisdiction" silent:yes`);
    const at = async (day: string) =>
      /Topics\n([\s\S]*)/.exec(await read(`/meeting show cpwg-call-2020-06-${day}`))?.[1];
    expect(await at('23')).toMatch(/DNS Abuse\n.*Jurisdiction/);
    await reply('/meeting edit "CPWG call 2020-06-30" topics:Jurisdiction which:one silent:yes');
    expect(await at('30')).not.toContain('DNS Abuse');
    expect(await at('23')).toContain('DNS Abuse');
    const form = (await bot.press('ottilie', await reply('/meeting edit "CPWG call" which:all'), 'Open the form'))
      ?.reply.form;
    expect(form?.fields.find(({ name: field }) => field === 'topics')?.value).toMatch(/^DNS Abuse \| Jurisdiction/);
    expect((await reply('/meeting edit "CPWG call" topics:"no such" which:all')).error).toBe('topic_not_found');
    await reply('/meeting edit "CPWG call" topics:none which:all silent:yes');
    expect(await at('23')).toBeUndefined();
  });

  it('forms ask for it, and keep what is there', async () => {
    const { bot, reply } = await start();
    expect((await reply('/meeting add')).form?.fields.map(({ name: field }) => field)).toContain('repeats');
    const form = (await bot.press('ottilie', await reply('/meeting edit icann68'), 'Open the form'))?.reply.form;
    expect(form?.fields.find(({ name: field }) => field === 'title')?.value).toBe('ICANN68');
    expect(form?.fields.find(({ name: field }) => field === 'start')?.value).toBe('2020-06-22');
    const sent = await bot.adapter.send({
      id: 'form-1',
      kind: 'action',
      token: form?.does as string,
      tenant: 'web:local',
      channelId: 'cpwg',
      person: { id: 'ottilie', name: 'Ottilie', platformAdmin: false },
      receivedAt: bot.clock.now(),
      values: { title: 'ICANN68', start: 'no day', zone: 'Asia/Kuala_Lumpur' },
    } as never);
    expect(sent?.reply.form?.fields.find(({ name: field }) => field === 'start')).toMatchObject({
      value: 'no day',
      error: expect.anything(),
    });
  });

  it('twenty who cancel and edit occurrences at once are all heard', async () => {
    const { bot, read } = await start();
    await read(`${CALL} silent:yes`);
    const days = Array.from({ length: 20 }, (_, week) =>
      new Date(Date.UTC(2020, 5, 23 + 7 * week)).toISOString().slice(0, 10),
    );
    await Promise.all(
      days.map((day, i) =>
        bot.say('ottilie', `/meeting edit "CPWG call ${day}" which:one place:"Room ${i}" silent:yes`),
      ),
    );
    for (const [i, day] of days.entries()) expect(await read(`/meeting show cpwg-call-${day}`)).toContain(`Room ${i}`);
  });
});
