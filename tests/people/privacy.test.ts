import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BotEvent } from '../../src/bot/event.ts';
import type { Occurrence } from '../../src/meetings/occurrences.ts';
import type { Group } from '../../src/people/group.ts';
import type { Member } from '../../src/people/member.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('src/people/privacy.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const say = async (who: string, line: string, more?: Partial<BotEvent>) =>
    (await bot.say(who, line, more))?.reply as SealedReply;
  const shown = (question: string) =>
    textOf(
      bot.adapter.messages.find(({ drawings }) => JSON.stringify(drawings[0]).includes(question))?.drawings.at(-1)
        ?.reply as SealedReply,
    );
  async function openPoll(question: string): Promise<SealedReply> {
    await say('ottilie', `/poll consensus "${question}" closes:2d`);
    return bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply;
  }
  async function forget(who: string): Promise<SealedReply> {
    const asked = await say(who, '/penholder whoami forget:yes');
    return (await bot.press(who, asked, 'Forget me'))?.reply as SealedReply;
  }

  it('tells what is kept', async () => {
    const poll = await openPoll('Kept?');
    await bot.press('itzel', poll, 'Support');
    expect(textOf(await say('itzel', '/penholder whoami'))).toMatch(/Accounts\nweb itzel\nBallots\n1/);
  });

  it('gives it all out as a file: who one is, what one voted and did', async () => {
    await say('itzel', '/issue ask how far is issue 16?');
    await say('itzel', '/issue watch 16');
    const unknown = await say('itzel', '/issue ask who pays for lunch?');
    await bot.press('itzel', unknown, 'Tell the staff');
    const shown = await say('itzel', '/penholder whoami');
    const [file] = (await bot.press('itzel', shown, 'Export what is kept'))?.reply.blocks ?? [];
    if (file?.kind !== 'file') throw new Error('no file');
    expect(JSON.parse(String(file.content))).toMatchObject({
      member: { name: 'Itzel', region: 'LACRALO' },
      accounts: [{ tenant: 'web:local', userId: 'itzel' }],
      ballots: [{ question: 'Kept?', choice: 'support' }],
      activities: [{ deed: 'question' }, { deed: 'question' }],
      statements: [],
      watches: [{ issue: '16' }],
      questions: [{ question: 'who pays for lunch?' }],
      discussed: [{ question: 'how far is issue 16?' }],
    });
    expect(String(file.content)).not.toMatch(/ottilie/i);
  });

  it('forgets who wants it: counted ballots stay without them, others are withdrawn', async () => {
    const closed = await openPoll('Counted?');
    for (const who of ['itzel', 'kouame']) await bot.press(who, closed, 'Oppose');
    await say('ottilie', `/poll close ${/Poll (\d+)/.exec(textOf(closed))?.[1]} sure:yes`);
    await bot.press('kouame', await openPoll('Open?'), 'Support');
    await bot.press('itzel', bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply, 'Support');
    await expect.poll(() => shown('Open?')).toContain('2 of');

    expect(textOf(await forget('itzel'))).toContain('has forgotten you');
    await expect.poll(() => shown('Open?')).toContain('1 of 8');
    expect(shown('Counted?')).toMatch(/Oppose\n2/);
    const participation = textOf(await say('ottilie', '/penholder participation by:member'));
    expect(participation).toContain('Kouamé\n100%');
    expect(participation).not.toContain('Itzel');
    expect((await say('itzel', '/poll consensus "Again?" closes:2d')).error).toBe('not_on_roll');
  });

  it('leaves nothing in the database that leads to them', async () => {
    await say('waverly', '/issue watch 16');
    await say('waverly', '/issue ask how far is issue 2?');
    await bot.press('waverly', await say('waverly', '/issue ask who pays for dinner?'), 'Tell the staff');
    await forget('waverly');
    expect(textOf(await say('keahi', '/issue list state:unanswered'))).not.toContain('dinner');
    const connection = await connectMongo(uri, { database: name });
    const found: string[] = [];
    for (const { collectionName } of (await connection.db?.collections()) ?? []) {
      const all = JSON.stringify(await connection.collection(collectionName).find().toArray());
      // events seen are kept by their ids, messages of the playground's channels are its platform's
      if (/"[^"]*waverly[^"]*"/i.test(all) && !['messages', 'interactions'].includes(collectionName)) {
        found.push(`${collectionName}: ${/"[^"]*waverly[^"]*"/i.exec(all)?.[0]}`);
      }
    }
    await connection.close();
    // the sample's own words, and who has a direct conversation in the playground
    expect(found.filter((one) => !/^(channels|records|action-tokens): /.test(one))).toEqual([]);
  });

  it('forgets of what somebody wanted to be reminded', async () => {
    const { services, stores } = bot.penholder;
    const { id: groupId } = (await stores.groups.findByChannel({ tenant: 'web:local', channelId: 'cpwg' })) as Group;
    const malia = (await stores.members.find(groupId, { tenant: 'web:local', userId: 'malia' })) as Member;
    const meeting = (await services.meetings.byId(groupId, 'icann68')) as Occurrence;
    await services.reminders.remind({ groupId, memberId: malia.id }, meeting);
    const group = (await stores.groups.find(groupId)) as Group;
    expect((await services.privacy.everythingOf(group, malia)).reminders).toEqual(['icann68']);
    await forget('malia');
    expect(await stores.kept.reminded.list(groupId)).toEqual([]);
  });

  it('asks first, and the last admin stays', async () => {
    await say('keahi', '/penholder role Keahi admin');
    expect((await forget('keahi')).error).toBe('last_admin');
    const asked = await say('florine', '/penholder whoami forget:yes', {
      person: { id: 'florine', name: 'Florine', locale: 'en', platformAdmin: false },
    });
    expect(asked.error).toBeUndefined();
    expect(textOf(await say('ottilie', '/penholder member list'))).toContain('Florine');
  });
});
