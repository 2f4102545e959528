import type { types } from '@slack/bolt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../adapters/slack/fit.ts';
import { limits, textLimits } from '../../../adapters/slack/limits.ts';
import { renderHome, renderMessage } from '../../../adapters/slack/render.ts';
import { said } from '../../../src/replies/build.ts';
import type { Block, SealedReply } from '../../../src/replies/reply.ts';
import { anyBlock } from '../../contracts/arbitrary-reply.ts';
import { everyBlock, hostileText } from '../../contracts/every-block.ts';
import { doubleIds, partsOf, problemsOf, textsOf } from './slack-rules.ts';

const options = {
  reader: { language: 'en', timeZone: 'Africa/Dakar' },
  now: new Date('2020-06-21T16:00:00Z'),
} as const;
const message = (...blocks: Block<string>[]) => renderMessage({ visibility: 'channel', blocks }, options);
const draw = (...blocks: Block<string>[]) => message(...blocks).blocks;
const items = (count: number, text = 'item') => Array.from({ length: count }, (_, at) => said(`${text} ${at + 1}`));
const presses = (count: number, label = 'Press') =>
  Array.from({ length: count }, (_, at) => ({ label: said(label), does: `token-${at}` }));
const text = (words: string): Block<string> => ({ kind: 'text', words: said(words) });
const sections = (block: unknown) =>
  partsOf(block).flatMap((part) =>
    part.type === 'rich_text_section'
      ? [
          partsOf(part.elements)
            .flatMap((one) => (typeof one.text === 'string' ? [one.text] : []))
            .join(''),
        ]
      : [],
  );

