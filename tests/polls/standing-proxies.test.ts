import { describe, expect, it } from 'vitest';
import { textOf } from '../doubles/whole-bot.ts';
import { wholePolls } from './whole-polls.ts';

describe('src/polls/standing-proxies.ts', () => {
  const polls = wholePolls();
  const { say, press, drawn, opened, stored, memberId } = polls;

  /** What a member is told in private, the newest last. */
  const toldTo = async (who: string) =>
    polls
      .bot()
      .adapter.messages.filter(({ channel, key }) => key.startsWith('proxy-news') && channel.channelId.endsWith(who))
      .map(({ drawings }) => textOf(drawings.at(-1)?.reply as never));
  const shows = (n: number) => expect.poll(async () => [n, drawn(`poll:${(await stored(n)).id}`)]);

  it('fills the open polls and those that open later, until it is taken back; its delegate is told of both', async () => {
    const before = await opened('/poll vote "Open before?"');
    await before.vote('itzel', 'Yes');
    const given = await say('malia', '/poll delegate to:Itzel');
    expect(textOf(given)).toContain('In all polls of the group Itzel votes for you');
    await shows(before.n).toEqual([before.n, expect.stringContaining('2 of 8 have voted, 1 by proxy')]);
    expect(textOf(await say('malia', '/poll delegate'))).toContain('Itzel votes for you, where you do not');
    await expect.poll(() => toldTo('itzel')).toEqual([expect.stringContaining('Malia has given you their proxy')]);

    const later = await opened('/poll vote "Opened later?" quorum:2');
    expect((await stored(later.n)).voted).toBeUndefined();
    expect((await say('ottilie', `/poll edit ${later.n} question:"Opened after?"`)).error).toBeUndefined();
    await expect.poll(() => drawn('poll:')).toContain('Opened after?');
    await press('itzel', polls.message('poll:'), 'No');
    await expect.poll(() => drawn('poll:')).toContain('2 of 8 have voted, 1 by proxy');
    expect(textOf(await say('malia', `/poll show ${later.n}`))).toContain('as Itzel votes (proxy)');

    await press('malia', given, 'Take it back');
    await shows(later.n).toEqual([later.n, expect.stringMatching(/1 of 8 has voted(?!,)/)]);
    await shows(before.n).toEqual([before.n, expect.stringMatching(/1 of 8 has voted(?!,)/)]);
    await expect.poll(() => toldTo('itzel')).toContainEqual(expect.stringContaining('Malia has taken back the proxy'));
    expect((await say('malia', '/poll delegate stop:yes')).error).toBe('standing_none');
    expect(textOf(await say('malia', '/poll delegate'))).toContain('You have given no proxy');
    // given again, it is written again
    await say('malia', '/poll delegate to:Itzel');
    await shows(later.n).toEqual([later.n, expect.stringContaining('1 by proxy')]);
  });

  it('gives way to what its voter says in a poll: a ballot, a withdrawal, a proxy to another; and these outlive it', async () => {
    const own = await opened('/poll vote "Own?"');
    const back = await opened('/poll vote "Back?"');
    const other = await opened('/poll vote "Other?"');
    for (const poll of [own, back, other]) await poll.vote('itzel', 'Yes');
    await own.vote('malia', 'No');
    await press('malia', await say('malia', `/poll show ${back.n}`), 'Withdraw my ballot');
    await say('malia', `/poll delegate ${other.n} to:Florine`);
    await other.vote('florine', 'Abstain');
    await shows(own.n).toEqual([own.n, expect.stringMatching(/2 of 8 have voted(?!,)/)]);
    await shows(back.n).toEqual([back.n, expect.stringMatching(/1 of 8 has voted(?!,)/)]);
    // given anew, and after that taken back: neither touches them
    await say('malia', '/poll delegate stop:yes');
    await say('malia', '/poll delegate to:Itzel');
    await shows(other.n).toEqual([other.n, expect.stringContaining('3 of 8 have voted, 1 by proxy')]);
    await say('malia', '/poll delegate stop:yes');
    for (const { n } of [own, back, other]) await say('ottilie', `/poll close ${n} sure:yes`);
    const tallies = await Promise.all([own, back, other].map(async ({ n }) => (await stored(n)).closed?.tally));
    expect(tallies).toEqual([
      { yes: 1, no: 1, abstain: 0 },
      { yes: 1, no: 0, abstain: 0 },
      { yes: 1, no: 0, abstain: 2 },
    ]);
    expect((await toldTo('florine')).join('\n')).toContain(`their proxy in poll ${other.n}: Other?`);
  });

  it('goes one hop, to as many as one may hold, and into no poll that takes none', async () => {
    const code = async (who: string, to: string) => (await say(who, `/poll delegate to:${to}`)).error;
    expect(await code('malia', 'Malia')).toBe('delegate_self');
    expect(await code('malia', 'Itzel')).toBeUndefined();
    expect(await code('florine', 'Malia')).toBe('standing_gave');
    expect(await code('florine', 'Itzel')).toBe('standing_full');
    expect((await say('florine', '/poll delegate 1')).error).toBe('delegate_whom');
    const shown = await opened('/poll vote "Secret, shown?" secret:yes');
    await shown.vote('itzel', 'Yes');
    const hidden = await opened('/poll vote "Secret, hidden?" secret:yes hidden:yes');
    await hidden.vote('itzel', 'Yes');
    for (const { n } of [shown, hidden]) await say('ottilie', `/poll close ${n} sure:yes`);
    expect((await stored(shown.n)).closed?.ballots).toBe(1);
    expect((await stored(hidden.n)).closed).toMatchObject({ ballots: 2, proxies: 1 });
    // opened again and counted anew, the difference would tell a ballot
    const again = await say('ottilie', `/poll extend ${hidden.n} closes:3d reason:"Once more"`);
    expect(again.error).toBe('reopen_with_proxies');
    expect((await stored(hidden.n)).state).toBe('closed');
    expect((await say('ottilie', `/poll extend ${shown.n} closes:3d reason:"Once more"`)).error).toBeUndefined();
    await say('keahi', '/penholder settings proxies:0');
    expect(await code('florine', 'Kouamé')).toBe('standing_off');
    await say('keahi', '/penholder settings proxies:1');
  });

  it('counts for who is let in while a poll is open, and not for who may not vote in it', async () => {
    const { n, vote } = await opened('/poll vote "Let in?" audience:"roll except Malia"');
    await vote('itzel', 'Yes');
    await expect.poll(() => drawn('poll:')).toMatch(/1 of 7 has voted(?!,)/);
    await say('ottilie', `/poll extend ${n} voter:Malia reason:"Forgotten"`);
    await expect.poll(() => drawn('poll:')).toContain('2 of 8 have voted, 1 by proxy');
    const ballots = await polls.bot().penholder.stores.polls.allBallots(await stored(n));
    expect(ballots.map(({ voterKey }) => voterKey)).toContain(await memberId('Malia'));
  });
});
