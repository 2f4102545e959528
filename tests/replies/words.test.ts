import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, day, joined, phrase, said, strong, time } from '../../src/replies/build.ts';
import type { Inline, Param } from '../../src/replies/reply.ts';
import { type Writer, write } from '../../src/replies/words.ts';
import { languages, type MessageId, messages, type Reader } from '../../src/text/text.ts';
import { formatNumber, formatTime } from '../../src/text/times.ts';
import { keys, placesOf, wordsOf } from '../text/places.ts';

const now = new Date('2020-06-21T12:00:00Z');
const english: Reader = { language: 'en', timeZone: 'Asia/Kathmandu' };

/** Calls of a writer, in order, and what it made of them: objects, so that no bare string can stand for one. */
interface Written {
  readonly by: keyof Writer<never>;
  readonly given: unknown;
}

function record(inline: Inline, reader = english): { calls: Written[]; out: Written } {
  const calls: Written[] = [];
  const made = (by: Written['by'], given: unknown) => {
    calls.push({ by, given });
    return calls.at(-1) as Written;
  };
  const writer: Writer<Written> = {
    text: (plain) => made('text', plain),
    strong: (inner) => made('strong', inner),
    struck: (inner) => made('struck', inner),
    code: (plain) => made('code', plain),
    link: (url, label) => made('link', { url, label }),
    time: (moment) => made('time', moment),
    join: (parts) => made('join', parts),
  };
  const out = write(inline, writer, { reader, now });
  return { calls, out };
}

function textsOf(inline: Inline, reader = english): unknown[] {
  return record(inline, reader).calls.flatMap(({ by, given }) => (by === 'text' ? [given] : []));
}

/** Messages without a plural: their words do not hang on a value. */
const plain = keys.filter((key) => !/_(?:one|other)$/.test(key)) as (MessageId & keyof typeof messages.en)[];
const readers: fc.Arbitrary<Reader> = fc.record({
  language: fc.constantFrom(...languages),
  timeZone: fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/St_Johns'),
});
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('<!channel>', '@everyone', '{{name}}', '*bold*', '[a](http://x)', '<script>', ''),
);

function linked(label: Inline): Inline {
  return { kind: 'link', url: 'https://a.example/?a=1&b=<', label };
}

/** Trees in which every run is somebody's text, with those texts in order. */
const trees = fc.letrec<{ tree: { inline: Inline; texts: string[] } }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    hostile.map((text) => ({ inline: said(text), texts: [text] })),
    hostile.map((name) => ({ inline: phrase('number', { value: name }), texts: [name] })),
    tie('tree').map(({ inline, texts }) => ({ inline: strong(inline), texts })),
    tie('tree').map(({ inline, texts }) => ({ inline: phrase('number', { value: inline }), texts })),
    tie('tree').map(({ inline, texts }) => ({ inline: linked(inline), texts })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map((of) => ({
      inline: joined(
        of.map(({ inline }) => inline),
        ' · ',
      ),
      texts: of.flatMap(({ texts }, i) => (i > 0 ? [' · ', ...texts] : texts)),
    })),
  ),
})).tree;

describe('src/replies/words.ts', () => {
  it('our own words and each value pass through text once, in the order of the message', () => {
    fc.assert(
      fc.property(readers, fc.constantFrom(...plain), fc.infiniteStream(hostile), (reader, id, values) => {
        const message = messages[reader.language][id];
        const names = placesOf(message);
        const params = Object.fromEntries([...new Set(names)].map((name) => [name, values.next().value as Param]));
        const own = message.split(/\{\{\w+\}\}/);
        const expected = own.flatMap((words, i) => [
          ...(words === '' ? [] : [words]),
          ...(i < names.length ? [params[names[i] ?? '']] : []),
        ]);
        expect(textsOf(phrase(id, params), reader)).toEqual(expected);
      }),
    );
  });

  it('somebody’s text passes through text once and whole, however deep it stands', () => {
    fc.assert(
      fc.property(trees, readers, ({ inline, texts }, reader) => {
        expect(textsOf(inline, reader)).toEqual(texts);
      }),
    );
  });

  it('everything that the writer made is in the result once, and nothing else is', () => {
    const reach = (out: unknown): Written[] => {
      const { by, given } = out as Written;
      if (by === 'join') return [...(given as unknown[]).flatMap(reach), out as Written];
      if (by === 'strong') return [...reach(given), out as Written];
      if (by === 'link') return [...reach((given as { label: unknown }).label), out as Written];
      return [out as Written];
    };
    fc.assert(
      fc.property(trees, ({ inline }) => {
        const { calls, out } = record(inline);
        expect(reach(out)).toEqual(calls);
      }),
    );
  });

  it('a number is written in the reader’s language', () => {
    fc.assert(
      fc.property(readers, fc.integer(), (reader, votes) => {
        expect(textsOf(phrase('number', { value: votes }), reader)).toEqual([formatNumber(votes, reader)]);
      }),
    );
  });

  it('a count is in the number that its noun has', () => {
    const counted = (count: number) => textsOf(phrase('poll.ballots', { count })).join('');
    expect([counted(0), counted(1), counted(1234)]).toEqual(['0 ballots', '1 ballot', '1,234 ballots']);
  });

  it('a place without a value is written as its name', () => {
    expect(textsOf(phrase('poll.opened-by'))).toEqual([wordsOf(messages.en['poll.opened-by']), 'name']);
  });

  it('a message within a message is in the reader’s language too', () => {
    const inline = phrase('whoami.votes', {});
    const outer = phrase('help.line', { command: code('/poll'), summary: inline });
    expect(textsOf(outer, { ...english, language: 'es' })).toEqual([': ', messages.es['whoami.votes']]);
  });

  it('a moment comes with what it is and how the reader sees it', () => {
    const at = new Date('2020-06-22T12:00:00Z');
    const options = { reader: english, now };
    for (const style of ['date', 'time', 'date-time', 'relative'] as const) {
      expect(record(time(at, style)).calls).toEqual([
        { by: 'time', given: { at, style, shown: formatTime(at, style, options) } },
      ]);
    }
    expect(record(time(at, 'time')).out.given).toHaveProperty('shown', '17:45 GMT+5:45');
  });

  it('a day is text', () => {
    expect(textsOf(day('2020-06-22'))).toEqual(['22 June 2020']);
    expect(textsOf(day('<b>'))).toEqual(['<b>']);
  });

  it('code goes to code, and not through text as well', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        expect(record(code(typed)).calls).toEqual([{ by: 'code', given: typed }]);
      }),
    );
  });

  it('a link’s address stays as it is', () => {
    const { calls } = record(linked(said('<there>')));
    expect(calls[1]).toMatchObject({ by: 'link', given: { url: 'https://a.example/?a=1&b=<', label: calls[0] } });
  });

  it('a strong run holds what it holds', () => {
    const { out } = record(strong(said('now')));
    expect(out).toEqual({ by: 'strong', given: { by: 'text', given: 'now' } });
  });

  it('an empty list is written as nothing', () => {
    expect(record(joined([])).calls).toEqual([{ by: 'join', given: [] }]);
  });

  it('a kind that nobody knows is not dropped silently', () => {
    expect(() => record({ kind: 'blink', text: 'x' } as unknown as Inline)).toThrow('blink');
  });
});
