import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { bindArguments } from '../../src/bot/bind.ts';
import { parseLine } from '../../src/bot/line.ts';
import { yesNo } from '../../src/bot/option.ts';
import { parseWhen } from '../../src/bot/when.ts';
import {
  type Language,
  languageOf,
  languages,
  type MessageId,
  messages,
  type PhrasePart,
  phraseParts,
} from '../../src/text/text.ts';
import { keys, placesOf, wordsOf } from './places.ts';

/** What stays as it is in every language: commands and their options, settings, files. */
const NAMES = /\/[a-z]+ [a-z]+|\b[a-z]+:(?=\S)|\b[A-Z]+_[A-Z_]+\b|\bPORT\b|\bHOST\b|\.env\.example/g;
/** 7d · 2026-03-31 18:00 · friday 18:00 */
const MOMENTS = /\b\d+[dhj]\b|\d{4}-\d\d-\d\d \d\d:\d\d|\p{L}+ \d\d:\d\d/gu;
const PLURAL = /_(?:one|other)$/;
/** The ids as code uses them, with what a plural needs. */
const ids = [...new Set(keys.map((key) => key.replace(PLURAL, '') as MessageId))];

function read(parts: readonly PhrasePart[]): string {
  return parts.map((part) => ('own' in part ? part.own : String(part.param))).join('');
}

function say(language: Language, id: MessageId, count: number): string {
  return read(phraseParts(language, id, { count }));
}

