import { code, phrase, said, strong } from '../../src/replies/build.ts';
import type { SealedReply } from '../../src/replies/reply.ts';

/** A text of the kind that people try: markup, pings, links, formulas and characters that turn text around. */
export const hostileText =
  '<script>alert(1)</script> <img src=x onerror=alert(1)> "><b>bold</b> @everyone @here <!channel> <!here> <@U123> <#C1> ' +
  '*bold* _it_ ~no~ `code` ```block``` [name](https://evil.example) <https://evil.example|bank> ||hidden|| # heading ' +
  '=cmd() &lt;b&gt; \u202eright to left\u202c \u2066isolated\u2069 \u0000\u0007 hostile-end';

/** One reply with every kind of block, `person` standing wherever people's text can stand. */
export function everyBlock(person: string): SealedReply {
  return {
    visibility: 'channel',
    blocks: [
      { kind: 'heading', words: said(`Heading ${person}`) },
      {
        kind: 'text',
        words: {
          kind: 'joined',
          by: ' · ',
          parts: [
            said(person),
            code(person),
            strong(said(person)),
            { kind: 'link', url: 'https://example.org/', label: said(person) },
            phrase('issue.title', { id: '16', title: person }),
          ],
        },
      },
      {
        kind: 'fields',
        fields: [
          { label: said('Field'), value: said(person) },
          { label: said('Day'), value: { kind: 'day', day: '2020-06-22' } },
          { label: said('Time'), value: { kind: 'time', at: new Date('2020-06-22T10:00:00Z'), style: 'date-time' } },
        ],
      },
      { kind: 'list', ordered: true, items: [said(person), said('item two')] },
      { kind: 'list', ordered: false, items: [said(person)] },
      { kind: 'table', columns: [said('Column')], rows: [[said(person)], [said('row two')]] },
      { kind: 'progress', percent: 40, label: said(`Progress ${person}`) },
      { kind: 'buttons', buttons: [{ label: said(`Press ${person}`), does: 'press.1', hint: said(`Hint ${person}`) }] },
      {
        kind: 'select',
        label: said('Pick one'),
        choices: [
          { label: said(`First ${person}`), does: 'pick.first' },
          { label: said('Second'), does: 'pick.second' },
        ],
      },
      { kind: 'divider' },
      { kind: 'image', png: onePixel, alt: said(`Picture ${person}`) },
      {
        kind: 'file',
        name: `../${person}.csv`,
        mediaType: 'text/csv',
        content: 'a,b\n',
        label: said(`Export ${person}`),
      },
      { kind: 'context', words: said(`Small print ${person}`) },
    ],
  };
}

const onePixel = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);