describe('adapters/slack/render.ts', () => {
  it('writes a heading as a header', () => {
    expect(draw({ kind: 'heading', words: said('*Poll* :tada:') })).toEqual([
      { type: 'header', text: { type: 'plain_text', text: '*Poll* :tada:', emoji: false } },
    ]);
  });

  it('writes a text as rich text, and a list as a list', () => {
    expect(draw(text('hello'), { kind: 'list', ordered: true, items: items(2) })).toEqual([
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'hello' }] }],
      },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'ordered',
            elements: [
              { type: 'rich_text_section', elements: [{ type: 'text', text: 'item 1' }] },
              { type: 'rich_text_section', elements: [{ type: 'text', text: 'item 2' }] },
            ],
          },
        ],
      },
    ]);
  });

  it('writes fields a line each, in the typography of the language', () => {
    const fields: Block<string> = {
      kind: 'fields',
      fields: [
        { label: said('Statut'), value: said('ouvert') },
        { label: said('Groupe'), value: said('CPWG') },
      ],
    };
    const french = { ...options, reader: { ...options.reader, language: 'fr' } } as const;
    const { blocks } = renderMessage({ visibility: 'channel', blocks: [fields] }, french);
    expect(sections(blocks)).toEqual(['Statut\u00a0: ouvert\nGroupe\u00a0: CPWG']);
    expect(partsOf(blocks)).toContainEqual({ type: 'text', text: 'Statut', style: { bold: true } });
    expect(sections(draw(fields))).toEqual(['Statut: ouvert\nGroupe: CPWG']);
  });

  it('writes a table as a line of its columns and a line a row', () => {
    const table = draw({
      kind: 'table',
      columns: [said('Issue'), said('Status')],
      rows: [[said('16'), said('open')], [said('17')]],
    });
    expect(sections(table)).toEqual(['Issue · Status', '16 · open', '17']);
    expect(partsOf(table)).toContainEqual({ type: 'text', text: '16', style: { bold: true } });
  });

  it.each([
    [40, '████░░░░░░ part'],
    [140, '██████████ part'],
    [-3, '░░░░░░░░░░ part'],
    [Number.NaN, '░░░░░░░░░░ part'],
  ])('writes progress of %s as a bar of ten', (percent, bar) => {
    expect(sections(draw({ kind: 'progress', percent, label: said('part') }))).toEqual([bar]);
  });

  it('shows a picture that Slack has, and says what it shows otherwise', () => {
    const png = new Uint8Array(4);
    const blocks: Block<string>[] = [{ kind: 'image', png, alt: said('A chart') }];
    const files = new Map([[png, 'F1']]);
    expect(renderMessage({ visibility: 'channel', blocks }, { ...options, files }).blocks).toEqual([
      { type: 'image', slack_file: { id: 'F1' }, alt_text: 'A chart' },
    ]);
    expect(sections(draw(...blocks))).toEqual(['A chart']);
  });

  it.each([
    ['attached', 'The roll (roll.csv)'],
    ['direct', 'The roll (roll.csv): in your direct messages with Penholder'],
    [undefined, 'The roll (roll.csv) could not be sent. Please ask for it once more.'],
  ] as const)('says where a file is (%s)', (fate, words) => {
    const block = {
      kind: 'file',
      name: 'roll.csv',
      mediaType: 'text/csv',
      content: 'a',
      label: said('The roll'),
    } as const;
    const fates = new Map(fate ? [[block, fate]] : []);
    const { blocks } = renderMessage({ visibility: 'only-you', blocks: [block] }, { ...options, fates });
    expect(sections(blocks)).toEqual([words]);
  });

  it('writes buttons with their token, style and what is heard', () => {
    const [row] = draw({
      kind: 'buttons',
      buttons: [
        { label: said('Support'), does: 'token-1', style: 'primary', hint: said('only you see it') },
        { label: said('Close'), does: 'token-2', style: 'plain' },
      ],
    });
    expect(row).toEqual({
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: 'does.0',
          text: { type: 'plain_text', text: 'Support', emoji: false },
          value: 'token-1',
          style: 'primary',
          accessibility_label: 'Support, only you see it',
        },
        {
          type: 'button',
          action_id: 'does.1',
          text: { type: 'plain_text', text: 'Close', emoji: false },
          value: 'token-2',
        },
      ],
    });
  });

  it('writes a select as a menu beside its label', () => {
    const [section, ...others] = draw({ kind: 'select', label: said('Pick *one*'), choices: presses(2) });
    expect(others).toEqual([]);
    expect(section).toMatchObject({
      type: 'section',
      text: { type: 'mrkdwn', text: 'Pick \u200b*\u200bone\u200b*\u200b', verbatim: true },
      accessory: { type: 'static_select', action_id: 'does.0', placeholder: { text: 'Choose' } },
    });
    expect(partsOf(section).flatMap(({ value }) => value ?? [])).toEqual(['token-0', 'token-1']);
  });

  it('writes a divider and small print', () => {
    expect(draw({ kind: 'divider' }, { kind: 'context', words: said('<!here>') })).toEqual([
      { type: 'divider' },
      { type: 'context', elements: [{ type: 'mrkdwn', text: '&lt;!here&gt;', verbatim: true }] },
    ]);
  });

  it('makes no block of nothing', () => {
    const empty: Block<string>[] = [
      { kind: 'heading', words: said(' ') },
      text(''),
      { kind: 'context', words: said('\u200b') },
      { kind: 'list', ordered: false, items: [] },
      { kind: 'fields', fields: [] },
      { kind: 'table', columns: [], rows: [] },
      { kind: 'buttons', buttons: [] },
    ];
    expect(message(...empty)).toEqual({ text: '–', blocks: [] });
  });

  it('marks an error before its first words', () => {
    const reply: SealedReply = { visibility: 'only-you', error: 'denied', blocks: [{ kind: 'divider' }, text('No.')] };
    const { blocks, text: fallback } = renderMessage(reply, options);
    expect(sections(blocks)).toEqual(['⚠️ No.']);
    expect(fallback).toBe('⚠️ No.');
  });

  it('shows no markup, ping or link of people’s in any kind of block', () => {
    const { blocks, text: fallback } = renderMessage(everyBlock(`${hostileText} :tada:\n>quote`), options);
    expect(problemsOf(blocks, 50)).toEqual([]);
    const parts = partsOf(blocks);
    const mrkdwn = [fallback, ...parts.flatMap((part) => (part.type === 'mrkdwn' ? [String(part.text)] : []))];
    for (const one of mrkdwn) {
      expect(one).not.toMatch(/<(?!!date)|^&gt;|:tada:|(?<!\u200b)[*_~`]/m);
    }
    expect(textsOf(blocks).join('')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/u);
    const kinds = parts.map(({ type }) => type);
    expect(
      kinds.filter((kind) => ['user', 'broadcast', 'channel', 'emoji', 'usergroup'].includes(String(kind))),
    ).toEqual([]);
    expect(parts.flatMap(({ url }) => url ?? [])).toEqual(['https://example.org/']);
  });
});

describe('adapters/slack/render.ts, the line for notifications', () => {
  it('is the first heading or text and the line after it', () => {
    const { text: fallback } = message(
      { kind: 'context', words: said('small') },
      { kind: 'heading', words: said('Poll <1>') },
      { kind: 'buttons', buttons: presses(1) },
      text('*Closes* soon'),
      text('third'),
    );
    expect(fallback).toBe('Poll &lt;1&gt;\n\u200b*\u200bCloses\u200b*\u200b soon');
  });

  it('is the title of a form that stands alone', () => {
    const form = { title: said('New poll'), submit: said('Send'), fields: [], does: 'token' };
    expect(renderMessage({ visibility: 'only-you', blocks: [], form }, options).text).toBe('New poll');
  });

  it('has 300 characters at most', () => {
    expect(message(text('x'.repeat(300))).text).toBe('x'.repeat(300));
    expect(message(text('x'.repeat(301))).text).toBe(`${'x'.repeat(299)}…`);
  });
});

describe('adapters/slack/render.ts, at the limits', () => {
  it.each<[string, number, (words: string) => Block<string>]>([
    ['a heading', 150, (words) => ({ kind: 'heading', words: said(words) })],
    ['a text', 3000, text],
    ['an item', 3000, (words) => ({ kind: 'list', ordered: false, items: [said(words)] })],
    ['small print', 3000, (words) => ({ kind: 'context', words: said(words) })],
    ['a button', 75, (words) => ({ kind: 'buttons', buttons: presses(1, words) })],
    ['a choice', 75, (words) => ({ kind: 'select', label: said('Pick'), choices: presses(1, words) })],
    ['a select’s label', 3000, (words) => ({ kind: 'select', label: said(words), choices: presses(1) })],
  ])('shows %s of %i characters whole and cuts a longer one', (_name, most, block) => {
    expect(textsOf(draw(block('x'.repeat(most))))).toContain('x'.repeat(most));
    expect(textsOf(draw(block('x'.repeat(most + 1))))).toContain(`${'x'.repeat(most - 1)}…`);
  });

  it('cuts what is said of a picture and of a button', () => {
    const png = new Uint8Array(1);
    const blocks = (length: number): Block<string>[] => [
      { kind: 'image', png, alt: said('x'.repeat(length)) },
      { kind: 'buttons', buttons: [{ label: said('y'), does: 't', hint: said('x'.repeat(length)) }] },
    ];
    const drawn = (length: number) =>
      renderMessage({ visibility: 'channel', blocks: blocks(length) }, { ...options, files: new Map([[png, 'F1']]) });
    expect(drawn(2000).blocks[0]).toMatchObject({ alt_text: 'x'.repeat(2000) });
    expect(drawn(2001).blocks[0]).toMatchObject({ alt_text: `${'x'.repeat(1999)}…` });
    expect(partsOf(drawn(72).blocks)).toContainEqual(
      expect.objectContaining({ accessibility_label: `y, ${'x'.repeat(72)}` }),
    );
    expect(partsOf(drawn(73).blocks)).toContainEqual(
      expect.objectContaining({ accessibility_label: `y, ${'x'.repeat(71)}…` }),
    );
  });

  it('puts 25 buttons in a row, the 26th in a further one', () => {
    const rows = (count: number) =>
      draw({ kind: 'buttons', buttons: presses(count) }).map((row) => (row as types.ActionsBlock).elements.length);
    expect(rows(25)).toEqual([25]);
    expect(rows(26)).toEqual([25, 1]);
  });

  it('offers 100 choices and says how many more there are', () => {
    const select = (count: number) => draw({ kind: 'select', label: said('Pick'), choices: presses(count) });
    expect(select(100)).toHaveLength(1);
    expect(textsOf(select(112))).toContain('… 12 more');
    expect(partsOf(select(112)).filter(({ value }) => value)).toHaveLength(100);
  });

  it('shows 50 blocks whole; of more, the last to read give way to a line that counts them', () => {
    const fifty = items(49).map((words): Block<string> => ({ kind: 'text', words }));
    const ballot: Block<string> = { kind: 'buttons', buttons: presses(3) };
    expect(draw(...fifty, ballot)).toHaveLength(50);
    const over = draw(...fifty, text('one'), text('two'), ballot, { kind: 'context', words: said('source') });
    expect(over).toHaveLength(50);
    expect(over.slice(-3).map(({ type }) => type)).toEqual(['context', 'actions', 'context']);
    expect(textsOf(over)).toContain('… 4 more');
    expect(textsOf(over)).not.toContain('item 48');
    expect(textsOf(over)).toContain('item 47');
  });

  it('shortens a long list to what there is room for, beside its buttons', () => {
    const list: Block<string> = { kind: 'list', ordered: false, items: items(500, 'a rather long item') };
    const blocks = draw({ kind: 'heading', words: said('Poll') }, list, { kind: 'buttons', buttons: presses(3) });
    expect(blocks.map(({ type }) => type)).toEqual(['header', 'rich_text', 'actions']);
    const lines = sections(blocks[1]);
    expect(lines.at(-1)).toBe(`… ${500 - (lines.length - 1)} more`);
    expect(textOf(blocks)).toBeLessThanOrEqual(textLimits.message);
    expect(textOf(blocks)).toBeGreaterThan(textLimits.message - 200);
  });

  it('keeps buttons and small print when texts alone are too long', () => {
    const long = Array.from({ length: 6 }, () => text('x'.repeat(3000)));
    const blocks = draw(...long, { kind: 'buttons', buttons: presses(2) }, { kind: 'context', words: said('source') });
    expect(blocks.map(({ type }) => type)).toEqual([
      'rich_text',
      'rich_text',
      'rich_text',
      'context',
      'actions',
      'context',
    ]);
    expect(textsOf(blocks)).toContain('… 3 more');
  });

  it('lets even buttons give way before Slack refuses the message, and says so', () => {
    const blocks = draw(text('x'), { kind: 'buttons', buttons: presses(400, 'x'.repeat(60)) });
    expect(problemsOf(blocks, 50)).toEqual([]);
    expect(textOf(blocks)).toBeLessThanOrEqual(textLimits.message);
    expect(textsOf(blocks).filter((one) => /^… \d+ more$/.test(one)).length).toBeGreaterThan(0);
  });

  it('has room for 100 blocks on a Home tab', () => {
    const blocks = items(101).map((words): Block<string> => ({ kind: 'text', words }));
    expect(renderHome(blocks.slice(1), options)).toHaveLength(100);
    expect(renderHome(blocks, options)).toHaveLength(100);
    expect(textsOf(renderHome(blocks, options))).toContain('… 2 more');
  });
});

describe('adapters/slack/render.ts, whatever a reply says', () => {
  const tokensOf = (tree: unknown) => partsOf(tree).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  const given = (block: Block<string>) =>
    block.kind === 'buttons' ? block.buttons : block.kind === 'select' ? block.choices : [];
  const any = fc.oneof(
    { weight: 5, arbitrary: fc.array(anyBlock, { maxLength: 12 }) },
    fc.array(anyBlock, { minLength: 40, maxLength: 70, size: 'max' }),
  );

  it('is a message that Slack takes, with the tokens as they were', () => {
    fc.assert(
      fc.property(any, (blocks) => {
        const { blocks: drawn, text: fallback } = message(...blocks);
        expect(problemsOf(drawn, limits.messageBlocks)).toEqual([]);
        expect(doubleIds(drawn)).toEqual([]);
        expect(textOf(drawn)).toBeLessThanOrEqual(textLimits.message);
        expect(fallback.trim().length).toBeGreaterThan(0);
        expect(fallback.length).toBeLessThanOrEqual(300);
        const all = new Set(blocks.flatMap(given).map(({ does }) => does));
        expect(tokensOf(drawn).filter((token) => !all.has(token))).toEqual([]);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });

  it('says so when something was left out', () => {
    fc.assert(
      fc.property(any, (blocks) => {
        const drawn = draw(...blocks);
        const counted = textsOf(drawn).flatMap((one) => /… ([\d,]+) more$/.exec(one)?.[1] ?? []);
        const missing = blocks.flatMap(given).length - tokensOf(drawn).length;
        if (missing > 0) expect(counted).not.toEqual([]);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});