describe('src/text/text.ts', () => {
  it('each message stands in one table: a second of the same name would take its place unseen', async () => {
    const folder = new URL('../../src/text/en/', import.meta.url);
    const tables = await Promise.all(readdirSync(folder).map((file) => import(new URL(file, folder).href)));
    const all = tables.flatMap((table) => Object.values(table).flatMap((messages) => Object.keys(messages as object)));
    expect(all.filter((key, i) => all.indexOf(key) !== i)).toEqual([]);
  });

  describe.each(languages)('the table %s', (language) => {
    const table = messages[language];

    it('has the keys of English, no more and no fewer', () => {
      expect(Object.keys(table).sort()).toEqual([...keys].sort());
    });

    it('has the same places as English in each message', () => {
      const places = (of: Language) => keys.map((key) => [key, placesOf(messages[of][key]).sort()]);
      expect(places(language)).toEqual(places('en'));
    });

    it('has no empty message, no stray space and no half of a place', () => {
      const isBroken = (words: string) => words === '' || words.trim() !== words || /[{}]/.test(wordsOf(words));
      expect(keys.filter((key) => isBroken(table[key]))).toEqual([]);
    });

    it('has both forms of each plural, and no message beside them', () => {
      const forms = Object.keys(table).filter((key) => PLURAL.test(key));
      const bases = [...new Set(forms.map((key) => key.replace(PLURAL, '')))];
      expect(bases.length).toBeGreaterThan(5);
      expect(forms.sort()).toEqual(bases.flatMap((base) => [`${base}_one`, `${base}_other`]).sort());
      expect(bases.filter((base) => base in table)).toEqual([]);
    });

    it('names the commands and settings that English names, and commands that exist', () => {
      const commandNames = commands.map(({ name }) => `/${name}`);
      const typed = keys.flatMap((key) => table[key].match(/\/[a-z]+ [a-z]+/g) ?? []);
      expect(typed.filter((name) => !commandNames.includes(name))).toEqual([]);
      const named = (of: Language) => keys.map((key) => [key, messages[of][key].match(NAMES)?.sort()]);
      expect(named(language)).toEqual(named('en'));
    });

    it('gives lines to type that can be read', () => {
      const lines = keys.map((key) => table[key]).filter((words) => words.startsWith('/'));
      expect(lines.length).toBeGreaterThan(2);
      for (const line of lines) expect(parseLine(line, commands)).toHaveProperty('command');
    });

    it('gives moments to type that can be read', () => {
      const { timeZone, now } = { timeZone: 'Europe/Brussels', now: new Date('2026-03-01T12:00:00Z') };
      const moments = table['error.option_not_date'].match(MOMENTS) ?? [];
      const hinted = [table['option.at.hint'], table['option.closes.hint']].flatMap(
        (hint) => hint.match(MOMENTS) ?? [],
      );
      expect([moments.length, hinted.length]).toEqual([3, 4]);
      const unread = [...moments, ...hinted].filter(
        (moment) => !parseWhen(moment, { now, timeZone, language, dayMeans: 'end' }),
      );
      expect(unread).toEqual([]);
    });

    it('gives a yes and a no that can be typed', () => {
      const bind = (hidden: string) =>
        bindArguments(
          { hidden: yesNo() },
          { hidden },
          { now: new Date(0), timeZone: 'UTC', tenant: 'web:local', language },
        );
      expect(bind(table.yes)).toEqual({ ok: true, args: { hidden: true } });
      expect(bind(table.no)).toEqual({ ok: true, args: { hidden: false } });
    });

    it('sets its apostrophes as letters, not as quotes', () => {
      expect(keys.filter((key) => /\p{L}'\p{L}/u.test(table[key]))).toEqual([]);
    });
  });

  describe('phraseParts', () => {
    it('splits a message at its places', () => {
      expect(phraseParts('en', 'page.of', { page: 2, pages: 3 })).toEqual([
        { own: 'Page ' },
        { param: 2 },
        { own: ' of ' },
        { param: 3 },
      ]);
    });

    it('says every message of every language whole, whatever its id looks like', () => {
      const broken = languages.flatMap((language) =>
        ids.filter((id) => {
          const table: Readonly<Record<string, string>> = messages[language];
          const parts = phraseParts(language, id, { count: 2 });
          const said = parts.map((part) => ('own' in part ? part.own : `{{${part.param}}}`)).join('');
          return said !== (table[id] ?? table[`${id}_other`] ?? '').replaceAll('{{count}}', '{{2}}');
        }),
      );
      expect(broken).toEqual([]);
    });

    it.each<[Language, number, string]>([
      ['en', 0, '0 overdue issues'],
      ['en', 1, '1 overdue issue'],
      ['en', 2, '2 overdue issues'],
      ['en', 1_000_000, '1000000 overdue issues'],
      ['fr', 0, '0 dossier en retard'],
      ['fr', 1, '1 dossier en retard'],
      ['fr', 2, '2 dossiers en retard'],
      ['fr', 1_000_000, '1000000 dossiers en retard'],
      ['es', 0, '0 asuntos con retraso'],
      ['es', 1, '1 asunto con retraso'],
      ['es', 2, '2 asuntos con retraso'],
      ['es', 1_000_000, '1000000 asuntos con retraso'],
    ])('in %s, %d picks the plural of “%s”', (language, count, words) => {
      expect(say(language, 'issue.list.overdue', count)).toBe(words);
    });

    it('every plural has a form for every number', () => {
      const plurals = ids.filter((id) => !(id in messages.en));
      fc.assert(
        fc.property(
          fc.constantFrom(...languages),
          fc.constantFrom(...plurals),
          fc.oneof(fc.nat(), fc.constantFrom(1_000_000, 2_000_000, 1_000_000_000)),
          (language, id, count) =>
            phraseParts(language, id, { count }).some((part) => 'param' in part || part.own !== id),
        ),
      );
    });

    it('a place without a value stays visible as its name', () => {
      expect(phraseParts('fr', 'poll.opened-by', {})).toEqual([{ own: 'Ouvert par ' }, { param: 'name' }]);
    });

    it('a value is handed on as it is: it is never read as a place or another message', () => {
      const texts = fc.oneof(
        fc.string(),
        fc.constantFrom('{{number}}', '$t(bot.name)', '{{- number}}', '%s', '\\', ''),
      );
      fc.assert(
        fc.property(fc.constantFrom(...languages), texts, (language, question) => {
          const given = phraseParts(language, 'poll.title', { number: 7, question });
          return given.flatMap((part) => ('param' in part ? [part.param] : [])).join() === [7, question].join();
        }),
      );
    });
  });

  it.each<[string | undefined, Language, Language]>([
    ['fr', 'en', 'fr'],
    ['fr-CA', 'en', 'fr'],
    ['es_MX', 'en', 'es'],
    ['ES-419', 'en', 'es'],
    ['EN', 'fr', 'en'],
    ['frr', 'es', 'es'],
    ['de', 'fr', 'fr'],
    ['', 'es', 'es'],
    [undefined, 'es', 'es'],
  ])('the locale %j, or else %s, is read in %s', (locale, otherwise, language) => {
    expect(languageOf(locale, otherwise)).toBe(language);
  });
});
