import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Command, defineCommand } from '../../src/bot/command.ts';
import { formOf } from '../../src/bot/form.ts';
import { choice, list, optional, text } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { plainText } from '../../src/replies/plain-text.ts';
import type { Inline } from '../../src/replies/reply.ts';
import { languages } from '../../src/text/text.ts';

const english = (words: Inline | undefined) =>
  words && plainText(words, { reader: { language: 'en', timeZone: 'UTC' }, now: new Date(0) });
const named = (name: string) => commands.find((command) => command.name === name) as Command;
const empty = { values: {}, faults: [], settled: {} };

describe('src/bot/form.ts', () => {
  it('a form has a field for each option, with words and limits', () => {
    const form = formOf(named('poll consensus'), empty);
    expect(form.does).toEqual({ command: 'poll consensus', args: {}, typed: {} });
    expect(form.fields.map(({ name }) => name)).toEqual(Object.keys(named('poll consensus').options));
    const shapes = form.fields.map(({ name, input, required, maxLength }) => [name, input, required, maxLength]);
    expect(shapes.slice(0, 4)).toEqual([
      ['question', 'line', true, 300],
      ['closes', 'when', false, undefined],
      ['background', 'paragraph', false, 2000],
      ['hidden', 'choice', false, undefined],
    ]);
    expect(english(form.fields[0]?.label)).toBe('Question');
    expect(english(form.fields[1]?.hint)).toContain('7d');
  });

  it('choices, numbers and lists have inputs of their own', () => {
    const command = defineCommand({
      ...named('poll list'),
      options: {
        state: choice(['open', 'closed']),
        names: optional(list({ min: 1, max: 2, maxLength: 9 })),
        about: text(),
      },
    });
    const { fields } = formOf(command, empty);
    expect(fields.map(({ input }) => input)).toEqual(['choice', 'list', 'line']);
    expect(fields[0]?.choices?.map(({ value, label }) => [value, english(label)])).toEqual([
      ['open', 'Open'],
      ['closed', 'Closed'],
    ]);
    expect(formOf(named('poll show'), empty).fields[0]?.input).toBe('number');
    expect(formOf(named('penholder role'), empty).fields[0]).toMatchObject({ input: 'member', suggests: 'members' });
  });

  it('of a list, whose entries stand one on each line, no hint says in any language how they are parted where they are typed', () => {
    const fields = commands.flatMap((command) => formOf(command, empty).fields.map((field) => ({ command, ...field })));
    const lists = fields.filter(({ input }) => input === 'list');
    expect(lists.length).toBeGreaterThan(20);
    const parted = lists.flatMap(({ command, name, hint }) =>
      languages.flatMap((language) => {
        const words = hint && plainText(hint, { reader: { language, timeZone: 'UTC' }, now: new Date(0) });
        return words?.includes('|') ? [`${command.name} ${name}: ${words}`] : [];
      }),
    );
    expect(parted).toEqual([]);
  });

  it('what was typed is kept, and an error stands beside its field', () => {
    const error = new PenholderError('option_not_date', { option: 'closes', value: 'friday banana' });
    const faults = [{ option: 'closes', error }];
    const form = formOf(named('poll consensus'), {
      ...empty,
      values: { question: 'Adopt it?', closes: 'friday banana' },
      faults,
    });
    const [question, closes] = form.fields;
    expect(question).toMatchObject({ value: 'Adopt it?' });
    expect(question).not.toHaveProperty('error');
    expect(closes?.value).toBe('friday banana');
    expect(english(closes?.error)).toContain('“friday banana” is not a time');
  });

  it('what is settled is not asked again and goes along', () => {
    const form = formOf(named('poll consensus'), { ...empty, settled: { question: 'Adopt it?' } });
    const others = Object.keys(named('poll consensus').options).filter((name) => name !== 'question');
    expect(form.fields.map(({ name }) => name)).toEqual(others);
    expect(form.does).toEqual({ command: 'poll consensus', args: { question: 'Adopt it?' }, typed: {} });
  });

  it('what only a button confirms is not asked at all', () => {
    expect(formOf(named('poll close'), empty).fields.map(({ name }) => name)).toEqual(['poll']);
  });

  it('every command that may be typed has a form in full words', () => {
    for (const command of commands.filter(({ hidden }) => !hidden)) {
      const { fields, title } = formOf(command, empty);
      const words = [title, ...fields.flatMap(({ label, hint }) => [label, hint])].map(english);
      for (const said of words) expect(said).not.toMatch(/^option\.|\{\{|^$/);
    }
  });
});
