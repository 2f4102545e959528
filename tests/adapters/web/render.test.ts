import { describe, expect, it } from 'vitest';
import { shownLimits } from '../../../adapters/web/limits.ts';
import { renderBlocks } from '../../../adapters/web/render.tsx';
import { said } from '../../../src/replies/build.ts';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { everyBlock, hostileText } from '../../contracts/every-block.ts';
import { textOf } from './visitor.ts';

const options = {
  reader: { language: 'en', timeZone: 'Africa/Dakar' },
  now: new Date('2020-06-21T16:00:00Z'),
} as const;
const render = (...blocks: SealedReply['blocks']) => String(renderBlocks(blocks, options));

describe('adapters/web/render.tsx', () => {
  it('writes people’s text as text', () => {
    const html = render(...everyBlock(hostileText).blocks);
    expect(html).not.toMatch(/<(script|b>|img src=x)/);
    expect(html).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    expect(textOf(html)).toContain('<script>alert(1)</script>');
  });

  it('sets text apart that is written from right to left', () => {
    expect(render({ kind: 'text', words: said('سلام') })).toContain('<bdi>سلام</bdi>');
  });

  it('follows links to the web only', () => {
    const link = (url: string) => render({ kind: 'text', words: { kind: 'link', url, label: said('name') } });
    expect(link('https://example.org/')).toContain('<a href="https://example.org/" rel="noopener noreferrer nofollow"');
    expect(link('javascript:alert(1)')).toBe('<p class="text">name</p>');
  });

  it('has no style attribute and no handler, which the policy would refuse', () => {
    expect(render(...everyBlock('x').blocks)).not.toMatch(/<[^>]+ (style|on\w+)=/);
  });

  it('folds what is long and says how much there is', () => {
    const items = Array.from({ length: shownLimits.listItems + 12 }, (_, at) => said(`item ${at + 1}`));
    const html = render({ kind: 'list', ordered: true, items });
    expect(html).toContain('<summary>… 12 more</summary>');
    expect(html).toContain(`<ol start="${shownLimits.listItems + 1}"><li>item ${shownLimits.listItems + 1}</li>`);
    const rows = Array.from({ length: shownLimits.tableRows + 2 }, () => [said('cell')]);
    const table = render({ kind: 'table', columns: [said('Column')], rows });
    expect(table).toContain('<summary>… 2 more</summary>');
    expect(table.split('<td data-label="Column">cell</td>').length - 1).toBe(rows.length);
  });

  it('keeps a bar between empty and full', () => {
    expect(render({ kind: 'progress', percent: 140, label: said('over') })).toContain('value="100"');
    expect(render({ kind: 'progress', percent: -3, label: said('under') })).toContain('value="0"');
  });

  it('lets a button say more to those who hear it', () => {
    const html = render({
      kind: 'buttons',
      buttons: [{ label: said('Support'), does: 'token', hint: said('only you') }],
    });
    expect(html).toContain('data-token="token"');
    expect(html).toContain('<span class="unseen"> only you</span>');
  });
});
