import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesSent, readSubmission, renderModal, wantedNext } from '../../../adapters/discord/modal.ts';
import { phrase, said } from '../../../src/replies/build.ts';
import type { Form, FormField } from '../../../src/replies/reply.ts';
import { anyForm } from '../../contracts/arbitrary-reply.ts';

const options = { reader: { language: 'en', timeZone: 'UTC' }, now: new Date('2020-06-21T16:00:00Z') } as const;
const field = (name: string, more: Partial<FormField> = {}): FormField => ({
  name,
  label: said(`Label of ${name}`),
  input: 'line',
  required: false,
  ...more,
});
const form = (...fields: FormField[]): Form<string> => ({
  title: said('Open a poll'),
  submit: said('Send'),
  does: 'token',
  fields,
});
const partsOf = (given: Form<string>) => renderModal(given, options).components as unknown as Label[];
const namesOf = (given: Form<string>) => partsOf(given).map(({ component }) => component?.custom_id);
const leftIn = (given: Form<string>) =>
  partsOf(given)
    .at(-1)
    ?.component.options?.map(({ value }) => value);
const one = (more: Partial<FormField>) => partsOf(form(field('a', more)))[0] as Label;

interface Label {
  readonly type: number;
  readonly label: string;
  readonly description?: string;
  readonly component: {
    readonly type: number;
    readonly custom_id: string;
    readonly value?: string;
    readonly max_length?: number;
    readonly options?: { value: string; label: string; description?: string; default?: boolean }[];
  };
}

