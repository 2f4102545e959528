import type { types } from '@slack/bolt';
import { phrase } from '../../src/replies/build.ts';
import { clean, cut, isUnseen, nothing } from '../../src/replies/plain-line.ts';
import type { Inline } from '../../src/replies/reply.ts';
import { webUrl } from '../../src/replies/web-url.ts';
import { type WriteOptions, type Writer, write } from '../../src/replies/words.ts';
import { limits } from './limits.ts';
import { slackMoment } from './moment.ts';

/** The elements that we write: text is text in them, never markup. */
export type RichElement = types.RichTextText | types.RichTextLink | types.RichTextDate;

function textElements(text: string, style?: RichElement['style']): RichElement[] {
  return text === '' ? [] : [{ type: 'text', text, ...(style ? { style } : {}) }];
}

function isSameStyle(one: RichElement, other: RichElement): boolean {
  return (['bold', 'code', 'strike'] as const).every((look) => one.style?.[look] === other.style?.[look]);
}

/** Neighbouring texts of one style become one. */
function merged(elements: readonly RichElement[]): RichElement[] {
  const out: RichElement[] = [];
  for (const element of elements) {
    const last = out.at(-1);
    if (last?.type === 'text' && element.type === 'text' && isSameStyle(last, element))
      out[out.length - 1] = { ...last, text: last.text + element.text };
    else out.push(element);
  }
  return out;
}

/** What of an element is read. */
function wordsOf(element: RichElement): string {
  if (element.type === 'date') return element.fallback ?? '';
  return element.type === 'link' ? (element.text ?? element.url) : element.text;
}

function richWriter(now: Date): Writer<RichElement[]> {
  return {
    text: (plain) => textElements(clean(plain)),
    strong: (inner) => inner.map((element) => ({ ...element, style: { ...element.style, bold: true } })),
    struck: (inner) => inner.map((element) => ({ ...element, style: { ...element.style, strike: true } })),
    code: (plain) => textElements(clean(plain), { code: true }),
    link: (url, label) => {
      const address = webUrl(url);
      if (address === undefined) return label;
      const text = label.map(wordsOf).join('');
      return [{ type: 'link', url: address, ...(isUnseen(text) ? {} : { text }) }];
    },
    time: ({ at, style, shown }) => {
      const moment = slackMoment(at, style, now);
      return moment ? [{ type: 'date', ...moment, fallback: clean(shown) }] : textElements(clean(shown));
    },
    join: (parts) => merged(parts.flat()),
  };
}

/** A run of text as elements of rich text, of at most `limit` characters that are read. */
export function toRichText(inline: Inline, options: WriteOptions, limit: number = limits.section): RichElement[] {
  return cutRich(merged(write(inline, richWriter(options.now), options)), limit);
}

/** The elements that fit, the last of them cut with "…". */
function cutRich(elements: readonly RichElement[], limit: number): RichElement[] {
  const out: RichElement[] = [];
  let left = limit;
  for (const [at, element] of elements.entries()) {
    const words = wordsOf(element);
    const isLast = at === elements.length - 1;
    // one character stays free for the mark, unless nothing comes after
    if (words.length <= (isLast ? left : left - 1)) {
      out.push(element);
      left -= words.length;
    } else {
      out.push(...shortened(element, left));
      break;
    }
  }
  return merged(out);
}

function shortened(element: RichElement, limit: number): RichElement[] {
  if (element.type === 'date') return textElements('…');
  const text = limit > 1 ? cut(wordsOf(element), Math.min(limit, wordsOf(element).length - 1)) : '…';
  return [{ ...element, text }];
}

/** Whether there is anything to see. */
export function isBlank(elements: readonly RichElement[]): boolean {
  return elements.every((element) => element.type === 'text' && isUnseen(element.text));
}

/** A paragraph, or a line of a list: never empty. */
export function section(elements: readonly RichElement[]): types.RichTextSection {
  return { type: 'rich_text_section', elements: isBlank(elements) ? [{ type: 'text', text: nothing }] : [...elements] };
}

/** "… 12 more" */
export function moreSection(count: number, options: WriteOptions): types.RichTextSection {
  return section(toRichText(phrase('more', { count }), options));
}
