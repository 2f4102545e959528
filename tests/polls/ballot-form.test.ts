import { describe, expect, it } from 'vitest';
import { textOf, wordsOf } from '../doubles/whole-bot.ts';
import { wholePolls } from './whole-polls.ts';

describe('src/polls/ballot-form.ts', () => {
  const { say, fill, ballotForm } = wholePolls();

  it('up to five lines are picked, each from what may stand in it; the ballot that stands is filled in', async () => {
    await say('ottilie', '/poll rank "Which city?" options:"Dakar | Lima | Lisbon" closes:1d');
    const form = await ballotForm('malia');
    expect(form?.fields.map(({ name: field, input, label }) => [field, input, wordsOf(label)])).toEqual([
      ['line1', 'choice', 'Dakar'],
      ['line2', 'choice', 'Lima'],
      ['line3', 'choice', 'Lisbon'],
    ]);
    expect(form?.fields[0]?.choices?.map(({ value }) => value)).toEqual(['1', '2', '3']);
    const told = await fill('malia', { form }, { line1: '2', line3: '1' });
    expect(textOf(told)).toContain('1. Lisbon, 2. Dakar');
    const again = await ballotForm('malia');
    expect(again?.fields.map(({ value }) => value)).toEqual(['2', undefined, '1']);
  });

  it('what cannot be a ballot comes back with what was picked, and why', async () => {
    const twice = await fill('itzel', { form: await ballotForm('itzel') }, { line1: '1', line2: '1' });
    expect(twice.form?.fields.map(({ value }) => value)).toEqual(['1', '1', undefined]);
    expect(twice.form?.error && wordsOf(twice.form.error)).toMatch(/place 1/);
    const nothing = await fill('itzel', twice, {});
    expect(nothing.form?.error).toMatchObject({ id: 'error.ballot_empty' });
    const invented = await fill('itzel', twice, { line1: 'first' });
    expect(invented.form?.error).toMatchObject({ id: 'error.ballot_place' });
    expect(textOf(await say('itzel', '/poll show 1'))).toContain('You have no ballot');
  });

  it('slots are picked by the reader’s own time', async () => {
    await say('ottilie', '/poll time "When?" slots:"tuesday 18:00 UTC | wednesday 09:00 UTC" closes:1d');
    const form = await ballotForm('malia');
    expect(form?.fields.map(({ label }) => label.kind)).toEqual(['time', 'time']);
    const told = await fill('malia', { form }, { line1: 'y', line2: 'm' });
    expect(textOf(told)).toMatch(/yes.*if need be/i);
  });

  it('more lines, or more values than a select has, are written', async () => {
    const letters = 'abcdef'.split('').join(' | ');
    for (const line of [
      `/poll score "Which?" options:"${letters}" closes:1d`,
      '/poll dots "Which?" options:"a | b" budget:99 closes:1d',
    ]) {
      await say('ottilie', line);
      expect((await ballotForm('malia'))?.fields.map(({ name: field, input }) => [field, input])).toEqual([
        ['ballot', 'paragraph'],
      ]);
    }
  });
});
