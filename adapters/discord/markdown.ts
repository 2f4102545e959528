import { clean, cutEscaped, isUnseen, nothing, toPlain } from '../../src/replies/plain-line.ts';
import type { Inline } from '../../src/replies/reply.ts';
import { webUrl } from '../../src/replies/web-url.ts';
import { type WriteOptions, type Writer, write } from '../../src/replies/words.ts';
import { discordMoment } from './moment.ts';

/** A space without width: what it stands in is no mention, no link and no time any more. */
const GAP = '\u200b';
/** Marks of format, anywhere in a line. */
const MARKS = /[\\*_~`|[\]()]/g;
/** What makes a line a heading, small print, a quote or an item of a list; or a run of text the end of such a mark. */
const LINE_MARKS = /^(\s*)(#{1,3}|-#?|\+|>{1,3}|•|\d+(?=[.)])|[.)])/gm;

/** Takes its life from all that Discord finds in angle brackets, in pings of everybody and in bare addresses. */
function still(text: string): string {
  return text
    .replace(/<(?=[@#:/a-z])/gi, `<${GAP}`)
    .replace(/@(?=everyone|here)/gi, `@${GAP}`)
    .replace(/:(?=\/\/)/g, `:${GAP}`);
}

/** People's text for Discord: it cannot format, quote, link, ping or show a time. */
export function escapeMarkdown(text: string): string {
  return still(clean(text))
    .replace(MARKS, '\\$&')
    .replace(/</g, '\\<')
    .replace(LINE_MARKS, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}${GAP}` : `${space}\\${mark}`,
    );
}

function marked(text: string, mark: string): string {
  return isUnseen(text) ? text : `${mark}${text.trim()}${mark}`;
}

/** A mark ends with its line. */
function linesMarked(text: string, mark: string): string {
  return text
    .split('\n')
    .map((line) => marked(line, mark))
    .join('\n');
}

const writer: Writer<string> = {
  text: escapeMarkdown,
  strong: (inner) => linesMarked(inner, '**'),
  struck: (inner) => linesMarked(inner, '~~'),
  code: (plain) => marked(still(clean(plain)).replace(/\s+/g, ' ').replaceAll('`', 'ˋ'), '`'),
  link: (url, label) => {
    const address = webUrl(url)?.replaceAll('>', '%3E');
    // markup in a label would end the link
    if (address === undefined || label.includes('<t:') || label.includes('](')) return label;
    return isUnseen(label) ? `<${address}>` : `[${label.replace(/\s+/g, ' ')}](<${address}>)`;
  },
  time: ({ at, style, shown }) => discordMoment(at, style) ?? escapeMarkdown(shown),
  join: (parts) => parts.join(''),
};

/** Whether there is nothing to see of a run of text. */
export function isBlank(inline: Inline, options: WriteOptions): boolean {
  return isUnseen(write(inline, writer, options));
}

/** A run of text as markdown within a limit, never empty. Longer than that it is plain: cut markup would be broken markup. */
export function toMarkdown(inline: Inline, limit: number, options: WriteOptions): string {
  const text = write(inline, writer, options);
  if (isUnseen(text)) return nothing;
  return text.length <= limit ? text : cutEscaped(toPlain(inline, options), limit, escapeMarkdown);
}

/** As `toMarkdown`, on one line. */
export function toMarkdownLine(inline: Inline, limit: number, options: WriteOptions): string {
  return toMarkdown(inline, limit, options)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
