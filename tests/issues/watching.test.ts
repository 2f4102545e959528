import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BotEvent } from '../../src/bot/event.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const at = (iso: string) => new Date(iso);

describe('src/issues: watches, digests, nudges and the inbox', () => {
  let bot: WholeBot;
  let minutes = 0;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const say = async (who: string, line: string) => (await bot.say(who, line))?.reply as SealedReply;
  const press = async (who: string, reply: SealedReply, label: string) =>
    (await bot.press(who, reply, label))?.reply as SealedReply;
  /** What stands in a channel, message by message; of one kind. */
  const posts = (channelId: string, kind: string) =>
    bot.adapter.messages
      .filter(({ channel, key }) => channel.channelId === channelId && key.startsWith(`${kind}:`))
      .map(({ drawings }) => textOf(drawings.at(-1)?.reply as SealedReply));
  /** Lets what is due be done. */
  const settle = () => {
    minutes += 1;
    return bot.moveTo(new Date(Date.parse('2020-06-21T08:00:00Z') + minutes * 60_000));
  };

  it('whoever watches is told once of each change, in private, but of none of their own and none of before', async () => {
    await say('keahi', '/issue update 2 note:"before"');
    await settle();
    expect(textOf(await say('malia', '/issue watch 2'))).toContain('in private');
    await say('malia', '/issue watch 2');
    await say('ottilie', '/issue watch 2 channel:yes');
    expect((await say('malia', '/issue watch 2 channel:yes')).error).toBe('role_needed');
    expect(textOf(await say('kouame', '/issue status 2'))).toContain('Watched by: Malia');
    await say('keahi', '/issue update 2 percent:96 why:"counted again"');
    await say('meherun', '/issue update 2 percent:97');
    await settle();
    const told = posts('direct:malia', 'issue-note');
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/2\. Member Engagement.*\nKeahi changed it, .*\nDone: 95% → 96%\n– counted again/);
    expect(told[1]).toContain('Done: 96% → 97%');
    expect(posts('cpwg', 'issue-note')).toHaveLength(2);
    expect(posts('direct:keahi', 'issue-note')).toHaveLength(0);
    const note = bot.adapter.messages.find(({ key }) => key.startsWith('issue-note:'))?.drawings[0]?.reply;
    await bot.press('malia', note as SealedReply, 'Stop watching', { channelId: 'direct:malia' });
    await say('keahi', '/issue update 2 note:"after"');
    await settle();
    expect(posts('direct:malia', 'issue-note')).toHaveLength(2);
    expect(posts('cpwg', 'issue-note')).toHaveLength(3);
  });

  it('a note that could not be sent comes later, once', async () => {
    await say('malia', '/issue watch 3');
    bot.adapter.before = async () => {
      throw new Error('the platform is down');
    };
    await say('keahi', '/issue update 3 note:"while it was down"');
    await settle();
    expect(posts('direct:malia', 'issue-note').filter((words) => words.includes('while it was down'))).toEqual([]);
    delete bot.adapter.before;
    minutes += 30;
    await settle();
    expect(posts('direct:malia', 'issue-note').filter((words) => words.includes('while it was down'))).toHaveLength(1);
  });

  it('what is not recorded is handed to the staff, who answer it once; whoever asked is told', async () => {
    const asked = await say('kouame', '/issue ask who pays for the lunch of the zebra?');
    expect(
      textOf(
        await press('kouame', asked, 'Transmettre à l’équipe').catch(() => press('kouame', asked, 'Tell the staff')),
      ),
    ).toContain('number 1');
    await press('kouame', asked, 'Tell the staff');
    const list = await say('keahi', '/issue list state:unanswered');
    expect(textOf(list)).toMatch(/1 question is waiting\n1\. who pays for the lunch of the zebra\? \(Kouamé, /);
    expect(textOf(await say('malia', '/issue list unanswered'))).not.toContain('Answer 1 …');
    const form = await press('keahi', list, 'Answer 1 …');
    const sent = { kind: 'action', token: form.form?.does, values: { answer: 'Nobody: it is a zebra.' } };
    const answered = (await bot.say('keahi', '', sent as Partial<BotEvent>))?.reply as SealedReply;
    expect(textOf(answered)).toContain('Kouamé is told');
    expect((await say('meherun', '/issue answer 1 Again')).error).toBe('question_answered');
    expect((await say('meherun', '/issue answer 7 What?')).error).toBe('question_not_found');
    expect(posts('direct:kouame', 'question-answered')).toEqual([
      'You asked: who pays for the lunch of the zebra?\nKeahi answers:\nNobody: it is a zebra.',
    ]);
    expect(textOf(await say('keahi', '/issue list unanswered'))).toContain(
      'Every question that was handed over is answered.',
    );
  });

  it('owners of what is late are reminded on the first day and each week, until it is done', async () => {
    await say('keahi', '/issue add "Book the interpreters" kind:action owner:Florine due:2020-06-23');
    await bot.moveTo(at('2020-06-23T12:00:00Z'));
    expect(posts('direct:florine', 'issue-overdue')).toEqual([]);
    await bot.moveTo(at('2020-06-24T12:00:00Z'));
    expect(posts('direct:florine', 'issue-overdue')[0]).toContain(
      'a1 Book the interpreters was due 23 June 2020, 1 day ago',
    );
    await bot.moveTo(at('2020-06-30T12:00:00Z'));
    expect(posts('direct:florine', 'issue-overdue')).toHaveLength(1);
    await bot.moveTo(at('2020-07-01T12:00:00Z'));
    expect(posts('direct:florine', 'issue-overdue')).toHaveLength(2);
    await say('florine', '/issue update a1 state:completed');
    await bot.moveTo(at('2020-07-09T12:00:00Z'));
    expect(posts('direct:florine', 'issue-overdue')).toHaveLength(2);
  });

  it('a digest says each day, or each Monday, what was changed, is late and is due soon; without any, nothing', async () => {
    expect(posts('cpwg', 'issue-digest')).toEqual([]);
    expect(textOf(await say('keahi', '/penholder settings digest:daily'))).toContain(
      'Digest of issues: not set → Every day',
    );
    await say('keahi', '/issue update 4 note:"a digest note"');
    await bot.moveTo(at('2020-07-10T12:00:00Z'));
    expect(posts('cpwg', 'issue-digest')).toHaveLength(1);
    expect(posts('cpwg', 'issue-digest')[0]).toMatch(/Issues: what has changed\nChanged\n4 .*: note: a digest note/);
    await bot.moveTo(at('2020-07-11T12:00:00Z'));
    const quiet = posts('cpwg', 'issue-digest').filter((words) => words.includes('a digest note'));
    expect(quiet).toHaveLength(1);
    await say('keahi', '/penholder settings digest:weekly');
    await say('keahi', '/issue update 4 note:"a weekly note"');
    const before = posts('cpwg', 'issue-digest').length;
    await bot.moveTo(at('2020-07-12T12:00:00Z'));
    expect(posts('cpwg', 'issue-digest')).toHaveLength(before);
    await bot.moveTo(at('2020-07-13T12:00:00Z'));
    expect(posts('cpwg', 'issue-digest')).toHaveLength(before + 1);
    expect(posts('cpwg', 'issue-digest').at(-1)).toContain('a weekly note');
  });
});
