import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Group } from '../../src/people/group.ts';
import type { Member } from '../../src/people/member.ts';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import { audienceText } from '../../src/polls/copying.ts';
import type { Poll } from '../../src/polls/poll.ts';
import { readAudience } from '../../src/polls/read-audience.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('src/polls/copying.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const say = async (line: string) => (await bot.say('ottilie', line))?.reply as SealedReply;
  const opened = async (line: string): Promise<Poll> => {
    const words = textOf(await say(line));
    return bot.penholder.services.polls.byNumber(PLAYGROUND_GROUP, Number(/Poll (\d+)/.exec(words)?.[1]));
  };
  const formOf = async ({ number }: Poll) =>
    (await bot.press('ottilie', await say(`/poll copy ${number}`), 'Ask anew…'))?.reply.form;
  const facts = ({ id, number, openedAt, closesAt, acts, state, closed, epoch, voted, closer, ...asked }: Poll) => ({
    ...asked,
    days: (closesAt.getTime() - openedAt.getTime()) / 86_400_000,
  });

  it.each([
    'vote "Adopt it? | Send it?" threshold:2/3 abstentions:yes labels:"Aye | Nay | Pass" quorum:50% spread:2 reasons:required hidden:until-vote audience:"EURALO or AFRALO except Florine" about:16 remind:"24h | 2h" notify:yes language:fr background:"See the <b>draft</b>" closes:36h',
    'rank "Who?" options:"Ana | Ben | Chen" seats:2 secret:yes hidden:yes closes:90m',
    'check "How?" secret:no closes:2d',
    'question "What works? | What does not?" secret:yes tags:fees closes:2d',
    'consensus "Without?" reasons:off spread:0 remind:off closes:2d',
  ])('a poll that is asked anew is as it was, whatever the group has set: /poll %s', async (line) => {
    const set = await bot.say('keahi', '/penholder settings spread:3 reminders:24h');
    expect(set?.reply.error).toBeUndefined();
    const first = await opened(`/poll ${line}`);
    await say(`/poll close ${first.number} sure:yes`);
    const form = await formOf(first);
    const values = Object.fromEntries(
      (form?.fields ?? []).flatMap(({ name: of, value }) => (value ? [[of, value]] : [])),
    );
    const sent = await bot.say('ottilie', '', { kind: 'action', token: form?.does ?? '', values });
    const number = Number(/Poll (\d+)/.exec(textOf(sent?.reply as SealedReply))?.[1]);
    const second = await bot.penholder.services.polls.byNumber(PLAYGROUND_GROUP, number);
    expect(number).toBeGreaterThan(first.number);
    expect(facts(second)).toEqual(facts(first));
  });

  it('what was asked for its own moments is left to be typed', async () => {
    const slots = 'slots:"2020-07-01 10:00 | 2020-07-02 10:00"';
    const form = await formOf(await opened(`/poll time "When?" ${slots} length:90 maybe:no closes:2d`));
    const values = ['question', 'slots', 'closes', 'length', 'maybe'].map(
      (of) => form?.fields.find((field) => field.name === of)?.value,
    );
    expect(values).toEqual(['When?', undefined, '2d', '90', 'no']);
  });

  it('an audience is typed so that it is read as it was', () => {
    const group = { regions: ['AFRALO', 'EURALO'] } as unknown as Group;
    const members = [{ id: 'm', name: 'Malia Kekona' }] as Member[];
    for (const typed of [
      'everyone',
      'roll except staff',
      'chair or EURALO',
      'penholder and AFRALO',
      'chair | AFRALO and penholder except Malia Kekona or staff',
      'roll except chair except staff',
    ]) {
      const audience = readAudience(typed, { group, members });
      expect(readAudience(audienceText(audience), { group, members }), typed).toEqual(audience);
    }
  });
});
