import { describe, expect, it } from 'vitest';
import type { CatalogueCommand } from '../../../../../adapters/web/playground/client/catalogue.ts';
import { complete } from '../../../../../adapters/web/playground/client/completion.ts';

const option = {
  required: true,
  positional: true,
  quoted: false,
  choices: [],
  label: 'words',
  hint: 'a hint',
} as const;

const commands: readonly CatalogueCommand[] = [
  {
    name: 'issue status',
    summary: 'How far an issue is',
    options: [{ ...option, name: 'issue', suggests: 'issues' }],
  },
  {
    name: 'issue list',
    summary: 'All of them',
    options: [{ ...option, name: 'state', required: false, choices: ['open', 'overdue', 'finished'] }],
  },
  { name: 'meeting next', summary: 'The next meeting', options: [] },
  {
    name: 'poll consensus',
    summary: 'Open a consensus call',
    options: [
      { ...option, name: 'question', quoted: true },
      { ...option, name: 'background', positional: false, required: false, quoted: true },
      { ...option, name: 'hidden', positional: false, choices: ['yes', 'no'] },
    ],
  },
];

const values = (kind: string) =>
  kind === 'issues'
    ? [
        { value: '2', label: 'Engagement' },
        { value: '16', label: 'Metrics' },
        { value: 'social media', label: '' },
      ]
    : [];

function at(text: string, caret = text.length) {
  const completion = complete(text, caret, { commands, values });
  return { ...completion, inserts: completion.candidates.map(({ insert }) => insert) };
}

describe('adapters/web/playground/client/completion.ts', () => {
  it('has nothing to say about a text without a slash', () => {
    expect(at('hello /issue')).toMatchObject({ inserts: [], eager: false });
  });

  it.each([
    ['/', ['/issue status ', '/issue list ', '/meeting next', '/poll consensus ']],
    ['/is', ['/issue status ', '/issue list ']],
    ['  /ISSUE L', ['/issue list ']],
    ['/next', ['/meeting next']],
    ['/consensus call', ['/poll consensus ']],
    ['/nothing', []],
  ])('offers commands for %s', (text, inserts) => {
    expect(at(text).inserts).toEqual(inserts);
  });

  it('lets Enter send a whole command and the name of a group, and take the first one else', () => {
    expect(at('/iss').eager).toBe(true);
    expect(at('/issue').eager).toBe(false);
    expect(at('/issue list').eager).toBe(false);
    expect(at('/meeting next').eager).toBe(false);
  });

  it('a list goes on behind what is typed, also within its quotes', () => {
    const tags = [{ ...option, name: 'tags', positional: false, suggests: 'tags' }];
    const parts = {
      commands: [{ name: 'poll tag', summary: 'Tag it', options: tags }],
      values: () => ['budget', 'ICANN68'].map((value) => ({ value, label: value })),
    };
    const inserts = (text: string) => complete(text, text.length, parts).candidates.map(({ insert }) => insert);
    expect(inserts('/poll tag tags:')).toEqual(['tags:budget ', 'tags:ICANN68 ']);
    expect(inserts('/poll tag tags:"dns abuse | ic')).toEqual(['tags:"dns abuse | ICANN68" ']);
    expect(inserts('/poll tag tags:"a|')).toEqual(['tags:"a | budget" ', 'tags:"a | ICANN68" ']);
  });

  it('a value that is its own label stands there once, beside what it is', () => {
    const zoned = (label: string) => ({ commands, values: () => [{ value: 'UTC', label }] });
    const details = ['UTC', '', 'Universal time'].map(
      (label) => complete('/issue status ', 14, zoned(label)).candidates[0]?.detail,
    );
    expect(details).toEqual(['words', 'words', 'Universal time']);
  });

  it('offers the values that the server knows, and never takes one by itself', () => {
    expect(at('/issue status ')).toMatchObject({
      inserts: ['2 ', '16 ', '"social media" '],
      eager: false,
      option: { name: 'issue' },
    });
    expect(at('/issue status 1')).toMatchObject({ inserts: ['16 '], eager: false, from: 14 });
    expect(at('/issue status metr').inserts).toEqual(['16 ']);
  });

  it('offers an option’s own choices and takes one that is begun', () => {
    expect(at('/issue list ').inserts).toEqual(['open ', 'overdue ', 'finished ']);
    expect(at('/issue list o')).toMatchObject({ inserts: ['open ', 'overdue '], eager: true });
    expect(at('/issue list open').eager).toBe(false);
    expect(at('/poll consensus "Why?" hidden:y')).toMatchObject({ inserts: ['hidden:yes '], from: 23 });
  });

  it('offers names of options, required ones first, each once', () => {
    expect(at('/poll consensus "Why?" ').candidates.map(({ label, required }) => [label, required])).toEqual([
      ['hidden:', true],
      ['background:', false],
    ]);
    expect(at('/poll consensus "Why?" hidden:yes b').inserts).toEqual(['background:"']);
    expect(at('/poll consensus "Why?" hidden:yes h').inserts).toEqual([]);
  });

  it('is silent inside quotes, and still knows which option is meant', () => {
    expect(at('/poll consensus "Shall we')).toMatchObject({ inserts: [], option: { name: 'question' } });
    expect(at('/poll consensus "x" background:"some')).toMatchObject({ inserts: [], option: { name: 'background' } });
  });

  it('looks at what stands before the caret', () => {
    expect(at('/is and more', 3)).toMatchObject({ inserts: ['/issue status ', '/issue list '], from: 0 });
  });
});
