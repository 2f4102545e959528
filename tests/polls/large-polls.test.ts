import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderMessage as renderForDiscord } from '../../adapters/discord/render.ts';
import { renderMessage as renderForSlack } from '../../adapters/slack/render.ts';
import { renderBlocks as renderForWeb } from '../../adapters/web/render.tsx';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import { decisionBlocks } from '../../src/polls/decision-blocks.ts';
import { pollKinds } from '../../src/polls/kinds/index.ts';
import type { PollKind } from '../../src/polls/kinds/kind.ts';
import { MEANING_LENGTH } from '../../src/polls/meanings.ts';
import { type Part, partsOf } from '../../src/polls/parts.ts';
import { type Poll, turnout } from '../../src/polls/poll.ts';
import { pollBlocks } from '../../src/polls/poll-blocks.ts';
import { proofRoot } from '../../src/polls/proof/ballot-leaf.ts';
import { deciding } from '../../src/polls/proof/deciding-facts.ts';
import { asksReason, NOBODY, type Voices } from '../../src/polls/voices.ts';
import type { Block } from '../../src/replies/reply.ts';
import { problemsOf as problemsInDiscord } from '../adapters/discord/discord-rules.ts';
import { problemsOf as problemsInSlack } from '../adapters/slack/slack-rules.ts';
import { countsOf } from '../contracts/poll-kind.ts';
import { EVE, startWholeBot, type WholeBot, wordsOf } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const VOTERS = 5_000;
const OPTIONS = 50;
const options = { reader: { language: 'en', timeZone: 'UTC' }, now: EVE } as const;

/** An example with as many and as long options as there may be. */
function enlarged(line: string): string {
  const each = (text: (at: number) => string) => Array.from({ length: OPTIONS }, (_, at) => text(at)).join(' | ');
  const labels = each((at) => `${at + 1} ${'and what follows from it '.repeat(3)}`.slice(0, 75).trim());
  const slots = each((at) => `2020-07-${String(1 + (at % 28)).padStart(2, '0')} ${10 + Math.floor(at / 28)}:00`);
  return line.replace(/options:"[^"]*"/, `options:"${labels}"`).replace(/slots:"[^"]*"/, `slots:"${slots}"`);
}

/** A poll whose options or positions have as long meanings as there may be: no line that is typed has all of them. */
function explained(poll: Poll, { described }: PollKind): Poll {
  const meaning = 'what speaks for it and what follows from it, '.repeat(5).slice(0, MEANING_LENGTH - 1);
  const meanings = described?.(poll.terms).map(() => `${meaning}.`);
  return meanings ? { ...poll, terms: { ...(poll.terms as object), meanings } } : poll;
}

/** What 5,000 voters say, by what the kind declares. */
function ballotsOf(kind: PollKind, poll: Poll): string[] {
  const voting = kind.voting(poll);
  return Array.from({ length: VOTERS }, (_, n) => {
    if (voting.by === 'press') return voting.buttons[n % voting.buttons.length]?.choice ?? '';
    const line = n % voting.lines.length;
    return voting.choiceOf(voting.lines.map((_, at) => (at === line ? (voting.bare?.(1) ?? '1') : undefined)));
  });
}

/** Whoever is against says why, at length. */
function voicesOf(kind: PollKind, poll: Poll, ballots: readonly string[]): Voices {
  const against = ballots.filter((choice) => asksReason(kind, { ...poll, reasons: 'optional' }, choice));
  const [part] = partsOf(kind, poll) as [Part];
  const heard = against.map((choice, n) => ({
    part,
    ballot: kind.words(poll, choice),
    name: `Member ${n} of a long name that goes on`.padEnd(80, '.'),
    reason: `${n}: ${'it names no date, and '.repeat(22)}`,
  }));
  return { heard, asked: 'against', areMore: heard.length > 0 };
}

const sealed = (blocks: readonly Block[]): Block<string>[] =>
  blocks.map((block) =>
    block.kind === 'buttons'
      ? { ...block, buttons: block.buttons.map((button) => ({ ...button, does: 'token' })) }
      : (block as Block<string>),
  );

/** What its first line says, and its buttons. */
const neededIn = (blocks: readonly Block<string>[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'heading') return [wordsOf(block.words)];
    return block.kind === 'buttons' ? block.buttons.map(({ label }) => wordsOf(label)) : [];
  });

