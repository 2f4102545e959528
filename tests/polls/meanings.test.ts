import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/bot/command.ts';
import type { Group } from '../../src/people/group.ts';
import { type Added, createAdding } from '../../src/polls/adding.ts';
import { choice } from '../../src/polls/kinds/choice.ts';
import { pollKinds } from '../../src/polls/kinds/index.ts';
import { openingFields } from '../../src/polls/opening-fields.ts';
import type { Poll } from '../../src/polls/poll.ts';
import { editOf } from '../../src/polls/poll-edit.ts';
import { checkPoll } from '../../src/polls/proof/poll-file.ts';
import { drawnAnew } from '../../src/polls/shuffling.ts';
import { EVE, textOf, wordsOf } from '../doubles/whole-bot.ts';
import { wholePolls } from './whole-polls.ts';

type Terms = { readonly options: readonly string[]; readonly meanings?: readonly string[] };

/** Each option with what it means. */
const meantIn = ({ options, meanings = [] }: Terms) =>
  Object.fromEntries(options.map((option, at) => [option, meanings[at] ?? '']));

describe('src/polls/meanings.ts', () => {
  const polls = wholePolls();
  const { say, press, fill, message } = polls;
  const post = () => textOf(message('poll:'));
  const words = async (line: string) => textOf(await say('ottilie', line));
  const fieldsOf = async (who: string) => (await polls.ballotForm(who))?.fields ?? [];

  it('what an option means stands beside it in the message, the form, the record, the export and the proof', async () => {
    const meanings = 'meanings:"direct *flights*, warm | - | <!here> half the price"';
    const { n } = await polls.opened(`/poll score "Where?" options:"Dakar | Lima | Lisbon" ${meanings} highest:3`);
    expect(post()).toContain('Dakar: direct *flights*, warm');
    expect(post()).toContain('Lisbon: <!here> half the price');
    const list = message('poll:').blocks.filter((block) => block.kind === 'list');
    expect(list.map(({ ordered, items }) => [ordered, items.length])).toEqual([[true, 3]]);
    const [first, second, third] = await fieldsOf('malia');
    expect(first?.hint && wordsOf(first.hint)).toMatch(/^direct \*flights\*, warm · /);
    expect([second?.hint, third?.hint && wordsOf(third.hint)]).toEqual([undefined, '<!here> half the price']);
    await fill('malia', { form: await polls.ballotForm('malia') }, { line1: '3' });
    await expect.poll(post).toContain('average');
    expect(post()).toContain('Lisbon: <!here> half the price');
    expect(await words(`/poll show ${n}`)).toContain('Dakar: direct *flights*, warm');
    await say('ottilie', `/poll close ${n} sure:yes`);
    await say('ottilie', `/poll outcome ${n} statement:"Dakar." sure:yes`);
    expect(await words(`/poll outcome ${n}`)).toContain(
      'Meanings\nDakar: direct *flights*, warm; Lisbon: <!here> half',
    );
    const file = await polls.exported(n);
    const terms = file.terms as Terms;
    expect(terms.meanings).toEqual(['direct *flights*, warm', '', '<!here> half the price']);
    expect(checkPoll(file, pollKinds).faults).toEqual([]);
    const others = [
      { ...terms, meanings: ['indirect flights'] },
      { ...terms, meanings: undefined },
    ];
    for (const other of others)
      expect(checkPoll({ ...file, terms: other }, pollKinds).faults).toEqual(['root-differs']);
  });

  it('a table beside the ballots has each option or position as ballots name it, with what it means', async () => {
    const table = async (line: string, ...ballot: readonly string[]) => {
      const { n, vote, answer } = await polls.opened(`/poll ${line} closes:1d`);
      await (ballot.length === 1 ? vote('malia', ballot[0] ?? '') : answer('malia', ...ballot));
      await say('ottilie', `/poll close ${n} sure:yes`);
      const files = (await say('itzel', `/poll export ${n}`)).blocks.flatMap((one) =>
        one.kind === 'file' ? [one] : [],
      );
      const found = files.find(({ name }) => name === `poll-${n}-meanings.csv`);
      return found && String(found.content).trim().split(/\r?\n/);
    };
    const head = 'in ballots,option,meaning';
    expect(await table('choice "Which?" options:"A | B" meanings:"=alpha | -"', 'A')).toEqual([
      head,
      "[0],A,'=alpha",
      '[1],B,',
    ]);
    expect(await table('score "Which?" options:"A | B" meanings:"| beta, the second"', '3', '4')).toEqual([
      head,
      '0,A,',
      '1,B,"beta, the second"',
    ]);
    expect(await table('vote "Adopt?" labels:"Aye | Nay | Blank" meanings:"I help"', 'Aye')).toEqual([
      head,
      'yes,Aye,I help',
      'no,Nay,',
      'abstain,Blank,',
    ]);
    expect(await table('vote "This? | That?" meanings:"I help"', 'yes', 'no')).toEqual([
      head,
      'yes,,I help',
      'no,,',
      'abstain,,',
    ]);
    expect(await table('vote "Plain?"', 'Yes')).toBeUndefined();
  });

  it('positions have them in their order, below their own wording; several questions have them in the form', async () => {
    const labels = 'labels:"Aye | Fine | Blank | Rather not | Never"';
    const { vote } = await polls.opened(`/poll consensus "So?" ${labels} meanings:"I help | | | | I leave" closes:2d`);
    expect(post()).toContain('Aye: I help\n');
    expect(post()).toContain('Never: I leave\n');
    expect(post()).not.toMatch(/Fine:|Blank:/);
    expect(textOf(await vote('malia', 'Never'))).toContain('Never (Block)');
    const { vote: answer } = await polls.opened('/poll check "Here? | There?" meanings:"Stop | Mend it first"');
    const { form } = await answer('malia', 'Vote');
    const meant = form?.fields[1]?.choices?.map(({ meaning }) => meaning && wordsOf(meaning));
    expect(meant).toEqual(['Stop', 'Mend it first', undefined, undefined, undefined, undefined]);
    expect(textOf(message('poll:'))).toContain('1 · Serious concerns: Mend it first');
  });

  it('more than there are, and longer ones, are refused by name; a poll of times has none', async () => {
    const open = async (meanings: string, rest = 'choice "Which?" options:"A | B"') =>
      say('ottilie', `/poll ${rest} meanings:"${meanings}"`);
    const fault = async (meanings: string, rest?: string) => {
      const { form, error, blocks } = await open(meanings, rest);
      const told = form?.fields.find(({ name }) => name === 'meanings')?.error;
      return told ? wordsOf(told) : error === undefined ? '' : textOf({ visibility: 'only-you', blocks });
    };
    expect(await fault('one | two | three')).toContain('“three” belongs to nothing: there are 2');
    expect(await fault('one | | three | ')).toContain('“three”');
    expect(await fault('a | b | c | d', 'vote "Which?"')).toContain('“d” belongs to nothing: there are 3');
    expect(await fault(`x | ${'y'.repeat(201)}`)).toContain('200');
    expect(await fault(`${'y'.repeat(200)} | - |  |`)).toBe('');
    expect(await fault('a', 'time "When?" slots:"2020-07-01 10:00 | 2020-07-02 10:00"')).toContain('meanings');
  });

  it('of many long ones each is shortened in the message, and a button has all of them whole, ten to a page', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `Topic ${at + 1}`);
    const meanings = names.map((name) => `${name} ${'matters much '.repeat(14)}end`.slice(0, 200));
    await polls.opened(`/poll rank "First?" options:"${names.join(' | ')}" meanings:"${meanings.join(' | ')}"`);
    expect(post()).toContain('Topic 12: Topic 12 matters');
    expect(post()).not.toContain(meanings[0]);
    const [field] = await fieldsOf('malia');
    expect(field?.hint && wordsOf(field.hint)).toContain(`Topic 1: ${meanings[0]}; Topic 2: `);
    const whole = await press('malia', message('poll:'), 'What they mean, in full');
    expect(textOf(whole)).toContain(`Topic 10: ${meanings[9]}`);
    expect(textOf(whole)).not.toContain('Topic 11');
    const next = await press('malia', whole, 'Next →');
    expect(textOf(next)).toContain(`Topic 12: ${meanings[11]}`);
    expect(next.replaces).toBe(true);
  });

  it('an edit changes or removes them, or the options, with which they stay; a copy and a series have them too', async () => {
    const { n } = await polls.opened('/poll choice "Which?" options:"A | B | C" meanings:"alpha | | gamma" closes:1d');
    const terms = async () => (await polls.stored(n)).terms;
    await say('ottilie', `/poll edit ${n} options:"C | D | a"`);
    expect(await terms()).toMatchObject({ options: ['C', 'D', 'a'], meanings: ['gamma', '', 'alpha'] });
    expect(await words(`/poll edit ${n} meanings:"| delta"`)).toContain('Meanings');
    expect(await terms()).toMatchObject({ options: ['C', 'D', 'a'], meanings: ['', 'delta'] });
    expect((await say('ottilie', `/poll edit ${n} meanings:"| delta | x | y"`)).error).toBe('meanings_too_many');
    const form = (await press('ottilie', await say('ottilie', `/poll copy ${n}`), 'Ask anew…')).form;
    expect(form?.fields.find(({ name }) => name === 'meanings')?.value).toBe('- | delta');
    await say('ottilie', `/poll edit ${n} meanings:"|"`);
    expect(await terms()).not.toHaveProperty('meanings');
    const again =
      '/poll choice "Again?" options:"A | B | C | D | E" meanings:"a | b | c | d | e" shuffle:yes closes:20h';
    await polls.opened(`${again} repeats:"every day 2 times"`);
    const [next] = await polls.bot().penholder.services.polls.list((await polls.stored(n)).groupId, {
      states: ['draft'],
      limit: 1,
      skip: 0,
    });
    expect(meantIn(next?.terms as Terms)).toEqual({ A: 'a', B: 'b', C: 'c', D: 'd', E: 'e' });
    expect(meantIn(next?.given as unknown as Terms)).toEqual({ A: 'a', B: 'b', C: 'c', D: 'd', E: 'e' });
  });

  it('an option that a voter adds may say what it means', async () => {
    await polls.opened('/poll choice "Name?" options:"Penholder | Scribe" additions:yes closes:1d');
    const asked = await press('malia', message('poll:'), 'Add an option…');
    expect(asked.form?.fields.map(({ name, required }) => [name, required])).toEqual([
      ['option', true],
      ['meaning', false],
    ]);
    await fill('malia', asked, { option: 'Quill', meaning: 'what *they* wrote with' });
    await expect.poll(post).toContain('Quill: what *they* wrote with');
    const tooLong = await fill('malia', await press('malia', message('poll:'), 'Add an option…'), {
      option: 'Pen',
      meaning: 'x'.repeat(201),
    });
    expect(tooLong.form?.fields[1]?.error).toBeDefined();
  });

  it('each stays with its option, however options are drawn, edited and added', async () => {
    const option = fc.stringMatching(/^[a-z]{1,3}$/);
    const meaning = fc.constantFrom('', 'one', 'two', 'three');
    const step = fc.oneof(
      fc.record({ does: fc.constant('draw' as const), seed: fc.string() }),
      fc.record({
        does: fc.constant('edit' as const),
        options: fc.uniqueArray(option, { minLength: 2, maxLength: 8 }),
      }),
      fc.record({ does: fc.constant('add' as const), option, meaning }),
    );
    const opening = fc.record({
      meant: fc.uniqueArray(fc.tuple(option, meaning), { minLength: 2, maxLength: 8, selector: ([name]) => name }),
      shuffle: fc.boolean(),
    });
    const context = { clock: { now: () => EVE }, actor: { language: 'en' } } as unknown as Context;
    const group = { timeZone: 'UTC' } as Group;
    const env = { id: 'p', context, group, audience: undefined, about: undefined, rollSize: undefined };
    await fc.assert(
      fc.asyncProperty(opening, fc.array(step, { maxLength: 8 }), async ({ meant, shuffle }, steps) => {
        const typed = { options: meant.map(([name]) => name), meanings: meant.map(([, words]) => words) };
        const args = { question: '?', ...typed, shuffle, additions: true } as never;
        const opened = openingFields(choice, args, env);
        let poll = {
          ...opened,
          id: 'p',
          state: 'open',
          closesAt: new Date(EVE.getTime() + 1),
          acts: [],
        } as unknown as Poll;
        let expected: Record<string, string> = Object.fromEntries(meant);
        for (const one of steps) {
          if (one.does === 'draw') poll = drawnAnew(poll, one.seed);
          if (one.does === 'edit') {
            poll = { ...poll, ...editOf({ poll, kind: choice }, { options: one.options }, env).fields } as Poll;
            expected = Object.fromEntries(one.options.map((name) => [name, expected[name] ?? '']));
          }
          if (one.does === 'add' && !Object.hasOwn(expected, one.option)) {
            poll = await added(poll, one);
            expected = { ...expected, [one.option]: one.meaning };
          }
          expect(meantIn(poll.terms as Terms)).toEqual(expected);
          expect(meantIn(poll.given as unknown as Terms)).toEqual(expected);
        }
      }),
    );
  });
});

/** The poll with an option more, as a store would keep it. */
async function added(poll: Poll, { option, meaning }: Added): Promise<Poll> {
  const store = {
    find: async () => poll,
    change: async (_: Poll, { set }: { set: Partial<Poll> }) => ({ ...poll, ...set }) as Poll,
  };
  const parts = { store, clock: { now: () => EVE }, deliveries: { redraw: () => {} }, kindOf: () => choice };
  return createAdding(parts as never)(poll, { option, meaning }, { memberId: 'm', name: 'M' });
}
