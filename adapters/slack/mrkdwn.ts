import type { types } from '@slack/bolt';
import { clean, cutEscaped, isUnseen, nothing, toPlain } from '../../src/replies/plain-line.ts';
import type { Inline } from '../../src/replies/reply.ts';
import { webUrl } from '../../src/replies/web-url.ts';
import { type WriteOptions, type Writer, write } from '../../src/replies/words.ts';
import { limits } from './limits.ts';
import { slackMoment } from './moment.ts';

/** A space without width: a mark beside it opens and closes nothing, and what it stands around counts as words apart. */
const GAP = '\u200b';
/** Marks of format. Slack takes the wide forms of East Asian keyboards for them too. */
const MARKS = /[*_~`＊＿～｀]/g;
/** What makes a line a quote or an item of a list. */
const LINE_MARKS = /^([^\S\n]*)(?=&gt;|＞|[-•◦▪+]|\d+[.)])/gm;

/** The three characters that Slack reads (messaging/formatting-message-text). */
function entities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** People's text for a mrkdwn string: it cannot format, quote, link, ping or turn into an emoji. */
export function escapeMrkdwn(text: string): string {
  return entities(clean(text))
    .replace(LINE_MARKS, `$1${GAP}`)
    .replace(MARKS, `${GAP}$&${GAP}`)
    .replace(/:(?=[^\s:]+:)/g, `:${GAP}`);
}

/** People's text for a mrkdwn string of at most `limit` characters; what does not fit ends in "…". */
export function escapeWithin(text: string, limit: number): string {
  return cutEscaped(text, limit, escapeMrkdwn);
}

function marked(text: string, mark: string): string {
  return isUnseen(text) ? text : `${GAP}${mark}${text.trim()}${mark}${GAP}`;
}

/** A mark ends with its line. */
function linesMarked(text: string, mark: string): string {
  return text
    .split('\n')
    .map((line) => marked(line, mark))
    .join('\n');
}

/** Writes runs of text as mrkdwn. */
function mrkdwnWriter(now: Date): Writer<string> {
  return {
    text: escapeMrkdwn,
    strong: (inner) => linesMarked(inner, '*'),
    struck: (inner) => linesMarked(inner, '~'),
    code: (plain) => marked(entities(clean(plain)).replace(/\s+/g, ' ').replaceAll('`', 'ˋ'), '`'),
    link: (url, label) => {
      const address = webUrl(url);
      // markup in a label would end the link
      if (address === undefined || label.includes('<')) return label;
      return isUnseen(label) ? `<${entities(address)}>` : `<${entities(address)}|${label.replace(/\s+/g, ' ')}>`;
    },
    time: ({ at, style, shown }) => {
      const moment = slackMoment(at, style, now);
      return moment ? `<!date^${moment.timestamp}^${moment.format}|${entities(clean(shown))}>` : escapeMrkdwn(shown);
    },
    join: (parts) => parts.join(''),
  };
}

/** A run of text as mrkdwn within a limit, never empty. Longer than that it is plain: cut markup would be broken markup. */
export function toMrkdwn(inline: Inline, limit: number, options: WriteOptions): string {
  const text = write(inline, mrkdwnWriter(options.now), options);
  if (isUnseen(text)) return nothing;
  return text.length <= limit ? text : escapeWithin(toPlain(inline, options), limit);
}

/** Mrkdwn for Slack, which is to find nothing in it but what we wrote. */
export function mrkdwnObject(inline: Inline, limit: number, options: WriteOptions): types.MrkdwnElement {
  return { type: 'mrkdwn', text: toMrkdwn(inline, limit, options), verbatim: true };
}

/** Small print. */
export function contextBlock(inline: Inline, options: WriteOptions): types.ContextBlock {
  return { type: 'context', elements: [mrkdwnObject(inline, limits.context, options)] };
}

/** A paragraph in mrkdwn. */
export function sectionBlock(inline: Inline, options: WriteOptions): types.SectionBlock {
  return { type: 'section', text: mrkdwnObject(inline, limits.section, options) };
}
