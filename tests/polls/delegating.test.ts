import { describe, expect, it } from 'vitest';
import { isPenholderError } from '../../src/errors.ts';
import type { Member } from '../../src/people/member.ts';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import { pollKinds } from '../../src/polls/kinds/index.ts';
import { checkPoll } from '../../src/polls/proof/poll-file.ts';
import { textOf } from '../doubles/whole-bot.ts';
import { wholePolls } from './whole-polls.ts';

describe('src/polls/delegating.ts', () => {
  const polls = wholePolls();
  const { say, press, drawn, stored, opened, exported, memberId } = polls;
  const delegate = (who: string, n: number, to: string) => say(who, `/poll delegate ${n} to:${to}`);

  it('a voter names another, whose ballot counts for both: in turnout, quorum, result, export and proof', async () => {
    const { n, vote } = await opened('/poll vote "By proxy?" quorum:3');
    await vote('ottilie', 'No');
    const told = textOf(await delegate('malia', n, 'Itzel'));
    expect(told).toContain(`In poll ${n} Itzel votes for you`);
    // nothing is counted before the delegate votes
    await expect.poll(() => drawn('poll:')).toContain('1 of 8 has voted');
    expect(textOf(await say('malia', `/poll show ${n}`))).toContain('Your ballot: as Itzel votes (proxy)');
    const cast = await vote('itzel', 'Yes');
    await expect.poll(() => drawn('poll:')).toContain('3 of 8 have voted, 1 by proxy');
    expect(drawn('poll:')).toContain('Quorum of 3: reached');
    await vote('itzel', 'Abstain');
    await vote('itzel', 'Yes');
    await say('ottilie', `/poll close ${n} sure:yes`);
    expect(drawn('poll-result')).toContain('Yes: 2 (67% of ballots) · No: 1 (33%)');
    expect(drawn('poll-result')).toContain('3 of 8 have voted, 1 by proxy');
    expect(textOf(await say('malia', '/poll mine'))).toContain('as Itzel votes (proxy). The receipt is theirs.');

    const poll = await exported(n);
    const itzel = poll.ballots.find(({ name: voter }) => voter === 'Itzel');
    const malia = poll.ballots.find(({ name: voter }) => voter === 'Malia');
    expect(malia).toMatchObject({ choice: 'yes', by: itzel?.voter });
    const receipt = /receipt: (\S+\.\S+)\. /.exec(textOf(cast))?.[1] as string;
    expect(checkPoll(poll, pollKinds, receipt)).toMatchObject({ faults: [], receipt: { kind: 'counted' } });
    const forged = (change: object) =>
      checkPoll(
        { ...poll, ballots: poll.ballots.map((one) => (one === malia ? { ...one, ...change } : one)) },
        pollKinds,
      ).faults;
    expect(forged({ choice: 'no' })).toEqual(['proxy-invalid', 'root-differs', 'tally-differs', 'regions-differ']);
    expect(forged({ by: malia?.voter })).toEqual(['proxy-invalid', 'root-differs']);
    expect(forged({ by: undefined })).toEqual(['root-differs', 'turnout-differs']);
    expect(checkPoll({ ...poll, proxies: 0 }, pollKinds).faults).toEqual(['proxy-invalid', 'root-differs']);
  });

  it('one’s own ballot goes before it, and it may be withdrawn; a form opens empty over it', async () => {
    const { n, vote } = await opened('/poll vote "Own first?"');
    await vote('itzel', 'Yes');
    const given = await delegate('malia', n, 'Itzel');
    await expect.poll(() => drawn('poll:')).toContain('2 of 8 have voted, 1 by proxy');
    expect(textOf(await vote('malia', 'No'))).toContain('changed from as Itzel votes (proxy) to No');
    await expect.poll(() => drawn('poll:')).toMatch(/2 of 8 have voted(?!,)/);
    // whoever holds a proxy is told, and when they hold it no more; of no ballot
    await expect
      .poll(() => drawn('proxy-news'))
      .toBe(`You do not hold Malia’s proxy in poll ${n} any more: Own first?`);
    await delegate('malia', n, 'Itzel');
    const withdrawn = await press('malia', given, 'Withdraw my ballot');
    expect(withdrawn.error).toBeUndefined();
    await expect.poll(() => drawn('poll:')).toContain('1 of 8 has voted');
    const scored = await opened('/poll score "In a form?" options:"Dakar | Lima"');
    await delegate('malia', scored.n, 'Itzel');
    expect((await scored.vote('malia', 'Vote')).form?.fields.map(({ value }) => value)).toEqual([undefined, undefined]);
  });

  it('is refused to oneself, to who may not vote, to who has given theirs away, and to who holds enough', async () => {
    const { n } = await opened('/poll vote "To whom?" audience:"roll except Waverly"');
    const refusal = async (who: string, to: string) => (await delegate(who, n, to)).error;
    expect(await refusal('malia', 'Malia')).toBe('delegate_self');
    expect(await refusal('malia', 'Waverly')).toBe('delegate_not_voter');
    expect(await refusal('waverly', 'Malia')).toBe('not_on_poll_roll');
    expect(await refusal('malia', 'Itzel')).toBeUndefined();
    expect(await refusal('florine', 'Malia')).toBe('delegate_gave');
    expect(await refusal('florine', 'Itzel')).toBe('delegate_full');
    // again is no second one
    expect(await refusal('malia', 'Itzel')).toBeUndefined();
    await say('ottilie', `/poll close ${n} sure:yes`);
    expect(await refusal('florine', 'Meherun')).toBe('poll_closed');
  });

  it('a group sets how many one voter may hold, or none', async () => {
    await say('keahi', '/penholder settings proxies:0');
    const none = await opened('/poll vote "None?"');
    expect((await delegate('malia', none.n, 'Itzel')).error).toBe('delegate_off');
    expect(textOf(await say('keahi', '/penholder settings proxies:2'))).toContain('at most 2 for a voter');
    const two = await opened('/poll vote "Two?"');
    await delegate('malia', two.n, 'Itzel');
    expect((await delegate('florine', two.n, 'Itzel')).error).toBeUndefined();
    expect((await delegate('kouame', two.n, 'Itzel')).error).toBe('delegate_full');
  });

  it('a secret poll takes one only with hidden standings, and nothing that comes of it says whose it is', async () => {
    const shown = await opened('/poll vote "Seen?" secret:yes');
    expect((await delegate('malia', shown.n, 'Itzel')).error).toBe('delegate_secret');
    const { n, vote } = await opened('/poll vote "Unseen?" secret:yes hidden:yes');
    await vote('itzel', 'Yes');
    await vote('kouame', 'No');
    await delegate('malia', n, 'Itzel');
    await say('ottilie', `/poll close ${n} sure:yes`);
    expect(drawn('poll-result')).toContain('Yes: 2 (67% of ballots) · No: 1 (33%)');
    expect(drawn('poll-result')).toContain('3 of 8 have voted, 1 by proxy');
    const poll = await exported(n);
    expect(poll.ballots.map((one) => Object.keys(one).sort())).toEqual(Array(3).fill(['choice', 'voter']));
    expect(checkPoll(poll, pollKinds).faults).toEqual([]);
    const id = await memberId('Malia');
    // no key that the voter has a receipt for
    const receipts = ['yes', 'no', 'abstain'].map((choice) =>
      polls.bot().penholder.services.polls.receipt({ pollId: poll.id, voterKey: id, choice }),
    );
    for (const receipt of receipts) expect(checkPoll(poll, pollKinds, receipt).receipt?.kind).toBe('unknown');
  });

  it('of proxies given while the poll closes each is acknowledged and counted, or refused and not', async () => {
    await say('keahi', '/penholder settings proxies:100');
    const { n, vote } = await opened('/poll vote "In a race?" audience:everyone');
    await vote('itzel', 'Yes');
    const { clock, penholder } = polls.bot();
    const poll = await stored(n);
    const itzel = (await penholder.stores.members.list(PLAYGROUND_GROUP)).find(({ name: one }) => one === 'Itzel');
    const give = async (at: number) => {
      const from = { id: `voter-${at}`, name: `V${at}`, groupId: poll.groupId, roles: [], listed: true };
      const delegation = { from, to: itzel as Member, at: clock.now(), isOpenTo: () => true };
      return penholder.services.polls.delegate(poll, delegation).then(
        () => true,
        (error) => {
          if (isPenholderError(error) && error.code === 'poll_closed') return false;
          throw error;
        },
      );
    };
    const given = Array.from({ length: 40 }, (_, at) => at);
    const [outcomes] = await Promise.all([
      Promise.all(given.map(give)),
      penholder.services.polls.close(poll, { memberId: 'chair', name: 'Chair' }),
    ]);
    const { closed } = await stored(n);
    expect(closed?.proxies ?? 0).toBe(outcomes.filter(Boolean).length);
    expect(closed?.tally).toMatchObject({ yes: 1 + outcomes.filter(Boolean).length });
  });
});
