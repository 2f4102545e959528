import { randomUUID } from 'node:crypto';
import { type Connection, mongo } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/bot/adapter.ts';
import type { BotEvent } from '../../src/bot/event.ts';
import { createLog } from '../../src/log.ts';
import type { FormField, SealedReply } from '../../src/replies/reply.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';
import { startWholeBot, textOf, type WholeBot, wordsOf } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const DAY_MS = 24 * 3_600_000;

/** The answer's reply; an event that is answered by nothing fails the test. */
function replyOf(answer: Answer | undefined): SealedReply {
  if (!answer) throw new Error('no answer');
  return answer.reply;
}

describe('src/bot/bot.ts', () => {
  let bot: WholeBot;
  let connection: Connection;
  const logged: { level: number; msg: string }[] = [];

  beforeAll(async () => {
    const log = createLog('trace', { write: (line) => logged.push(JSON.parse(line)) });
    bot = await startWholeBot({ uri, database: name, log });
    connection = await connectMongo(uri, { database: name });
  });
  afterAll(async () => {
    await bot.stop();
    await connection.close();
  });

  const say = async (person: string, text: string, more?: Partial<BotEvent>) =>
    replyOf(await bot.say(person, text, more));
  const press = async (person: string, reply: SealedReply, label: string, more?: Partial<BotEvent>) =>
    replyOf(await bot.press(person, reply, label, more));
  const send = async (person: string, form: SealedReply, values: Record<string, string>, more?: Partial<BotEvent>) =>
    say(person, '', { kind: 'action', token: form.form?.does ?? '', values, ...more });

  /** Opens a poll and gives its message as it was posted. */
  async function openPoll(question: string): Promise<SealedReply> {
    await say('ottilie', `/poll consensus "${question}" closes:2d`);
    const shown = bot.adapter.messages.at(-1)?.drawings[0]?.reply;
    if (!shown) throw new Error('no poll was posted');
    return shown;
  }

  /** How many documents there are, by collection. */
  async function stored(): Promise<Record<string, number>> {
    const names = (await connection.listCollections()).map((collection) => collection.name).sort();
    const counts = await Promise.all(names.map((each) => connection.collection(each).countDocuments()));
    return Object.fromEntries(names.map((each, i) => [each, counts[i] ?? 0]));
  }

  it('answers the status of an issue to its asker only', async () => {
    const reply = await say('ottilie', '/issue status 16');
    expect(reply.visibility).toBe('only-you');
    expect(textOf(reply)).toContain('16. Metrics');
  });

  it('opens a poll, counts ballots and a change of mind, and posts the result at the deadline', async () => {
    const shown = await openPoll('Adopt the statement?');
    await press('kouame', shown, 'Support');
    await press('malia', shown, 'Support');
    expect(textOf(await press('malia', shown, 'Oppose'))).toContain('changed from Support to Oppose');
    await bot.moveTo(new Date(bot.clock.now().getTime() + 2 * DAY_MS));
    const result = bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply;
    expect(textOf(result)).toContain('Support\n1 (50% of ballots)\nCan live with it\n0\nAbstain\n0\nOppose\n1 (50%)');
    expect((await press('florine', shown, 'Support')).error).toBe('poll_closed');
  });

  it('answers each person in their own language and zone', async () => {
    expect(await bot.say('florine', '/issue list')).toMatchObject({ language: 'fr', timeZone: 'Europe/Brussels' });
    expect(await bot.say('itzel', '/issue statsu')).toMatchObject({ language: 'es', timeZone: 'America/Mexico_City' });
    const stranger = { id: 'x', name: 'X', locale: 'fr-CA', timeZone: 'America/Toronto', platformAdmin: false };
    expect(await bot.say('x', '/issue list', { person: stranger, channelId: 'nowhere' })).toMatchObject({
      language: 'fr',
      timeZone: 'America/Toronto',
    });
  });

  describe('bad input', () => {
    it.each([
      ['an unknown command', '/pol list', 'unknown_command', '/poll'],
      ['an unknown action', '/poll consensis "x"', 'unknown_action', 'consensus'],
      ['an unknown option', '/poll consensus "x" closing:7d', 'option_unknown', 'closes:'],
      ['an option twice', '/poll consensus "x" closes:7d closes:8d', 'option_twice', 'closes'],
      ['an option without a value', '/poll consensus "x" closes:', 'option_empty', 'closes'],
      ['an unknown value', '/poll list opne', 'option_not_choice', 'open'],
      ['a number that is none', '/poll show three', 'option_not_number', 'three'],
      ['a number out of range', '/poll show 0', 'option_out_of_range', '1'],
      ['neither yes nor no', '/poll consensus "x" secret:perhaps', 'option_not_yes_no', 'perhaps'],
      ['a quote that is not closed', '/poll consensus "Adopt it? closes:7d', 'quote_not_closed', '"Adopt it?'],
      ['a word too many', '/poll consensus Adopt it?', 'word_unexpected', 'it?'],
      ['10,000 characters', `/poll consensus "${'x'.repeat(10_000)}"`, 'text_too_long', '4,000'],
      ['40,000 characters', `/issue status ${'x'.repeat(40_000)}`, 'text_too_long', '4,000'],
      ['a question over 300 characters', `/poll consensus "${'x'.repeat(301)}"`, 'option_too_long', '300'],
      ['control characters', '/poll\u0000 consensis\u0007 "x" clo\u202eses:never', 'unknown_action', 'consensus'],
      ['nothing but control characters', '/\u0000\u202e', 'nothing_typed', '/penholder help'],
      ['a moment that is none', '/poll consensus "x" closes:"friday banana"', 'option_not_date', 'friday banana'],
      ['a day that there is not', '/poll consensus "x" closes:2020-13-45', 'option_not_date', '2020-13-45'],
      ['a poll that closes in the past', '/poll consensus "x" closes:2020-06-20', 'poll_closes_in_past', 'past'],
      ['a poll that closes now', '/poll consensus "x" closes:0m', 'poll_closes_in_past', 'past'],
      ['a poll that closes too far away', '/poll consensus "x" closes:9999w', 'poll_closes_too_far', '366 days'],
      ['an issue that there is not', '/issue status 15b', 'issue_not_found', '16 Metrics; 13 O&E Dashboard'],
      ['a name of no issue', '/issue status metrix', 'issue_not_found', '16 Metrics; '],
      ['a meeting that there is not', '/meeting show icann99', 'meeting_not_found', 'icann6'],
      ['a topic that there is not', '/points show banana', 'topic_not_found', 'DNS Abuse'],
      ['a poll that there is not', '/poll show 999', 'poll_not_found', '999'],
      ['help for a command that there is not', '/penholder help pol', 'unknown_command', '/poll'],
    ])('%s: one clear line, nothing stored, nothing logged as an error', async (_, line, code, says) => {
      const before = await stored();
      const posted = bot.adapter.messages.length;
      logged.length = 0;
      const reply = await say('ottilie', line);
      expect(reply).toMatchObject({ error: code, visibility: 'only-you' });
      const [words, ...below] = textOf(reply).split('\n');
      expect(words).toContain(says);
      expect(words?.length).toBeLessThan(400);
      expect(words).not.toMatch(/\{\{|undefined|NaN|\[object/);
      expect(below.filter((each) => !each.startsWith('Example: /'))).toEqual([]);
      // that the event was seen is noted, nothing else
      const { interactions: _seen, ...after } = await stored();
      const { interactions: _before, ...rest } = before;
      expect(after).toEqual(rest);
      expect(bot.adapter.messages).toHaveLength(posted);
      expect(logged.filter(({ level }) => level >= 40)).toEqual([]);
    });

    it('an unknown issue says which exist, nearest first', async () => {
      const words = textOf(await say('ottilie', '/issue status 12'));
      expect(words).toMatch(/There are: 13 O&E Dashboard; 9 Social Media Use Training; 16 Metrics; 7 Working Groups; /);
      expect(words).toContain('Example: /issue status 13');
    });

    it('an example that stands below an error works as it stands', async () => {
      const words = textOf(await say('ottilie', '/isue status 16'));
      const example = /^Example: (.*)$/m.exec(words)?.[1] ?? '';
      expect((await say('ottilie', example)).error).toBeUndefined();
    });

    it('typed options of a platform are cleaned as text is, and hidden commands are not for them', async () => {
      const options = {
        kind: 'command',
        command: 'poll consensus',
        args: { question: 'Ad\u202eopt\u0000 it?', hidden: true },
      } as const;
      await say('ottilie', '', options);
      const shown = bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply;
      expect(textOf(shown)).toContain(': Adopt it?\n');
      const cast = { kind: 'command', command: 'poll cast', args: { poll: 'x', position: 'block' } } as const;
      expect((await say('kouame', '', cast)).error).toBe('unknown_command');
      expect((await say('kouame', '', { ...cast, command: '__proto__' })).error).toBe('unknown_command');
    });
  });

  describe('forms', () => {
    const field = (reply: SealedReply, called: string) =>
      reply.form?.fields.find((each) => each.name === called) as FormField;

    it('nothing typed where something is needed opens the form', async () => {
      const reply = await say('ottilie', '/poll consensus');
      const asked = reply.form?.fields.map((each) => each.name);
      expect(asked?.slice(0, 4)).toEqual(['question', 'closes', 'background', 'hidden']);
      expect(reply.form?.fields.every(({ error, value }) => error === undefined && value === undefined)).toBe(true);
      expect(reply.form?.does).toMatch(/^[\w-]{1,32}$/);
      expect(reply).toMatchObject({ visibility: 'only-you', blocks: [] });
    });

    it('nothing typed where nothing is needed runs', async () => {
      expect((await say('ottilie', '/poll list')).form).toBeUndefined();
    });

    it('something typed, but wrong, is one line and no form', async () => {
      const reply = await say('ottilie', '/poll consensus closes:7d');
      expect(reply.form).toBeUndefined();
      expect(reply.error).toBe('option_missing');
    });

    it('a form sent with faults comes back with what was typed and an error beside each wrong field', async () => {
      const form = await say('ottilie', '/poll consensus');
      const posted = bot.adapter.messages.length;
      const background = 'Line one\nLine two with "quotes" and closes:7d';
      const back = await send('ottilie', form, {
        question: ' ',
        closes: 'friday banana',
        background,
        hidden: 'perhaps',
      });
      expect(field(back, 'question')).toMatchObject({ value: ' ', error: expect.anything() });
      expect(wordsOf(field(back, 'closes').error ?? { kind: 'said', text: '' })).toContain(
        '“friday banana” is not a time',
      );
      expect(field(back, 'closes').value).toBe('friday banana');
      expect(field(back, 'background')).toMatchObject({ value: background });
      expect(field(back, 'background').error).toBeUndefined();
      expect(field(back, 'hidden').error).toBeDefined();
      expect(bot.adapter.messages).toHaveLength(posted);
      const mended = await send('ottilie', back, { question: 'Adopt it?', closes: '2d', background, hidden: 'no' });
      expect(mended.error).toBeUndefined();
      expect(textOf(bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply)).toContain(background);
    });

    it('a form left empty comes back with what is missing', async () => {
      const back = await send('ottilie', await say('ottilie', '/poll consensus'), { question: '', closes: '' });
      expect(wordsOf(field(back, 'question').error ?? { kind: 'said', text: '' })).toBe('question is missing.');
      expect(field(back, 'closes').error).toBeUndefined();
    });

    it('a refusal of the whole comes back in the form too, with what was typed, at its field where it has one', async () => {
      const values = { question: 'Keep this?', closes: '2020-01-01', background: 'Long thought.', hidden: 'no' };
      const back = await send('ottilie', await say('ottilie', '/poll consensus'), values);
      expect(field(back, 'question')).toMatchObject({ value: 'Keep this?' });
      expect(field(back, 'closes')).toMatchObject({ value: '2020-01-01', error: expect.anything() });
      expect(back.form?.error).toBeUndefined();
      const status = await send('ottilie', await say('ottilie', '/issue status'), { issue: '999' });
      expect(field(status, 'issue')).toMatchObject({ value: '999' });
      expect(wordsOf(status.form?.error ?? { kind: 'said', text: '' })).toContain('There is no issue “999”');
    });

    it('may be asked for with some of it filled in', async () => {
      const reply = await say('ottilie', '', {
        kind: 'command',
        command: 'poll consensus',
        args: { question: 'As somebody wrote:\u0000 shall we?' },
        asForm: true,
      });
      expect(field(reply, 'question')).toMatchObject({ value: 'As somebody wrote: shall we?' });
      expect(reply.form?.fields.every(({ error }) => error === undefined)).toBe(true);
    });

    it('opens again by its token with what was typed, and a part of its fields completes that', async () => {
      const part = { background: 'Long thought.', hidden: 'no' };
      const back = await send('ottilie', await say('ottilie', '/poll consensus'), part);
      const again = await say('ottilie', '', { kind: 'action', token: back.form?.does ?? '' });
      expect(field(again, 'background')).toMatchObject({ value: 'Long thought.' });
      expect(again.form?.does).toBe(back.form?.does);
      const posted = bot.adapter.messages.length;
      expect((await send('ottilie', again, { question: 'In two steps?' })).error).toBeUndefined();
      expect(bot.adapter.messages).toHaveLength(posted + 1);
      expect(textOf(bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply)).toContain('Long thought.');
    });

    it('who lacks a role is told who has it', async () => {
      const refused = textOf(await say('kouame', '/poll close 1'));
      expect(refused).toContain('Only these may do that: chair, co-chair, staff.');
      expect(refused).toContain('In this group: Keahi, Ottilie.');
    });

    it('a form is for those who may', async () => {
      const form = await say('ottilie', '/poll close');
      expect((await send('kouame', form, { poll: '1', sure: 'yes' })).error).toBe('role_needed');
      expect((await say('idris', '/poll consensus')).error).toBe('not_on_roll');
    });

    it('a field cannot change what a button has settled', async () => {
      const shown = await openPoll('May a field change it?');
      const token = shown.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))[0]?.does ?? '';
      await say('kouame', '', { kind: 'action', token, values: { choice: 'block' } });
      const list = await say('kouame', '/poll list open');
      const number = /(\d+)\nMay a field change it\?/.exec(textOf(list))?.[1];
      expect(textOf(await say('kouame', `/poll show ${number}`))).toContain('Your ballot: Support');
    });
  });

  describe('questions', () => {
    const ask = (person: string, text: string, more?: Partial<BotEvent>) =>
      say(person, '', { kind: 'question', text, ...more });

    it('asked in the open are answered in the open, refused for the asker alone', async () => {
      const answer = await ask('kouame', 'what is left on metrics?');
      expect(answer.visibility).toBe('channel');
      expect(textOf(answer)).toContain('CRM');
      expect(await ask('kouame', '')).toMatchObject({ visibility: 'only-you', error: 'nothing_typed' });
      expect(await ask('kouame', 'why?', { channelId: 'nowhere' })).toMatchObject({ error: 'no_group_here' });
    });

    it('asked of the bot alone are about the asker’s own group, and where there are two, it asks which', async () => {
      const alone = { channelId: 'alone', direct: true };
      expect(textOf(await ask('kouame', 'what is left on metrics?', alone))).toContain('CRM');
      expect(await ask('nobody', 'what is left on metrics?', alone)).toMatchObject({ error: 'no_group_here' });
      await say('keahi', '/penholder setup Board', { channelId: 'board-of-two' });
      await say('keahi', '/penholder whoami', { channelId: 'board-of-two' });
      const refused = await ask('keahi', 'what is left on metrics?', alone);
      expect(refused.error).toBe('group_unclear');
      expect(textOf(refused)).toContain('At-Large');
      expect(textOf(refused)).toContain('Board');
    });
  });

  describe('buttons', () => {
    it('a token that we never made does nothing', async () => {
      for (const token of ['', 'x', 'A'.repeat(22), '{"command":"poll close"}', 'poll cast']) {
        expect((await say('ottilie', '', { kind: 'action', token })).error).toBe('button_unknown');
      }
    });

    it('a group’s button is unknown in another group and in another tenant', async () => {
      const shown = await openPoll('Whose button?');
      await say('keahi', '/penholder setup Board', { channelId: 'board' });
      expect((await press('kouame', shown, 'Block', { channelId: 'board' })).error).toBe('button_unknown');
      expect((await press('kouame', shown, 'Block', { tenant: 'slack:T1' })).error).toBe('button_unknown');
      expect((await press('nobody', shown, 'Block', { channelId: 'nowhere' })).error).toBe('button_unknown');
      expect(
        await bot.penholder.stores.members.find('web:local/at-large', { tenant: 'slack:T1', userId: 'kouame' }),
      ).toBeUndefined();
      expect(
        await bot.penholder.stores.members.find('web:local/at-large', { tenant: 'web:local', userId: 'nobody' }),
      ).toBeUndefined();
    });

    it('a button for one member is for nobody else', async () => {
      const shown = await openPoll('Who closes it?');
      const number = /^Poll (\d+)/.exec(textOf(shown))?.[1];
      const sure = await say('ottilie', `/poll close ${number}`);
      expect((await press('keahi', sure, 'Close it now')).error).toBe('button_not_yours');
      expect((await press('kouame', sure, 'Close it now')).error).toBe('role_needed');
      expect(textOf(await press('ottilie', sure, 'Close it now'))).toContain('is closed');
    });

    it('a button pressed again does no harm', async () => {
      const shown = await openPoll('Press it again?');
      const number = /^Poll (\d+)/.exec(textOf(shown))?.[1];
      for (let again = 0; again < 3; again += 1) await press('kouame', shown, 'Support');
      const id = randomUUID();
      await Promise.all(Array.from({ length: 4 }, () => bot.press('malia', shown, 'Abstain', { id })));
      const sure = await say('ottilie', `/poll close ${number}`);
      await press('ottilie', sure, 'Close it now');
      expect((await press('ottilie', sure, 'Close it now')).error).toBe('poll_closed');
      const results = bot.adapter.messages.filter(({ drawings }) =>
        textOf(drawings[0]?.reply as SealedReply).startsWith(`Result of poll ${number}:`),
      );
      expect(results).toHaveLength(1);
      expect(textOf(results[0]?.drawings[0]?.reply as SealedReply)).toContain(
        'Support\n1 (50% of ballots)\nCan live with it\n0\nAbstain\n1 (50%)',
      );
    });
  });

  describe('a repeated delivery', () => {
    it('does nothing twice and is answered by nothing', async () => {
      const more = { id: randomUUID() };
      const posted = bot.adapter.messages.length;
      expect((await bot.say('ottilie', '/poll consensus "Once?" closes:7d', more))?.reply.error).toBeUndefined();
      expect(await bot.say('ottilie', '/poll consensus "Once?" closes:7d', more)).toBeUndefined();
      expect(bot.adapter.messages).toHaveLength(posted + 1);
    });

    it('many at once are one', async () => {
      const more = { id: randomUUID() };
      const posted = bot.adapter.messages.length;
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => bot.say('ottilie', '/poll consensus "Once only?" closes:7d', more)),
      );
      expect(answers.filter((answer) => answer !== undefined)).toHaveLength(1);
      expect(bot.adapter.messages).toHaveLength(posted + 1);
    });

    it('the same id in another tenant is another event', async () => {
      const more = { id: randomUUID() };
      expect(await bot.say('ottilie', '/penholder whoami', more)).toBeDefined();
      expect(await bot.say('ottilie', '/penholder whoami', { ...more, tenant: 'web:abroad' })).toBeDefined();
    });

    it('one that was refused is not tried again', async () => {
      const more = { id: randomUUID() };
      expect((await say('idris', '/poll consensus "May I?"', more)).error).toBe('not_on_roll');
      expect(await bot.say('idris', '/poll consensus "May I?"', more)).toBeUndefined();
    });

    it('one that failed on our side may be tried again', async () => {
      const more = { id: randomUUID() };
      const { stores } = bot.penholder;
      const { list } = stores.polls;
      logged.length = 0;
      stores.polls.list = async () => {
        throw new mongo.MongoNetworkError('connection 1 to 127.0.0.1 closed');
      };
      expect((await say('ottilie', '/poll list', more)).error).toBe('database_unreachable');
      stores.polls.list = async () => {
        throw new TypeError('a defect beside /poll list');
      };
      const failed = await say('ottilie', '/poll list', more);
      stores.polls.list = list;
      expect(failed.error).toBe('fault');
      expect((await say('ottilie', '/poll list', more)).error).toBeUndefined();
      expect(await bot.say('ottilie', '/poll list', more)).toBeUndefined();
      const errors = logged.filter(({ level }) => level >= 50);
      expect(errors.map(({ msg }) => msg)).toEqual(['event failed', 'event failed']);
      expect(JSON.stringify(errors)).not.toMatch(/defect|\/poll list/);
      expect(textOf(failed)).toContain((errors[1] as unknown as { reference: string }).reference);
    });
  });
});
