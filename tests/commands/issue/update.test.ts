import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BotEvent } from '../../../src/bot/event.ts';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('commands/issue/update.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const say = async (who: string, line: string) => (await bot.say(who, line))?.reply as SealedReply;
  const read = async (who: string, line: string) => textOf(await say(who, line));
  const press = async (who: string, reply: SealedReply, label: string) =>
    (await bot.press(who, reply, label))?.reply as SealedReply;
  const send = async (who: string, reply: SealedReply, values: Record<string, string>) =>
    (await bot.say(who, '', { kind: 'action', token: reply.form?.does, values } as Partial<BotEvent>))
      ?.reply as SealedReply;

  it('changes in one line what is given, and the status and the answers say so with who said it', async () => {
    const changed = await read(
      'meherun',
      '/issue update 2 percent:97% note:"Slides are final" why:"the call of today"',
    );
    expect(changed).toContain('note: Slides are final');
    expect(await read('malia', '/issue status 2')).toMatch(
      /97% complete[\s\S]*Recent changes\n.*Meherun: Done: .*→ 97%.*– the call of today/,
    );
    expect(await read('malia', '/issue ask what is the status of issue 2?')).toContain('97');
    const history = await read('malia', '/issue history 2');
    expect(history).toContain('21 June 2020');
    expect(history).toContain('Meherun');
  });

  it('asks before a value goes backwards, and changes nothing until it is confirmed', async () => {
    const asked = await say('ottilie', '/issue update 16 percent:40');
    expect(textOf(asked)).toContain('It stood at 98%; 40% goes backwards.');
    expect(textOf(asked)).toContain('Nothing is changed yet.');
    expect(await read('malia', '/issue status 16')).toContain('98% complete');
    expect((await press('keahi', asked, 'Save it so')).error).toBe('button_not_yours');
    expect(textOf(await press('ottilie', asked, 'Save it so'))).toContain('Done: 98% → 40%');
    expect(await read('malia', '/issue status 16')).toContain('40% complete');
  });

  it('takes the last change back, once; a button takes back its own change only', async () => {
    const first = await say('keahi', '/issue update 3 percent:50 state:in-progress');
    const asked = textOf(first).includes('Nothing is changed yet.') ? await press('keahi', first, 'Save it so') : first;
    await say('keahi', '/issue update 3 percent:60');
    expect((await press('keahi', asked, 'Undo')).error).toBe('changed_meanwhile');
    expect(await read('keahi', '/issue update 3 undo:yes')).toContain('Done: 60% → 50%');
    expect(textOf(await press('keahi', asked, 'Undo'))).toContain('the last change is taken back');
    expect((await say('keahi', '/issue update 3 undo:yes')).error).toBe('nothing_to_undo');
    expect(await read('malia', '/issue history 3')).toMatch(/Keahi, undone: /);
  });

  it('past the whole is asked about: 100 is offered, and nothing more can be saved', async () => {
    const asked = await say('keahi', '/issue update 16a percent:110');
    expect(textOf(asked)).toContain('110% is more than the whole. Is 100% meant?');
    expect(textOf(await press('keahi', asked, 'Save 100%'))).toContain('→ 100%');
  });

  it('asks before owners, dependencies or pages are taken away, and offers to keep them', async () => {
    const asked = await say('keahi', '/issue update 16 owner:Malia');
    expect(textOf(asked)).toMatch(/takes away what is recorded: At-Large Review Implementation/);
    expect(textOf(await press('keahi', asked, 'Keep these too'))).toMatch(/→ At-Large.*, Malia/);
    const depends = await read(
      'keahi',
      '/issue update 13 depends:"ICANN org: publishes the schedule | Board: decides"',
    );
    expect(depends).toContain('ICANN org: publishes the schedule, Board: decides');
    expect(await read('malia', '/issue status 13')).toContain('ICANN org: publishes the schedule');
  });

  it('keeps pages of the web, and refuses what is none or holds a password', async () => {
    await say('keahi', '/issue update 13 link:https://github.com/icann/at-large/issues/13');
    expect(await read('malia', '/issue status 13')).toContain('github.com/icann/at-large/issues/13');
    for (const address of ['javascript:alert(1)', 'ftp://example.org/x', 'https://me:secret@example.org/'])
      expect((await say('keahi', `/issue update 13 link:"${address}"`)).error).toBe('link_not_web');
  });

  it('due days are read in the group’s zone, as days, months or years; a past one is asked about', async () => {
    expect(await read('keahi', '/issue update 4 due:"3 july"')).toContain('→ 3 July 2020');
    expect(await read('keahi', '/issue update 4 due:"in 2 weeks"')).toContain('→ 5 July 2020');
    expect(await read('keahi', '/issue update 4 due:2021-01')).toContain('→ by 31 January 2021');
    expect(await read('keahi', '/issue update 4 due:2020-05-01')).toContain('1 May 2020 is past already.');
    expect((await say('keahi', '/issue update 4 due:whenever')).error).toBe('option_not_date');
  });

  it('who carries an item may tell its progress, by who they are and not by a name, and nothing else', async () => {
    const added = await read('keahi', '/issue add "Translate the summary" kind:action owner:Kouamé due:"in 2 weeks"');
    expect(added).toMatch(/a1\. Translate the summary[\s\S]*5 July 2020[\s\S]*Carried by: Kouamé/);
    expect((await say('malia', '/issue update a1 state:completed')).error).toBe('role_needed');
    expect((await say('Kouamé', '/issue update a1 state:completed')).error).toBe('role_needed');
    expect((await say('kouame', '/issue update a1 due:2021-01-01')).error).toBe('role_needed');
    const status = await say('kouame', '/issue status a1');
    const done = await press('kouame', status, 'Fait').catch(() => press('kouame', status, 'Done'));
    expect(textOf(done)).toMatch(/not started → completed/);
    const again = await say('kouame', '/issue status a1');
    expect(textOf(await press('kouame', again, 'Reopen'))).toContain('completed → in progress');
    const form = await press('kouame', again, 'Comment …');
    expect(form.form?.fields.map((field) => field.name)).toEqual(['note']);
    expect(textOf(await send('kouame', form, { note: 'Half of it' }))).toContain('note: Half of it');
    expect(await read('ottilie', '/issue list kind:action owner:kouame')).toContain('Translate the summary');
  });

  it('the form shows what is recorded and changes only what is typed over', async () => {
    const form = await say('keahi', '/issue update 7');
    const shown = Object.fromEntries((form.form?.fields ?? []).map(({ name: field, value }) => [field, value]));
    expect(shown.percent).toBe('100');
    await say('meherun', '/issue update 7 note:"from elsewhere"');
    const sent = await send('keahi', form, { percent: shown.percent ?? '', note: 'typed in the form' });
    expect(textOf(sent)).toContain('note: typed in the form');
    expect(textOf(sent)).not.toContain('100%');
    expect(textOf(await send('keahi', form, { percent: '100' }))).toContain('Nothing changed');
  });

  it('of two who edit at once the second is shown what the first changed, and may still save theirs', async () => {
    await say('keahi', '/issue update 16b percent:98');
    const [first, second] = [await say('keahi', '/issue update 16b'), await say('meherun', '/issue update 16b')];
    const sent = await send('keahi', first, { percent: '99' });
    expect(textOf(sent)).toContain('98% → 99%');
    const late = await send('meherun', second, { percent: '100' });
    expect(textOf(late)).toMatch(/was changed while you were at it\nDone: 98% → 99%; you typed 100%/);
    expect(await read('malia', '/issue status 16b')).toContain('99% complete');
    expect(textOf(await press('meherun', late, 'Save mine'))).toContain('99% → 100%');
  });

  it('changes that come at once are all kept, none written over another', async () => {
    const notes = Array.from({ length: 8 }, (_, i) =>
      say(i % 2 ? 'keahi' : 'meherun', `/issue update 2 note:"note ${i}"`),
    );
    await Promise.all(notes);
    const history = await read('malia', '/issue history 2');
    for (let i = 0; i < 8; i += 1) expect(history).toContain(`note: note ${i}`);
    const { issue } = await bot.penholder.services.issues.named('web:local', '2').catch(async () => {
      const group = await bot.penholder.stores.groups.findByChannel({ tenant: 'web:local', channelId: 'cpwg' });
      return bot.penholder.services.issues.named(group?.id ?? '', '2');
    });
    expect(issue.notes.filter(({ text }) => /^note \d$/.test(text))).toHaveLength(8);
  });

  it('what is done to the whole is offered to be completed, by one press', async () => {
    await press('ottilie', await say('ottilie', '/issue update 2 percent:100'), 'Mark it completed');
    expect(await read('malia', '/issue status 2')).toContain('It is completed.');
  });

  it('what is completed is done to the whole, from that day on, and reopening is asked about', async () => {
    await say('keahi', '/issue update 2b state:completed');
    expect(await read('malia', '/issue status 2b')).toMatch(/100% complete[\s\S]*Finished\n21 June 2020/);
    expect(await read('keahi', '/issue update 2b state:in-progress')).toContain(
      'It is completed; from then on it would be in progress.',
    );
  });

  it('a table is shown line by line before it is taken in, and what it changed can be taken back', async () => {
    const table = 'id,title,percent\n9,Social Media Use Training,100\n13,,77\n,Fresh,';
    const shown = await say('meherun', `/issue import "${table}"`);
    expect(textOf(shown)).toMatch(/Line 3: 13 .*: Done: 100% → 77%\nLine 4: adds 17 Fresh\n1 issue is so already/);
    expect(await read('malia', '/issue status 13')).not.toContain('77%');
    expect(textOf(await press('meherun', shown, 'Take it in'))).toContain('The issues are as it says.');
    expect(await read('malia', '/issue status 13')).toContain('77% complete');
    expect(await read('meherun', '/issue update 13 undo:yes')).toContain('Done: 77% → 100%');
    expect(await read('meherun', '/issue import "id,title\n1,A\n1,B"')).toContain('Line 3: ');
    const file = (await say('malia', '/issue export json')).blocks.find(({ kind }) => kind === 'file');
    expect(file).toMatchObject({ name: 'issues.json', content: expect.stringContaining('"Fresh"') });
  });

  it('text that members type stays text', async () => {
    const hostile = '<!channel> @everyone *bold* <script>alert(1)</script> =HYPERLINK("x")';
    await say('keahi', `/issue update 1 note:‘${hostile}’`);
    const status = (await bot.say('malia', '/issue history 1'))?.reply as SealedReply;
    expect(textOf(status)).toContain('<!channel>');
    expect(JSON.stringify(status)).not.toContain('"kind":"link"');
  });
});
