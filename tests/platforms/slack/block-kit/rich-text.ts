import { URL_TEXT } from './objects.ts';
import { bool, byType, int, list, oneOf, type Rule, shape, text } from './rule.ts';

const style = shape(
  {},
  { bold: bool, italic: bool, strike: bool, code: bool, underline: bool, highlight: bool, unlink: bool },
);

/** A time is shown by a format with one of these tokens in it. */
const DATE_FORMAT =
  /\{(date(_num|_slash|_short|_long|_long_full|_pretty|_short_pretty|_long_pretty)?|day_divider_pretty|time(_secs)?|ago)\}/;

/** Seconds; milliseconds are out of the range. */
const SECONDS = int(0, 99_999_999_999);

const words = shape({ text: text(1, 100_000) }, { style });
const link = shape({ url: URL_TEXT }, { text: text(1, 100_000), unsafe: bool, style });

const leaf: Rule = byType({
  text: words,
  link,
  emoji: shape({ name: text(1, 255) }, { unicode: text(1, 255), skin_tone: int(1, 6), style }),
  user: shape({ user_id: text(1, 255, /^[UW]\w+$/) }, { style }),
  usergroup: shape({ usergroup_id: text(1, 255) }, { style }),
  channel: shape({ channel_id: text(1, 255, /^[CDG]\w+$/) }, { style }),
  broadcast: shape({ range: oneOf('here', 'channel', 'everyone') }, { style }),
  color: shape({ value: text(7, 7, /^#[0-9a-f]{6}$/i) }),
  date: shape(
    { timestamp: SECONDS, format: text(1, 255, DATE_FORMAT) },
    { fallback: text(1, 255), url: URL_TEXT, style },
  ),
});

const MANY = 10_000;
const border = oneOf(0, 1);
const section = shape({ elements: list(leaf, 1, MANY) });

/** The block that Slack's own composer writes. */
export const richText: Rule = shape(
  {
    elements: list(
      byType({
        rich_text_section: section,
        rich_text_list: shape(
          { style: oneOf('bullet', 'ordered'), elements: list(byType({ rich_text_section: section }), 1, MANY) },
          { indent: int(0, 8), offset: int(0, MANY), border },
        ),
        rich_text_preformatted: shape({ elements: list(byType({ text: words, link }), 1, MANY) }, { border }),
        rich_text_quote: shape({ elements: list(leaf, 1, MANY) }, { border }),
      }),
      1,
      MANY,
    ),
  },
  { block_id: text(1, 255) },
);