describe('adapters/discord/modal.ts', () => {
  it('any form is within what Discord takes', () => {
    fc.assert(
      fc.property(anyForm, (given) => {
        const { title, custom_id } = renderModal(given, options);
        expect(title.length).toBeLessThanOrEqual(45);
        expect(title.trim()).not.toBe('');
        expect(custom_id.length).toBeLessThanOrEqual(100);
        const parts = partsOf(given);
        expect(parts.length).toBeLessThanOrEqual(5);
        expect(JSON.stringify(parts)).not.toMatch(/\\ud[89a-f]/i);
        for (const { label, description, component } of parts.filter((part) => part.type === 18)) {
          expect(label.length).toBeLessThanOrEqual(45);
          expect((description ?? 'some').trim()).not.toBe('');
          expect(description?.length ?? 0).toBeLessThanOrEqual(100);
          expect(component.max_length ?? 1).toBeLessThanOrEqual(4000);
          expect(component.value?.length ?? 0).toBeLessThanOrEqual(component.max_length ?? 0);
          expect(component.options?.length ?? 1).toBeLessThanOrEqual(25);
          expect(component.options?.length).not.toBe(0);
          for (const { description: meaning = 'some' } of component.options ?? []) {
            expect(meaning.trim()).not.toBe('');
            expect(meaning.length).toBeLessThanOrEqual(100);
          }
        }
      }),
    );
  });

  it('of six fields four are asked: what is wrong, then what is needed, in their order; the others are named', () => {
    const six = form(
      field('a'),
      field('b', { error: said('wrong') }),
      field('c'),
      field('d', { required: true }),
      field('e'),
      field('f', { required: true, value: 'kept' }),
    );
    expect(namesOf(six)).toEqual(['a', 'b', 'd', 'f', 'more.']);
    expect(leftIn(six)).toEqual(['c', 'e']);
    const five = [...'abcde'].map((name) => field(name));
    expect(namesOf(form(...five))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('more needed fields than five are asked in turn, the empty ones first', () => {
    const all = (kept: readonly string[]) =>
      form(
        ...[...'abcdefg'].map((name) =>
          field(name, { required: true, ...(kept.includes(name) ? { value: 'x' } : {}) }),
        ),
      );
    expect(namesOf(all([])).slice(0, 4)).toEqual(['a', 'b', 'c', 'd']);
    expect(namesOf(all(['a', 'b', 'c', 'd']))).toEqual(expect.arrayContaining(['e', 'f', 'g']));
  });

  it('what is chosen is asked next, before what was there', () => {
    const wanted = [...'abcdefg'].map((name) => field(name, 'fg'.includes(name) ? { wanted: true } : {}));
    expect(namesOf(form(...wanted))).toEqual(['a', 'b', 'f', 'g', 'more.']);
    const sent = [
      { component: { custom_id: 'a', value: 'kept' } },
      { component: { custom_id: 'more.', values: ['f', 'g'] } },
    ];
    expect([readSubmission(sent), wantedNext(sent)]).toEqual([{ a: 'kept' }, ['f', 'g']]);
    expect(wantedNext([{ component: { custom_id: 'more.', values: [] } }])).toBeUndefined();
  });

  it('an error stands in place of the hint', () => {
    expect(one({ hint: said('like this') }).description).toBe('like this');
    expect(one({ hint: said('like this'), error: said('not so') }).description).toBe('⚠️ not so');
    expect(one({ label: said('l'.repeat(46)) }).label).toHaveLength(45);
    expect(one({ hint: said('h'.repeat(101)) }).description).toHaveLength(100);
  });

  it('a label that is cut stands whole below it, before our words, but not before what somebody asks', () => {
    const label = said('What would have to change for you to support it?');
    expect(one({ label, hint: phrase('option.reason.hint') })).toMatchObject({
      label: 'What would have to change for you to support…',
      description: `${label.kind === 'said' && label.text} Why, in a sentence: it is shown with the poll`,
    });
    expect(one({ label, hint: said('What would help?') }).description).toBe('What would help?');
  });

  it('a choice has what it means below it, and a list keeps the place of an empty line', () => {
    const { component } = one({
      input: 'choice',
      choices: [{ value: 'y', label: said('Yes'), meaning: said('I *come*') }],
    });
    expect(component.options).toEqual([{ value: 'y', label: 'Yes', description: 'I *come*' }]);
    const sent = { type: 4, custom_id: 'lines.a', value: '\n one \n\n two\n\u200b\n' };
    expect(readSubmission([{ component: sent }])).toEqual({ a: ' | one |  | two' });
    expect(readSubmission([{ component: { ...sent, value: ' \n\u200b' } }])).toEqual({ a: '' });
  });

  it('keeps what was typed, chosen or listed', () => {
    expect(one({ value: 'two\nlines' }).component.value).toBe('two lines');
    expect(one({ input: 'paragraph', value: 'two\nlines' }).component.value).toBe('two\nlines');
    expect(one({ input: 'list', value: 'one | two', maxLength: 4 }).component).toMatchObject({
      custom_id: 'lines.a',
      value: 'one\ntwo',
      max_length: 4000,
    });
    const choices = ['open', 'closed'].map((value) => ({ value, label: said(value) }));
    expect(one({ input: 'choice', choices, value: 'closed' }).component.options).toMatchObject([
      { value: 'open' },
      { value: 'closed', default: true },
    ]);
    expect(one({ input: 'yes-no', value: 'no' }).component.options?.[1]).toMatchObject({ value: 'no', default: true });
  });

  it.each([
    [25, 3],
    [26, 4],
  ])('of %i choices the input is a component of type %i', (count, type) => {
    const choices = Array.from({ length: count }, (_, n) => ({ value: `c${n}`, label: said(`Choice ${n}`) }));
    expect(one({ input: 'choice', choices }).component.type).toBe(type);
  });

  it('reads what was filled in, whatever holds it', () => {
    const sent = [
      { component: { custom_id: 'question', value: 'Adopt it?' } },
      { component: { custom_id: 'hidden', values: ['yes'] } },
      { component: { custom_id: 'kind', values: [] } },
      { component: { custom_id: 'lines.options', value: ' one \n\n two' } },
      { components: [{ custom_id: 'old', value: 'row' }] },
      {},
    ];
    expect(readSubmission(sent)).toEqual({
      question: 'Adopt it?',
      hidden: 'yes',
      kind: '',
      options: 'one |  | two',
      old: 'row',
    });
  });

  it('a member is picked among accounts, or keeps the name that was typed', () => {
    expect(one({ input: 'member', value: '<@7|Malia>' }).component).toMatchObject({
      type: 5,
      default_values: [{ id: '7', type: 'user' }],
    });
    expect(partsOf(form(field('who', { input: 'member' })))[0]?.description).toContain('who-name');
    expect(one({ input: 'member', value: 'Malia Kekona' }).component).toMatchObject({ type: 4, value: 'Malia Kekona' });
    const sent = [{ component: { type: 5, custom_id: 'who', values: ['7'] } }];
    const told = { users: { 7: { id: '7', username: 'mk' } }, members: { 7: { nick: 'Malia' } } };
    expect(readSubmission(sent, told)).toEqual({ who: '<@7|Malia>' });
  });

  it('a channel and a role are picked, what was picked stands in it, and comes back as a mention', () => {
    expect(one({ input: 'channel', value: '<#7|news>' }).component).toMatchObject({
      type: 8,
      channel_types: [0, 5],
      default_values: [{ id: '7', type: 'channel' }],
    });
    expect(one({ input: 'role', value: '@Chairs' }).component).not.toHaveProperty('default_values');
    const sent = [
      { component: { type: 8, custom_id: 'posts', values: ['7'] } },
      { component: { type: 6, custom_id: 'platform', values: ['9'] } },
      { component: { type: 8, custom_id: 'quiet', values: [] } },
    ];
    expect(readSubmission(sent, { channels: { 7: { name: 'news' } } })).toEqual({
      posts: '<#7|news>',
      platform: '<@&9>',
      quiet: '',
    });
  });

  it('reads a file by itself, and where none is chosen leaves the one that was chosen before', () => {
    const sent = (...values: string[]) => [{ component: { type: 19, custom_id: 'file', values } }];
    const told = { attachments: { '5': { filename: 'a.pdf', size: 3, url: 'https://cdn.discordapp.com/a' } } };
    expect(filesSent(sent('5'), told)).toEqual([
      { option: 'file', name: 'a.pdf', size: 3, url: 'https://cdn.discordapp.com/a' },
    ]);
    expect([filesSent(sent('6'), told), filesSent(sent(), told), filesSent(sent('5'))]).toEqual([[], [], []]);
    expect([readSubmission(sent('5'), told), readSubmission(sent())]).toEqual([{}, {}]);
  });
});
