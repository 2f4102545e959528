import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { movableClock, systemClock } from '../../src/clock.ts';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import { pollKinds } from '../../src/polls/kinds/index.ts';
import type { Poll } from '../../src/polls/poll.ts';
import { checkReceipt } from '../../src/polls/proof/ballot-leaf.ts';
import { checkPoll, type FiledPoll, readPollFile } from '../../src/polls/proof/poll-file.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { openPoll } from './polling.ts';
import { CHAIR, GROUP, type SharedBot, startSharedBot } from './shared-bot.ts';

// starting bots takes long on a machine with other work to do
vi.setConfig({ testTimeout: 60_000 });

const shared = freshDatabase();
const whole = freshDatabase();
const WITHDRAW = 'Withdraw my ballot';

describe('src/polls: withdrawing a ballot', () => {
  describe('as its voter does', () => {
    let bot: WholeBot;
    beforeAll(async () => {
      bot = await startWholeBot({ uri: whole.uri, database: whole.name });
    });
    afterAll(() => bot.stop());

    const pressed = async (who: string, reply: SealedReply, label: string, receivedAt = bot.clock.now()) =>
      (await bot.press(who, reply, label, { receivedAt }))?.reply as SealedReply;
    const say = async (who: string, line: string) => (await bot.say(who, line))?.reply as SealedReply;
    async function opened(line: string) {
      const n = Number(/Poll (\d+)/.exec(textOf(await say('ottilie', line)))?.[1]);
      const message = bot.adapter.messages.at(-1);
      return { n, message: message?.drawings[0]?.reply as SealedReply, drawings: message?.drawings };
    }

    it('a withdrawn ballot is counted nowhere, its receipt proves nothing, and its voter may vote again', async () => {
      const { n, message, drawings } = await opened('/poll consensus "Take back?" closes:1d reasons:off');
      await pressed('malia', message, 'Support');
      const cast = await pressed('kouame', message, 'Block');
      const receipt = /receipt: (\S+\.\S+)\. /.exec(textOf(cast))?.[1] as string;
      expect(textOf(cast)).toContain('change or withdraw it until');
      const done = await pressed('kouame', cast, WITHDRAW);
      expect(done).toMatchObject({ replaces: true });
      expect(textOf(done)).toContain(`ballot in poll ${n} is withdrawn`);
      expect((await pressed('kouame', cast, WITHDRAW)).error).toBe('ballot_none');
      await expect.poll(() => textOf(drawings?.at(-1)?.reply as never)).toContain('1 of 8 has voted');
      const mine = textOf(await say('kouame', '/poll mine'));
      expect(mine).toContain(`Poll ${n}: Take back?`);
      expect(mine).not.toContain(receipt);
      expect(textOf(await say('kouame', `/poll show ${n}`))).toContain('You have no ballot');
      expect(textOf(await say('ottilie', `/poll remind ${n}`))).toContain('7 have not voted');

      await say('ottilie', `/poll close ${n} sure:yes`);
      expect((await pressed('malia', cast, WITHDRAW)).error).toBe('poll_closed');
      const exported = await say('ottilie', `/poll export ${n}`);
      const file = exported.blocks.find((block) => block.kind === 'file');
      const read = readPollFile(file?.kind === 'file' ? String(file.content) : '');
      const filed = read?.polls[0] as FiledPoll;
      expect(filed.ballots).toMatchObject([{ choice: 'support' }]);
      expect(checkPoll(filed, pollKinds).faults).toEqual([]);
      expect(checkReceipt(filed.id, filed.ballots, receipt).kind).toBe('unknown');
      const [ended] = await bot.penholder.services.polls.ended(PLAYGROUND_GROUP, new Date(0));
      expect([...(ended?.voters ?? [])]).toHaveLength(1);
    });

    it('neither a late repeat of an older press brings it back, nor a ballot under another account of the person', async () => {
      const { n, message } = await opened('/poll choice "Where?" options:"Lima | Dakar" closes:1d');
      const at = bot.clock.now().getTime();
      const later = (ms: number) => new Date(at + ms);
      const cast = await pressed('idris-2', message, 'Lima', later(1)).catch(() => undefined);
      expect(cast?.error).toBe('not_on_poll_roll');
      const { members } = bot.penholder.stores;
      const poll = await bot.penholder.stores.polls.findByNumber(PLAYGROUND_GROUP, n);
      if (!poll) throw new Error('no poll is there');
      const [malia] = (await members.list(poll.groupId)).filter(({ name }) => name.startsWith('Malia'));
      if (!malia) throw new Error('nobody is there');
      await bot.penholder.stores.polls.cast(poll, {
        pollId: poll.id,
        voterKey: 'malia elsewhere',
        choice: '[1]',
        pressedAt: later(1),
      });
      const first = await pressed('malia', message, 'Lima', later(2));
      await pressed('malia', first, WITHDRAW, later(5));
      expect((await pressed('malia', message, 'Lima', later(3))).error).toBe('ballot_newer_stands');
      const counted = () => bot.penholder.services.polls.counted(poll);
      expect((await counted()).tally).toEqual({ votes: [0, 1] });
      await members.put({ ...malia, id: 'malia elsewhere' }, [{ tenant: 'web:local', userId: 'malia-2' }]);
      await members.link(poll.groupId, { tenant: 'web:local', userId: 'malia-2' }, malia);
      expect((await counted()).tally).toEqual({ votes: [0, 0] });
      await pressed('malia', message, 'Dakar', later(9));
      expect((await counted()).tally).toEqual({ votes: [0, 1] });
    });

    it('/poll mine and /poll show offer it for open polls', async () => {
      const { n, message } = await opened('/poll vote "Offered?" closes:1d');
      await pressed('malia', message, 'Yes');
      const shown = await say('malia', `/poll show ${n}`);
      expect(textOf(await pressed('malia', shown, WITHDRAW))).toContain('is withdrawn');
      await pressed('malia', message, 'No', new Date(bot.clock.now().getTime() + 10));
      const mine = await say('malia', '/poll mine');
      const label = `${WITHDRAW} in poll ${n}`;
      expect(textOf(mine)).toContain(label);
      const later = new Date(bot.clock.now().getTime() + 20);
      expect(textOf(await pressed('malia', mine, label, later))).toContain('is withdrawn');
      expect(textOf(await say('malia', '/poll mine'))).not.toContain(label);
    });
  });

  it('of withdrawals that race the close in two processes those that were acknowledged are not counted, the others are', async () => {
    const clock = movableClock(systemClock.now(), { running: false });
    const bots = [await startSharedBot({ uri: shared.uri, clock }), await startSharedBot({ uri: shared.uri, clock })];
    const [bot, other] = bots as [SharedBot, SharedBot];
    const by = { memberId: CHAIR, name: CHAIR };
    let acknowledged = 0;
    let refused = 0;
    for (let round = 0; round < 4; round += 1) {
      const { id } = await openPoll(bot);
      const voters = Array.from({ length: 24 }, (_, at) => `v${at}`);
      const at = clock.now().getTime();
      const cast = { pollId: id, choice: 'support', pressedAt: new Date(at) };
      for (const voterKey of voters) await bot.penholder.services.polls.cast(GROUP, { ...cast, voterKey }, () => true);
      const read = await bot.penholder.services.polls.byId(GROUP, id, 'fresh');
      const left = [...voters];
      const isGone = new Set<string>();
      const errors = new Set<string>();
      let closing: Promise<Poll> | undefined;
      const work = async ({ penholder }: SharedBot) => {
        for (let voterKey = left.pop(); voterKey !== undefined; voterKey = left.pop()) {
          const ballot = { pollId: id, voterKey, pressedAt: new Date(at + 1) };
          await penholder.services.polls.withdraw(GROUP, ballot).then(
            () => isGone.add(ballot.voterKey),
            ({ code }) => errors.add(code),
          );
          if (isGone.size >= 8) closing ??= other.penholder.services.polls.close(read, by);
        }
      };
      await Promise.all([bot, other, bot, other].map(work));
      const closed = await (closing as unknown as Promise<Poll>);
      expect([...errors].filter((code) => code !== 'poll_closed')).toEqual([]);
      acknowledged += isGone.size;
      refused += voters.length - isGone.size;
      const ballots = await bot.penholder.stores.polls.sealedBallots({ groupId: GROUP, id }, closed.epoch);
      const counted = ballots.filter(({ choice }) => choice !== '').map(({ voterKey }) => voterKey);
      expect(counted.sort()).toEqual(voters.filter((voter) => !isGone.has(voter)).sort());
      expect(closed.closed?.tally).toMatchObject({ support: voters.length - isGone.size });
    }
    expect({ acknowledged: acknowledged > 0, refused: refused > 0 }).toEqual({ acknowledged: true, refused: true });
    await Promise.all(bots.map((each) => each.stop()));
  });
});
