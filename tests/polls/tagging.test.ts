import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fittingValues, suggestValues } from '../../src/bot/suggest.ts';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const HOSTILE = '<!channel> *@everyone*';

describe('src/polls/tagging.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const say = async (who: string, line: string) => (await bot.say(who, line))?.reply as SealedReply;
  const read = async (line: string) => textOf(await say('ottilie', line));
  const drawn = (at: string) =>
    textOf(bot.adapter.messages.findLast(({ key }) => key.startsWith(at))?.drawings.at(-1)?.reply as SealedReply);
  const stored = (number: number) => bot.penholder.services.polls.byNumber(PLAYGROUND_GROUP, number);

  it('where no poll has a tag the list says how to set one', async () => {
    expect(await read('/poll list tag:budget')).toContain('no poll has a tag yet. /poll tag 1 tags:budget sets one.');
  });

  it('tags stand in the message from the opening, each once, and are found without case and accents', async () => {
    await say('malia', '/poll vote "Adopt the plan?" tags:"Budgét | budget |  ICANN68 " closes:1h');
    expect(drawn('poll:')).toContain('Tags: Budgét · ICANN68');
    await say('malia', '/poll consensus "Move the call?" tags:"call" closes:1d');
    await say('malia', '/poll consensus "No tags?" closes:1d');
    const found = await read('/poll list tag:BUDGET');
    expect(found).toContain('With the tag BUDGET\n');
    expect(found).toContain('Adopt the plan?');
    expect(found).not.toMatch(/Move the call|No tags/);
    expect(await read('/poll list decided tag:budget')).toContain('None. Tags in use: call, Budgét, ICANN68.');
  });

  it('who opened it or steers polls sets them, also after votes, and it stands in the acts; ballots stay', async () => {
    await bot.press('kouame', bot.adapter.messages[0]?.drawings.at(-1)?.reply as SealedReply, 'Yes');
    expect((await say('kouame', '/poll tag 1 tags:mine')).error).toBe('role_needed');
    expect(textOf(await say('malia', '/poll tag 1 tags:"budget | 2021"'))).toContain('is tagged: budget · 2021.');
    expect(await read('/poll show 1')).toMatch(/Tags: budget · 2021[\s\S]*Malia[^\n]* tagged it: budget · 2021\./);
    expect(textOf(await say('kouame', '/poll show 1'))).toContain('Your ballot: Yes');
    const { acts, revision } = await stored(1);
    await say('ottilie', '/poll tag 1 tags:"budget | 2021"');
    expect(await stored(1)).toMatchObject({ acts });
    expect(revision).toBeUndefined();
  });

  it('of two who tag at once both are in the acts, and the last one stands', async () => {
    const read = await stored(2);
    const by = (who: string) => ({ memberId: who, name: who });
    await bot.penholder.services.polls.tag(read, ['one'], by('malia'));
    await bot.penholder.services.polls.tag(read, ['two'], by('ottilie'));
    const { acts = [], tags } = await stored(2);
    expect(acts.map(({ what }) => what)).toEqual(['tag', 'tag']);
    expect(tags).toEqual(acts.at(-1)?.after?.tags);
  });

  it('a decided poll is tagged, which its record, its export and the list of decisions have', async () => {
    await bot.moveTo(new Date(bot.clock.now().getTime() + 3_600_000));
    await say('ottilie', '/poll outcome 1 statement:"So be it." sure:yes');
    await expect.poll(() => drawn('poll-outcome')).toContain('So be it.');
    await say('ottilie', '/poll tag 1 tags:first');
    await expect.poll(() => drawn('poll-outcome')).toContain('Tags\nfirst');
    await say('ottilie', `/poll tag 1 tags:"budget | ${HOSTILE}"`);
    await expect.poll(() => drawn('poll-outcome')).toContain(`Tags\nbudget · ${HOSTILE}`);
    expect(await read('/poll list decided tag:budget')).toContain('Adopt the plan?');
    const file = (await say('itzel', '/poll export 1')).blocks.find((block) => block.kind === 'file');
    expect(JSON.parse(String(file?.kind === 'file' && file.content)).polls[0].tags).toEqual(['budget', HOSTILE]);
  });

  it('none takes them away; without any the form asks, with those that there are', async () => {
    expect((await say('ottilie', '/poll tag 1')).form?.fields).toMatchObject([
      { name: 'tags', input: 'list', value: `budget | ${HOSTILE}`, required: true },
    ]);
    expect(textOf(await say('ottilie', '/poll tag 1 tags:aucune'))).toContain('Poll 1 has no tags.');
    expect((await stored(1)).tags).toBeUndefined();
    expect((await say('ottilie', `/poll tag 1 tags:"a | b | c | d | e | f"`)).error).toBeDefined();
    expect((await say('ottilie', `/poll tag 1 tags:${'x'.repeat(31)}`)).error).toBeDefined();
  });

  it('a copy and the next of a series have them, and an edit leaves them', async () => {
    await say('ottilie', '/poll check "Where are we?" tags:mood repeats:"every week on Monday" closes:1d');
    expect((await stored(5)).tags).toEqual(['mood']);
    const copy = (await bot.press('ottilie', await say('ottilie', '/poll copy 4'), 'Ask anew…'))?.reply;
    expect(copy?.form?.fields.find((field) => field.name === 'tags')?.value).toBe('mood');
    await say('ottilie', '/poll edit 4 question:"Where are we now?"');
    expect((await stored(4)).tags).toEqual(['mood']);
  });

  it('the tags that the group has used are offered, the latest first, one more behind those that are typed', async () => {
    const place = { groupId: PLAYGROUND_GROUP, tenant: 'web:local' };
    const offered = await suggestValues(bot.penholder.services, place, 'tags');
    expect(offered.map(({ value }) => value)).toEqual(['mood', (await stored(2)).tags?.[0]]);
    const all = ['budget', 'ICANN68', 'ICANN69'].map((value) => ({ value, label: value }));
    const fitting = (typed: string) => fittingValues(all, { kind: 'tags', typed, limit: 9 }).map(({ value }) => value);
    expect(fitting('icann')).toEqual(['ICANN68', 'ICANN69']);
    expect(fitting('Budget | icann')).toEqual(['Budget | ICANN68', 'Budget | ICANN69']);
    expect(fitting('icann68|')).toEqual(['icann68 | budget', 'icann68 | ICANN69']);
  });

  it('questions find a poll by its tags', async () => {
    await say('ottilie', '/poll tag 1 tags:"reserve fund"');
    expect(await read('/issue ask what was decided about the reserve fund?')).toContain('So be it.');
  });
});
