import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot, wordsOf } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

describe('src/polls/ballot-form.ts', () => {
  const { uri, name } = freshDatabase();
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const post = () => bot.adapter.messages.at(-1)?.drawings.at(-1)?.reply as SealedReply;
  const formFor = async (who: string) => (await bot.press(who, post(), 'Vote'))?.reply.form;
  const send = (who: string, token: string | undefined, values: Record<string, string>) =>
    bot.say(who, '', { kind: 'action', token: token ?? '', values });

  it('up to five lines are picked, each from what may stand in it; the ballot that stands is filled in', async () => {
    await bot.say('ottilie', '/poll rank "Which city?" options:"Dakar | Lima | Lisbon" closes:1d');
    const form = await formFor('malia');
    expect(form?.fields.map(({ name: field, input, label }) => [field, input, wordsOf(label)])).toEqual([
      ['line1', 'choice', 'Dakar'],
      ['line2', 'choice', 'Lima'],
      ['line3', 'choice', 'Lisbon'],
    ]);
    expect(form?.fields[0]?.choices?.map(({ value }) => value)).toEqual(['1', '2', '3']);
    const told = await send('malia', form?.does, { line1: '2', line3: '1' });
    expect(textOf(told?.reply as SealedReply)).toContain('1. Lisbon, 2. Dakar');
    const again = await formFor('malia');
    expect(again?.fields.map(({ value }) => value)).toEqual(['2', undefined, '1']);
  });

  it('what cannot be a ballot comes back with what was picked, and why', async () => {
    const twice = await send('itzel', (await formFor('itzel'))?.does, { line1: '1', line2: '1' });
    expect(twice?.reply.form?.fields.map(({ value }) => value)).toEqual(['1', '1', undefined]);
    expect(twice?.reply.form?.error && wordsOf(twice.reply.form.error)).toMatch(/place 1/);
    const nothing = await send('itzel', twice?.reply.form?.does, {});
    expect(nothing?.reply.form?.error).toMatchObject({ id: 'error.ballot_empty' });
    const invented = await send('itzel', twice?.reply.form?.does, { line1: 'first' });
    expect(invented?.reply.form?.error).toMatchObject({ id: 'error.ballot_place' });
    await bot.say('itzel', '/poll show 1').then((shown) => {
      expect(textOf(shown?.reply as SealedReply)).toContain('You have no ballot');
    });
  });

  it('slots are picked by the reader’s own time', async () => {
    await bot.say('ottilie', '/poll time "When?" slots:"tuesday 18:00 UTC | wednesday 09:00 UTC" closes:1d');
    const form = await formFor('malia');
    expect(form?.fields.map(({ label }) => label.kind)).toEqual(['time', 'time']);
    const told = await send('malia', form?.does, { line1: 'y', line2: 'm' });
    expect(textOf(told?.reply as SealedReply)).toMatch(/yes.*if need be/i);
  });

  it('more lines, or more values than a select has, are written', async () => {
    const letters = 'abcdef'.split('').join(' | ');
    for (const line of [
      `/poll score "Which?" options:"${letters}" closes:1d`,
      '/poll dots "Which?" options:"a | b" budget:99 closes:1d',
    ]) {
      await bot.say('ottilie', line);
      expect((await formFor('malia'))?.fields.map(({ name: field, input }) => [field, input])).toEqual([
        ['ballot', 'paragraph'],
      ]);
    }
  });
});
