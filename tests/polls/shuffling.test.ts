import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import type { Poll } from '../../src/polls/poll.ts';
import { textOf, wordsOf } from '../doubles/whole-bot.ts';
import { wholePolls } from './whole-polls.ts';

const PEOPLE = ['ottilie', 'malia', 'itzel', 'kouame', 'florine', 'waverly'];
const CITIES = ['Dakar', 'Lima', 'Lisbon', 'Nairobi', 'Seoul'];

describe('src/polls/shuffling.ts', () => {
  const polls = wholePolls();
  const { say, press, fill, ballotForm } = polls;
  const post = () => polls.message('poll:');

  /** Opens a poll; gives its id and its options as they stand in it. */
  async function opened(line: string): Promise<{ id: string; number: number; options: string[] }> {
    expect((await say('ottilie', line)).error).toBeUndefined();
    const query = { states: ['open'], limit: 1, skip: 0 } as const;
    const [poll] = (await polls.bot().penholder.services.polls.list(PLAYGROUND_GROUP, query)) as [Poll];
    return { id: poll.id, number: poll.number, options: (poll.terms as { options: string[] }).options };
  }

  /** As anybody can work it out who has the export. */
  function drawn(options: readonly string[], id: string): string[] {
    const lots = options.map((option) => [createHash('sha256').update(`${id}\n${option}`).digest('hex'), option]);
    return lots.sort().map(([, option = '']) => option);
  }

  it('the message has the options in an order drawn from the poll’s id, also once they are edited', async () => {
    const { id, number, options } = await opened(`/poll choice "Where?" options:"${CITIES.join(' | ')}" shuffle:yes`);
    expect(options).toEqual(drawn(CITIES, id));
    const buttons = () => post().blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
    expect(buttons().map(({ label }) => wordsOf(label))).toEqual(options);
    expect(textOf(post())).toContain('The order of the options was drawn by lot');
    await say('ottilie', `/poll edit ${number} options:"Lima | Oslo | Quito | Perth"`);
    const edited = drawn(['Lima', 'Oslo', 'Quito', 'Perth'], id);
    await expect.poll(() => buttons().map(({ label }) => wordsOf(label))).toEqual(edited);
    await press('malia', post(), edited[2] ?? '');
    expect(textOf(await say('malia', `/poll show ${number}`))).toContain(`Your ballot: ${edited[2]}`);
  });

  it('each voter picks in another order, always the same for them, and what is picked stays with its option', async () => {
    const { options } = await opened(`/poll rank "Which city?" options:"${CITIES.join(' | ')}" shuffle:yes`);
    const orders = await Promise.all(
      PEOPLE.map(async (who) => (await ballotForm(who))?.fields.map(({ label }) => wordsOf(label))),
    );
    expect(orders.map((order) => order?.toSorted())).toEqual(PEOPLE.map(() => CITIES.toSorted()));
    expect(new Set(orders.map((order) => order?.join())).size).toBeGreaterThan(1);
    const form = await ballotForm('malia');
    expect(form?.fields.map(({ label }) => wordsOf(label))).toEqual(orders[1]);
    expect(form?.fields.filter(({ hint }) => hint).length).toBe(1);
    const named = (city: string) => form?.fields.find(({ label }) => wordsOf(label) === city)?.name ?? '';
    const told = await fill('malia', { form }, { [named('Seoul')]: '1', [named('Dakar')]: '2' });
    expect(textOf(told)).toContain('1. Seoul, 2. Dakar');
    expect(named(options[0] ?? '')).toBe('line1');
  });

  it('written lines stand in each voter’s order, under the numbers that they have in the message', async () => {
    const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const { options } = await opened(`/poll score "Which?" options:"${letters.join(' | ')}" shuffle:yes`);
    const forms = await Promise.all(PEOPLE.map((who) => ballotForm(who)));
    const written = forms.map((form) => form?.fields[0]?.value?.split('\n') ?? []);
    expect(new Set(written.map((lines) => lines.join())).size).toBeGreaterThan(1);
    for (const lines of written)
      expect(lines.toSorted()).toEqual(options.map((option, at) => `${at + 1}. ${option} = `));
    const filled = written[1]?.map((line) => (line.includes('. c =') ? `${line}5` : line)).join('\n') ?? '';
    const told = await fill('malia', { form: forms[1] }, { ballot: filled });
    expect(textOf(told)).toContain('c: 5');
  });

  it('each poll of a series has its options drawn anew', async () => {
    const line = `/poll choice "Again?" options:"${CITIES.join(' | ')}" shuffle:yes repeats:"every day 2 times" closes:20h`;
    const { id } = await opened(line);
    const query = { states: ['draft'], limit: 1, skip: 0 } as const;
    const [next] = (await polls.bot().penholder.services.polls.list(PLAYGROUND_GROUP, query)) as [Poll];
    expect(next.id).not.toBe(id);
    expect((next.terms as { options: string[] }).options).toEqual(drawn(CITIES, next.id));
    expect(next.given?.options).toEqual(drawn(CITIES, next.id));
  });

  it('without it everybody reads them as they were typed', async () => {
    await opened(`/poll rank "In order?" options:"${CITIES.join(' | ')}"`);
    for (const who of PEOPLE)
      expect((await ballotForm(who))?.fields.map(({ label }) => wordsOf(label))).toEqual(CITIES);
    expect(textOf(post())).not.toContain('drawn by lot');
  });
});
