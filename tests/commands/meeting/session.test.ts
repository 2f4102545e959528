import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pointName } from '../../../src/meetings/talking-point.ts';
import { PLAYGROUND_GROUP } from '../../../src/playground/playground-group.ts';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const CALL =
  '/meeting add "CPWG call" start:"2020-06-23 15:00" zone:Europe/Brussels length:90 repeats:"every week on Tuesday" silent:yes';

describe('commands/meeting/session.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
    await bot.say('ottilie', CALL);
    await bot.say('ottilie', '/meeting add Plenary start:"2020-06-30 14:00" zone:Etc/UTC length:120 silent:yes');
  });
  afterAll(() => bot.stop());

  const reply = async (line: string, who = 'ottilie') => (await bot.say(who, line))?.reply as SealedReply;
  const read = async (line: string) => textOf(await reply(line));
  const press = async (on: SealedReply, label: string) => (await bot.press('ottilie', on, label))?.reply as SealedReply;
  const send = async (form: SealedReply['form'], values: Record<string, string>) =>
    (await bot.say('ottilie', '', { kind: 'action', token: form?.does, values } as never))?.reply as SealedReply;

  it('builds a programme in one line and in its form: when, how long, on what, with an agenda', async () => {
    expect(await read('/meeting session plenary')).toMatch(/Programme of Plenary\nNo sessions are recorded/);
    expect(await read('/meeting session plenary title:Opening start:14:00 length:15')).toMatch(
      /in the programme\.\nProgramme of Plenary\n.*Opening.* 15 minutes/,
    );
    const form = (await press(await reply('/meeting session plenary'), 'Add a session')).form;
    expect(form?.fields.map((field) => field.name)).toEqual(['title', 'start', 'length', 'topics', 'agenda']);
    const values = { title: 'Policy', start: '14:20', length: '1h', topics: 'DNS abuse', agenda: 'Issue 16 | Next' };
    expect(textOf(await send(form, values))).toMatch(/Policy: Issue 16; Next .* 60 minutes.*\(on DNS Abuse\)/);
    await reply('/meeting session plenary + title:Wrap-up');
    const shown = await read('/meeting show plenary');
    expect(shown).toMatch(/14:00.*Opening[^\n]*\n[^\n]*14:20.*Policy: Issue 16; Next[^\n]*\n[^\n]*Wrap-up/);
    expect(shown).toContain('Issues on its agenda');
  });

  it('puts sessions into another order, changes and removes them, and takes each back once', async () => {
    const order = async () =>
      [...(await read('/meeting show plenary')).matchAll(/Opening|Policy|Wrap-up/g)].map(String).slice(0, 3);
    const card = await reply('/meeting session plenary wrap-up');
    const earlier = await press(card, 'Earlier');
    expect(await order()).toEqual(['Opening', 'Wrap-up', 'Policy']);
    await press(earlier, 'Earlier');
    expect(await order()).toEqual(['Wrap-up', 'Opening', 'Policy']);
    // the older one is not the last any more
    expect((await press(earlier, 'Undo')).error).toBe('changed_meanwhile');
    const moved = await reply('/meeting session plenary 1 order:3');
    expect(await order()).toEqual(['Opening', 'Policy', 'Wrap-up']);
    await press(moved, 'Undo');
    expect(await order()).toEqual(['Wrap-up', 'Opening', 'Policy']);
    // a card shown before the move still means its session
    const gone = await press(card, 'Remove it');
    expect(await order()).toEqual(['Opening', 'Policy']);
    expect((await press(card, 'Earlier')).error).toBe('session_not_found');
    expect(textOf(await press(gone, 'Undo'))).toContain('taken back');
    expect(await order()).toEqual(['Wrap-up', 'Opening', 'Policy']);
    expect((await press(gone, 'Undo')).error).toBe('changed_meanwhile');
    const form = (await press(await reply('/meeting session plenary Policy'), 'Change it')).form;
    expect(Object.fromEntries(form?.fields.map((field) => [field.name, field.value]) ?? [])).toEqual({
      title: 'Policy',
      start: '14:20',
      length: '60',
      topics: 'DNS Abuse',
      agenda: 'Issue 16 | Next',
    });
    expect(textOf(await send(form, { title: 'Policy', start: '15:00', length: 'none', agenda: 'none' }))).toMatch(
      /15:00 UTC · Policy \(on/,
    );
  });

  it('is of one occurrence of a series or of all, at the time of each, and moves along', async () => {
    expect((await reply('/meeting session "CPWG call" title:Policy start:15:20')).error).toBeUndefined();
    await press(await reply('/meeting session "CPWG call" title:Policy start:15:20'), 'The whole series');
    await reply('/meeting session "CPWG call 2020-06-30" title:Guest start:16:00 which:one');
    const at = (day: string) => read(`/meeting show cpwg-call-2020-${day}`);
    expect(await at('06-30')).toMatch(/13:20 UTC · Policy\n14:00 UTC · Guest/);
    expect(await at('07-07')).not.toContain('Guest');
    expect(await at('11-03')).toContain('14:20 UTC · Policy');
    await reply('/meeting edit "CPWG call" start:16:00 which:all silent:yes');
    expect(await at('07-07')).toContain('14:20 UTC · Policy');
    expect(await at('06-30')).toMatch(/14:20 UTC · Policy\n15:00 UTC · Guest/);
    // of whole days first, then given a time of day: the session stays at its own
    await reply('/meeting add Retreat start:2020-07-01 length:"2 days" zone:Etc/UTC silent:yes');
    await reply('/meeting session retreat title:Lunch start:"2020-07-02 12:00"');
    await reply('/meeting edit retreat start:"2020-07-01 09:00" silent:yes');
    expect(await read('/meeting show retreat')).toMatch(/2 July 2020 at 12:00 UTC · Lunch/);
  });

  it('stands in the post of points by session, which follows each change', async () => {
    await reply('/points approve dns-abuse-1 meeting:plenary');
    await bot.say('ottilie', '/points post plenary by:session', { channelId: 'outreach' });
    const post = () =>
      bot.adapter.messages
        .filter(({ channel, key }) => channel.channelId === 'outreach' && key.startsWith('points:'))
        .map(({ drawings }) => textOf(drawings.at(-1)?.reply as never));
    expect(post()).toEqual([expect.stringMatching(/15:00 UTC · Policy\n2\. DNS Abuse/)]);
    await reply('/meeting session plenary Policy title:"Policy and law"');
    await expect.poll(() => post()[0]).toMatch(/15:00 UTC · Policy and law/);
  });

  it('stands in the post of a whole meeting, with its time, how long it is until then, its points and all buttons', async () => {
    await bot.say('ottilie', '/points post plenary', { channelId: 'operations' });
    const post = bot.adapter.messages.filter(({ channel }) => channel.channelId === 'operations').at(-1)?.drawings[0]
      ?.reply as SealedReply;
    expect(textOf(post, bot.clock.now())).toMatch(
      /^Talking points: Plenary\nTue, 30 June 2020 at 14:00 UTC · in 9 days\n.*Wrap-up; 14:00 UTC · Opening; 15:00 UTC · Policy and law[\s\S]*2\. DNS Abuse/,
    );
    const labels = post.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
    expect(labels.map(({ label }) => JSON.stringify(label))).toEqual(
      ['meeting.here', 'use.button', 'points.question', 'points.remind'].map((id) => expect.stringContaining(id)),
    );
  });

  it('keeps what is known of a session whose title stays when all are typed anew', async () => {
    await reply('/meeting edit plenary sessions:"Closing | Policy and law = Jurisdiction" silent:yes');
    expect(await read('/meeting show plenary')).toMatch(/Closing\n15:00 UTC · Policy and law\n/);
  });

  it('scheduled by session, points come in the order that the programme has then', async () => {
    await reply('/meeting add Assembly start:"2020-06-21 12:00" zone:Etc/UTC length:120 silent:yes');
    for (const [title, topic] of [
      ['First', 'DNS abuse'],
      ['Second', 'Jurisdiction'],
    ])
      await reply(`/meeting session assembly title:${title} topics:"${topic}"`);
    for (const point of (await bot.penholder.services.points.list(PLAYGROUND_GROUP)).filter(
      ({ state, translationOf }) => state === 'approved' && !translationOf,
    ))
      await reply(`/points approve ${pointName(point)} meeting:assembly`);
    await bot.say('ottilie', '/points schedule add assembly before:1h by:session', { channelId: 'outreach' });
    await bot.moveTo(new Date('2020-06-21T09:00:00Z'));
    await reply('/meeting session assembly Second order:1');
    await bot.moveTo(new Date('2020-06-21T11:00:01Z'));
    const posted = bot.adapter.messages.map(({ drawings }) => textOf(drawings.at(-1)?.reply as never));
    expect(posted.flatMap((words) => /^Talking points: Assembly\n.*\n(.*)/.exec(words)?.[1] ?? [])).toEqual([
      'Second',
      'First',
    ]);
  });

  it('refuses what is not there, outside the meeting, without a title, or from whoever may not', async () => {
    const codes = [
      ['/meeting session plenary Lunch start:14:30', 'session_not_found'],
      ['/meeting session plenary title:Late start:17:00', 'session_outside'],
      ['/meeting session plenary title:Early start:13:59', 'session_outside'],
      ['/meeting session plenary title:Never start:2020-06-30', 'option_not_date'],
      ['/meeting session plenary start:14:30', 'option_missing'],
      ['/meeting session plenary title:A topics:"no such"', 'topic_not_found'],
    ] as const;
    for (const [line, code] of codes) expect((await reply(line)).error, line).toBe(code);
    expect((await reply('/meeting session plenary title:A', 'kouame')).error).toBe('role_needed');
  });

  it('twenty who add a session at once are all heard', async () => {
    const titles = Array.from({ length: 20 }, (_, i) => `Talk ${i}`);
    await Promise.all(titles.map((title) => bot.say('ottilie', `/meeting session plenary title:"${title}"`)));
    const shown = await read('/meeting show plenary');
    for (const title of titles) expect(shown).toContain(title);
  });
});
