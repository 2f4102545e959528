import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../adapters/discord/render.ts';
import { buttons, context, heading, list, phrase, said, text } from '../../../src/replies/build.ts';
import type { Block, SealedReply } from '../../../src/replies/reply.ts';
import { anyBlock } from '../../contracts/arbitrary-reply.ts';
import { everyBlock, hostileText } from '../../contracts/every-block.ts';
import { aliveIn, contentsOf, partsOf, problemsOf } from './discord-rules.ts';

const options = { reader: { language: 'en', timeZone: 'UTC' }, now: new Date('2020-06-21T16:00:00Z') } as const;
const render = (blocks: readonly Block<string>[], more: Partial<SealedReply> = {}) =>
  renderMessage({ blocks, ...more }, options);
const componentsOf = (blocks: readonly Block<string>[]) => render(blocks).body.components;
const wordsOf = (blocks: readonly Block<string>[]) => contentsOf(componentsOf(blocks)).join('\n');
const press = (n: number) => ({ label: said(`Press ${n}`), does: `token${n}` });

describe('adapters/discord/render.ts', () => {
  it('any reply is within what Discord takes', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 60 }), (blocks) => {
        const { body, files } = render(blocks);
        expect(problemsOf(body.components)).toEqual([]);
        expect(files.length).toBeLessThanOrEqual(10);
        expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
        for (const { name } of files) expect(name).toMatch(/^[A-Za-z0-9_][\w.-]{0,100}$/);
        expect(files.map(({ name }) => name)).toEqual(body.attachments.map(({ filename }) => filename));
      }),
      { numRuns: 300 },
    );
  });

  it('every kind of block is shown, and people’s text in it does nothing', () => {
    const { body, files } = renderMessage(everyBlock(hostileText), options);
    expect(problemsOf(body.components)).toEqual([]);
    expect(body.allowed_mentions).toEqual({ parse: [] });
    expect(files).toHaveLength(2);
    for (const content of contentsOf(body.components)) {
      const ours = content
        .replace(/^(## |-# |- |\d+\. )/gm, '')
        .replace(/\*\*/g, '')
        .replace(/<t:\d+:F>|\]\(<https:\/\/example\.org\/>\)/g, '')
        .replace(/`[^`]*`/g, '')
        .replace(/(?<!\\)\[/g, '');
      expect(aliveIn(ours)).toEqual([]);
    }
  });

  it('a list is shortened to what there is room for, and says how much is missing', () => {
    const shown = wordsOf([
      heading(said('Long')),
      list(Array.from({ length: 300 }, (_, n) => said(`item number ${n}`))),
    ]);
    const [, missing] = /(\d+) more/.exec(shown) ?? [];
    const items = shown.match(/item number/g)?.length ?? 0;
    expect(items + Number(missing)).toBe(300);
    expect(shown.length).toBeGreaterThan(3500);
  });

  it.each([
    [39, 39, 0],
    [40, 38, 2],
  ])('%i texts are %i and the rest is counted', (given, kept, missing) => {
    const blocks = Array.from({ length: given }, (_, n) => text(said(`text ${n}`)));
    expect(wordsOf(blocks).match(/text \d+/g)).toHaveLength(kept);
    expect(/(\d+) more/.exec(wordsOf(blocks))?.[1] ?? '0').toBe(String(missing));
  });

  it('4,000 characters are taken, one more is cut', () => {
    const blocks = (length: number) => [text(said('a'.repeat(3000))), text(said('b'.repeat(length)))];
    expect(contentsOf(componentsOf(blocks(1000))).join('')).toHaveLength(4000);
    expect(wordsOf(blocks(1001))).toContain('1 more');
  });

  it('what is pressed outlives what is read', () => {
    const texts = Array.from({ length: 60 }, (_, n) => text(said(`${n} ${'long '.repeat(100)}`)));
    const parts = partsOf(
      componentsOf([...texts, buttons(press(1) as never) as Block<string>, context(said('small'))]),
    );
    expect(parts.filter(({ type }) => type === 2)).toHaveLength(1);
  });

  it.each([
    [5, 1],
    [6, 2],
    [25, 5],
  ])('%i buttons are in %i rows', (count, rows) => {
    const row: Block<string> = { kind: 'buttons', buttons: Array.from({ length: count }, (_, n) => press(n)) };
    expect(partsOf(componentsOf([row])).filter(({ type }) => type === 1)).toHaveLength(rows);
  });

  it('two buttons that do the same have ids of their own; of 26 choices 25 are offered and one is counted', () => {
    const twice: Block<string> = { kind: 'buttons', buttons: [press(1), press(1)] };
    const choices = Array.from({ length: 26 }, (_, n) => press(n));
    const blocks: Block<string>[] = [twice, { kind: 'select', label: said('Pick'), choices }];
    expect(problemsOf(componentsOf(blocks))).toEqual([]);
    expect(wordsOf(blocks)).toContain('1 more');
  });

  it('ten pictures and files go along, the eleventh is told of; so is one of more than 10 MiB', () => {
    const file = (content: string | Uint8Array): Block<string> => {
      return { kind: 'file', name: 'a.csv', mediaType: 'text/csv', content, label: said('Export') };
    };
    const drawn = render(Array.from({ length: 11 }, () => file('a')));
    expect(drawn.files).toHaveLength(10);
    expect(contentsOf(drawn.body.components).at(-1)).toContain('too large');
    const large = render([file(new Uint8Array(10 * 1024 * 1024 + 1))]);
    expect([large.files, contentsOf(large.body.components)]).toEqual([[], [expect.stringContaining('too large')]]);
    expect(render([file(new Uint8Array(10 * 1024 * 1024))]).files).toHaveLength(1);
  });

  it('an error is marked, a message without words is not empty, the mark of a post stands in it', () => {
    expect(contentsOf(render([text(phrase('yes'))], { error: 'fault' }).body.components)).toEqual(['⚠️ yes']);
    expect(contentsOf(componentsOf([]))).toEqual(['–']);
    expect(renderMessage({ blocks: [] }, { ...options, mark: 7 }).body.components[0]?.id).toBe(7);
  });
});
