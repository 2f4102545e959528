import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/bot/adapter.ts';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('commands/points: the use of talking points', () => {
  let bot: WholeBot;
  let post: SealedReply;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
    await bot.say('keahi', '/points post');
    post = bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply;
  });
  afterAll(() => bot.stop());

  const words = (answer: Answer | undefined) => textOf(answer?.reply as SealedReply);
  const said = async (who: string, line: string) => words(await bot.say(who, line));
  const code = async (who: string, line: string) => (await bot.say(who, line))?.reply.error ?? 'ok';
  const fileOf = (answer: Answer | undefined) => {
    const [file] = answer?.reply.blocks.filter((block) => block.kind === 'file') ?? [];
    return file?.kind === 'file' ? { name: file.name, content: String(file.content) } : undefined;
  };

  it('before the meeting nothing was used, and what is not approved never is', async () => {
    expect((await bot.press('itzel', post, 'I used a point'))?.reply.error).toBe('meeting_not_begun');
    expect(await code('itzel', '/points used dns-abuse-1')).toBe('no_meeting_begun');
    await bot.moveTo(new Date('2020-06-22T08:00:00Z'));
    expect(await code('itzel', '/points used dns-abuse-3')).toBe('point_not_found');
    expect(await said('ottilie', '/points usage')).toContain('No use of a point is recorded.');
  });

  it('the button on the post asks which, then how it went; a form takes where and a note; it can be taken back', async () => {
    const which = await bot.press('itzel', post, 'I used a point');
    const select = which?.reply.blocks.find((block) => block.kind === 'select');
    if (select?.kind !== 'select') throw new Error('no points to choose from');
    const chosen = await bot.say('itzel', '', { kind: 'action', token: select.choices[2]?.does } as never);
    expect(words(chosen)).toMatch(/^Noted: you used this point at ICANN68\.[\s\S]*How did it go\?/);
    const rated = await bot.press('itzel', chosen?.reply as SealedReply, 'Needs rewording');
    expect(words(rated)).toContain('How it went: Needs rewording');
    const form = await bot.press('itzel', rated?.reply as SealedReply, 'Where, and a note …');
    expect(form?.reply.form?.fields.map((field) => [field.name, field.value])).toEqual([
      ['how', 'reword'],
      ['where', undefined],
      ['note', undefined],
    ]);
    const values = { how: 'reword', where: 'Public Forum', note: '=SUM(1) too long' };
    await bot.say('itzel', '', { kind: 'action', token: form?.reply.form?.does, values } as never);
    expect(await said('itzel', '/points usage')).toMatch(
      /ICANN68 · Public Forum · .* · Needs rewording · =SUM\(1\) too long/,
    );
    expect(await said('itzel', '/penholder participation')).toMatch(/Points used\n1/);
    expect(await said('itzel', '/penholder whoami')).not.toContain('too long');
    const again = await bot.say('itzel', '/points used jurisdiction-1');
    await bot.press('itzel', again?.reply as SealedReply, 'I did not use it');
    expect(await said('itzel', '/penholder participation')).toMatch(/Points used\n1/);
  });

  it('in whatever language it was said, it is one point', async () => {
    await said('florine', '/points used dns-abuse-1-fr how:good');
    await said('kouame', '/points used dns-abuse-1 how:good');
    await said('malia', '/points used dns-abuse-1 how:mixed');
    expect(await said('ottilie', '/points usage by:point')).toMatch(/dns-abuse-1\n4\n2\n1\n1\n0/);
    expect(await said('meherun', '/points show dns-abuse-1')).toContain('Used 4 times, by 4 of the members');
  });

  it('by topic and meeting with a chart, what needs rewording with its notes, and no names', async () => {
    const topics = await bot.say('ottilie', '/points usage meeting:icann68');
    expect(words(topics)).toMatch(/At ICANN68\nUsed 4 times/);
    expect(words(topics)).toContain('Use by topic');
    expect(words(topics)).toMatch(/To be reworded\ndns-abuse-1 \(1 of 4\) · .* · “=SUM\(1\) too long”/);
    expect(JSON.stringify(topics?.reply)).not.toMatch(/Itzel|Kouam|Malia|Florine/);
    expect(await said('ottilie', '/points usage 2019-H1')).toContain('No use of a point is recorded.');
    expect(await said('ottilie', '/points usage by:meeting')).toMatch(/Meeting\nUsed[\s\S]*ICANN68\n4/);
  });

  it('regions with few members are told together, in the table and in the file', async () => {
    const regions = await bot.say('ottilie', '/points usage by:region');
    expect(words(regions)).toContain('are counted together');
    expect(words(regions)).not.toMatch(/AFRALO|LACRALO|EURALO|APRALO|NARALO/);
    const csv = fileOf(await bot.press('ottilie', regions?.reply as SealedReply, 'Export as CSV'));
    expect(csv?.content).toMatch(/^region,uses,members,good,mixed,reword,not_said\r\n/);
    expect(csv?.content).not.toMatch(/RALO/);
  });

  it('a member sees only their own; who is forgotten is in no count', async () => {
    const own = await said('kouame', '/points usage');
    expect(own).toMatch(/^Talking points that you used\nUsed 1 time/);
    expect(own).not.toContain('too long');
    await bot.say('itzel', '/penholder whoami forget:yes sure:yes');
    expect(await said('ottilie', '/points usage')).not.toContain('too long');
    expect(await said('ottilie', '/points usage')).toContain('Used 3 times');
  });

  it('the chair asks how it went by one press; nobody else is offered it', async () => {
    const usage = await bot.say('ottilie', '/points usage');
    expect(words(await bot.say('meherun', '/points usage'))).not.toContain('Ask how it went');
    await bot.press('ottilie', usage?.reply as SealedReply, 'Ask how it went at ICANN68');
    const poll = textOf(bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply);
    expect(poll).toContain('ICANN68: how well did our talking points work for you?');
  });

  it('a month after a meeting nothing is noted any more', async () => {
    await bot.moveTo(new Date('2020-08-20T08:00:00Z'));
    expect(await code('kouame', '/points used dns-abuse-2')).toBe('no_meeting_begun');
    expect(await code('kouame', '/points used dns-abuse-2 meeting:icann68')).toBe('meeting_over');
  });
});
