import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

// starting bots takes long on a machine with other work to do
vi.setConfig({ testTimeout: 60_000 });

const { uri, name } = freshDatabase();
const LONG = 'x'.repeat(76);

describe('src/polls: what is typed or pressed wrongly', () => {
  let bot: WholeBot;
  let kept: () => Promise<unknown>;
  const messages = new Map<string, SealedReply>();

  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
    const connection = await connectMongo(uri, { database: name });
    kept = async () => ({
      polls: await connection.collection('polls').find().sort({ _id: 1 }).toArray(),
      ballots: await connection.collection('ballots').find().sort({ _id: 1 }).toArray(),
    });
    for (const [n, question] of ['Open?', 'Closed?', 'Cancelled?'].entries()) {
      await bot.say('ottilie', `/poll consensus "${question}" closes:5d`);
      messages.set(question, bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply);
      if (n === 1) await bot.say('ottilie', '/poll close 2 sure:yes');
      if (n === 2) await bot.say('ottilie', '/poll cancel 3 reason:overtaken sure:yes');
    }
    // a chair who has left is nobody's chair any more
    const { members } = bot.penholder.stores;
    const itzel = (await members.list(PLAYGROUND_GROUP)).find(({ name }) => name.startsWith('Itzel'));
    if (itzel) await members.put({ ...itzel, roles: [], listed: false }, []);
    return () => connection.close();
  });
  afterAll(() => bot.stop());

  /** Nothing was changed, and the answer is one clear line; below it may stand who has the role, or a button to mend it. */
  async function refused(reply: SealedReply | undefined, before: unknown, error: string): Promise<void> {
    expect(reply?.error).toBe(error);
    expect(textOf(reply as SealedReply).split('\n').length).toBeLessThanOrEqual(2);
    expect(await kept()).toEqual(before);
  }

  it.each([
    ['/poll consensus "Past?" closes:2000-01-01', 'poll_closes_in_past'],
    ['/poll choice "One?" options:"Lima"', 'list_out_of_range'],
    ['/poll choice "None?" options:"|"', 'list_out_of_range'],
    ['/poll choice "Twice?" options:"Lima | LIMA"', 'option_repeated'],
    [`/poll choice "Long?" options:"Lima | ${LONG}"`, 'list_entry_too_long'],
    ['/poll choice "Most?" options:"A | B" most:3', 'most_over_options'],
    ['/poll choice "Least?" options:"A | B | C" least:3 most:2', 'least_over_most'],
    ['/poll rank "Seats?" options:"A | B" seats:3', 'seats_over_options'],
    ['/poll rank "Seats?" options:"A | B" method:stv', 'seats_missing'],
    ['/poll rank "Seats?" options:"A | B" method:schulze seats:1', 'seats_without_stv'],
    ['/poll vote "Share?" quorum:120%', 'quorum_invalid'],
    ['/poll vote "Share?" threshold:120%', 'threshold_invalid'],
    ['/poll vote "Many?" quorum:4000', 'quorum_over_roll'],
    ['/poll vote "Many?" threshold:60', 'threshold_over_roll'],
    ['/poll choice "Later?" options:"A | B" threshold:60 opens:1d closes:3d', 'threshold_over_roll'],
    ['/poll score "Range?" options:"A | B" lowest:5 highest:5', 'score_range'],
    ['/poll time "Past?" slots:"2000-01-01 10:00 | 2000-01-02 10:00"', 'slot_past'],
    ['/poll consensus "Whom?" audience:"nobody at all"', 'audience_unknown'],
    ['/poll extend 1 closes:2000-01-01 reason:x', 'poll_closes_in_past'],
    ['/poll show 99', 'poll_not_found'],
    ['/poll close 2', 'poll_closed'],
    ['/poll close 3', 'poll_cancelled'],
    ['/poll extend 3 closes:9d reason:x', 'poll_cancelled'],
    ['/poll export 1', 'poll_not_counted'],
  ])('%s: %s', async (line, error) => {
    const before = await kept();
    await refused((await bot.say('ottilie', line))?.reply, before, error);
  });

  it.each(['/poll close 1 sure:yes', '/poll extend 1 closes:9d reason:x', '/poll edit 1 question:Mine?'])(
    'whoever was a chair and has left may not: %s',
    async (line) => {
      const before = await kept();
      const error = line.includes('edit') ? 'not_on_roll' : 'role_needed';
      await refused((await bot.say('itzel', line))?.reply, before, error);
    },
  );

  it('a vote in a closed or a cancelled poll, in another group, or by a made-up token', async () => {
    const before = await kept();
    const press = async (question: string, more = {}) =>
      (await bot.press('malia', messages.get(question) as SealedReply, 'Support', more))?.reply;
    await refused(await press('Closed?'), before, 'poll_closed');
    await refused(await press('Cancelled?'), before, 'poll_cancelled');
    await refused(await press('Open?', { tenant: 'web:abroad' }), before, 'button_unknown');
    const token = 'A'.repeat(22);
    const forged = await bot.say('malia', '', { kind: 'action', token } as never);
    await refused(forged?.reply, before, 'button_unknown');
  });

  it('the same press delivered again does nothing twice', async () => {
    const receivedAt = bot.clock.now();
    const press = () =>
      bot.press('malia', messages.get('Open?') as SealedReply, 'Support', { id: 'again', receivedAt });
    await press();
    const before = await kept();
    await press();
    expect(await kept()).toEqual(before);
  });
});