describe('src/polls: 5,000 voters and 50 options', () => {
  const { uri, name } = freshDatabase();
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  async function open(kind: PollKind): Promise<Poll> {
    const answer = await bot.say('ottilie', enlarged(kind.examples[0] ?? ''));
    expect(answer?.reply.error).toBeUndefined();
    const [poll] = await bot.penholder.stores.polls.list(PLAYGROUND_GROUP, { states: ['open'], limit: 1, skip: 0 });
    if (!poll) throw new Error('no poll is there');
    return poll;
  }

  it.each(pollKinds.map((kind) => [kind.name, kind] as const))(
    'a poll of the kind %s is within what every platform takes: open, closed, and its record',
    async (_, kind) => {
      const poll = explained(await open(kind), kind);
      const ballots = ballotsOf(kind, poll);
      const voices = voicesOf(kind, poll, ballots);
      const counts = countsOf(ballots);
      const counted = { ballots: turnout(counts), tally: kind.tally(poll, counts) };
      expect(counted.ballots).toBe(VOTERS);
      const none = { ballots: 0, tally: kind.tally(poll, {}) };
      const closed = { ...counted, at: poll.closesAt, root: 'r'.repeat(43) };
      const outcome = { at: poll.closesAt, by: 'Ottilie', statement: 'So be it. '.repeat(200) };
      const statements = Array.from({ length: VOTERS }, (_, n) => ({
        voterKey: `${n}`,
        text: 'It names no date. '.repeat(100),
        at: EVE,
      }));
      const ended: Poll = { ...poll, state: 'decided', closed, outcome };
      const shown = {
        open: pollBlocks({ poll, kind, counted, voices }),
        unvoted: pollBlocks({ poll, kind, counted: none, voices: NOBODY }),
        closed: pollBlocks({ poll: ended, kind, counted, voices }),
        record: decisionBlocks({ poll: ended, kind, statements, voices, picture: [] }),
      };
      for (const [state, blocks] of Object.entries(shown)) {
        const reply = { visibility: 'channel', blocks: sealed(blocks) } as const;
        expect([state, problemsInSlack(renderForSlack(reply, options).blocks, 50)]).toEqual([state, []]);
        expect([state, problemsInDiscord(renderForDiscord(reply, options).body.components)]).toEqual([state, []]);
        // the question and what to press are there, whatever else gives way
        for (const drawn of [renderForSlack(reply, options).blocks, renderForDiscord(reply, options).body.components])
          expect(neededIn(reply.blocks).filter((words) => !JSON.stringify(drawn).includes(words))).toEqual([]);
        expect(String(renderForWeb(reply.blocks, options)).length).toBeLessThan(500_000);
      }
    },
  );

  it('a question that 5,000 voters answer at length: few bytes stand in the poll, its messages fit, its proof holds all of it', async () => {
    const { polls: store } = bot.penholder.stores;
    const { polls } = bot.penholder.services;
    const [kind] = pollKinds.filter(({ isWritten }) => isWritten) as [PollKind];
    const poll = await open(kind);
    const texts = Array.from({ length: VOTERS }, (_, n) =>
      JSON.stringify(`${n % 4_000} `.padEnd(2_000, '"é\n* 👩‍👩‍👧 ').trim()),
    );
    await store.raiseGate(poll);
    const cast = (choice: string, n: number) => {
      const ballot = {
        pollId: poll.id,
        voterKey: `v${n}`,
        choice,
        counted: kind.counted?.(choice) ?? '',
        pressedAt: EVE,
      };
      return store.castKnowing(poll, ballot, undefined);
    };
    for (let n = 0; n < VOTERS; n += 500)
      await Promise.all(texts.slice(n, n + 500).map((text, at) => cast(text, n + at)));
    expect(await polls.counted(poll)).toEqual({ ballots: VOTERS, tally: { answers: VOTERS } });
    const { answers } = await polls.voices(poll);
    expect(answers?.given.length).toBeLessThanOrEqual(200);
    expect(answers?.totals).toEqual([VOTERS]);

    await bot.say('ottilie', `/poll close ${poll.number} sure:yes`);
    const closed = (await store.find(PLAYGROUND_GROUP, poll.id)) as Poll;
    expect(closed.closed).toMatchObject({ ballots: VOTERS, tally: { answers: VOTERS } });
    expect(JSON.stringify(closed).length).toBeLessThan(5_000);
    const all = await polls.voices(closed, 'all');
    const view = { poll: closed, kind, counted: await polls.counted(closed), voices: await polls.voices(closed) };
    const page = renderForWeb(sealed(pollBlocks({ ...view, voices: all, isRead: true })), options);
    expect(String(page).length).toBeLessThan(16_000_000);
    for (const blocks of [
      pollBlocks(view),
      (await bot.say('malia', `/poll show ${poll.number} page:3`))?.reply.blocks ?? [],
    ]) {
      const reply = { visibility: 'channel', blocks: sealed(blocks as never) } as const;
      expect(problemsInSlack(renderForSlack(reply, options).blocks, 50)).toEqual([]);
      expect(problemsInDiscord(renderForDiscord(reply, options).body.components)).toEqual([]);
    }
    const leaves = await store.leaves(closed, closed.epoch);
    expect(leaves.map(({ choice }) => choice).sort()).toEqual(texts.toSorted());
    expect(proofRoot(closed, leaves, deciding({ ...closed, ballots: leaves }))).toBe(closed.closed?.root);
  });
});
