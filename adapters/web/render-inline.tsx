import type { Child } from 'hono/jsx';
import type { Inline } from '../../src/replies/reply.ts';
import { type WriteOptions, type Writer, write } from '../../src/replies/words.ts';

/** Characters that would hide text or turn its order around: C0 and C1 controls but tab and line feed, bidi overrides. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out
const UNSHOWN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/** Hebrew, Arabic and their neighbours: set apart, so that they do not reorder what stands around them. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Text as it may be shown; JSX escapes it. */
export function shown(text: string): string {
  return text.replace(UNSHOWN, '');
}

const html: Writer<Child> = {
  text: (plain) => (RIGHT_TO_LEFT.test(plain) ? <bdi>{shown(plain)}</bdi> : shown(plain)),
  strong: (inner) => <strong>{inner}</strong>,
  struck: (inner) => <s>{inner}</s>,
  code: (plain) => <code>{shown(plain)}</code>,
  link: (url, label) =>
    /^https?:\/\//i.test(url) ? (
      <a href={url} rel="noopener noreferrer nofollow" target="_blank">
        {label}
      </a>
    ) : (
      label
    ),
  time: ({ at, shown: words }) => <time datetime={at.toISOString()}>{words}</time>,
  join: (parts) => <>{parts}</>,
};

const plain: Writer<string> = {
  text: shown,
  strong: (inner) => inner,
  struck: (inner) => inner,
  code: shown,
  link: (_url, label) => label,
  time: (moment) => moment.shown,
  join: (parts) => parts.join(''),
};

/** A run of text as HTML. */
export function toHtml(inline: Inline, options: WriteOptions): Child {
  return write(inline, html, options);
}

/** A run of text where HTML has no place: an option, an attribute. */
export function toPlain(inline: Inline, options: WriteOptions): string {
  return write(inline, plain, options);
}
