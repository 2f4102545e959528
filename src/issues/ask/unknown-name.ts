import type { Corpus } from './corpus.ts';
import { grouped } from './grouped.ts';
import { plainText, wordsOf } from './normalise.ts';
import type { Question, Token } from './question.ts';
import { remembered } from './remembered.ts';

/** One of a numbered series ("ICANN70", "ATLAS IV") that is not on record, by the series' own name. */
export function unknownOfSeries({ tokens }: Question, { meetings, names }: Corpus): string | undefined {
  const series = new Set(
    meetings.map(({ title }) => plainText(title).replace(/\d+$/, '')).filter((name) => name !== ''),
  );
  const found = tokens.find(({ text }) => {
    const name = /^(\p{L}+)\d{1,3}$/u.exec(text)?.[1];
    return name !== undefined && series.has(name) && !names.words.has(text);
  });
  return found?.text.toUpperCase() ?? ofRomanSeries(tokens, names.words) ?? gluedRoman(tokens, names.words);
}

/** "Joanna Zuck": the first name of one person and the last name of another are nobody's name. */
export function unknownPerson({ tokens, plain }: Question, { records }: Corpus): string | undefined {
  const people = peopleOf(records);
  const at = tokens.findIndex(({ text, end }, i) => {
    const next = tokens[i + 1];
    if (!next || plain.slice(end, next.start) !== ' ') return false;
    const first = people.first.get(text);
    const last = people.last.get(next.text);
    return first !== undefined && last !== undefined && !first.some((name) => last.includes(name));
  });
  return at < 0 ? undefined : [tokens[at], tokens[at + 1]].map((token) => capital(token?.text ?? '')).join(' ');
}

/** People's names as their words, by the first of them and by the last. */
const peopleOf = remembered((records: Corpus['records']) => {
  const names = records
    .filter(({ kind }) => kind === 'person')
    .map(({ title }) => wordsOf(plainText(title)).map(({ text }) => text))
    .filter((name) => name.length > 1);
  return { first: grouped(names, (name) => name[0] ?? ''), last: grouped(names, (name) => name.at(-1) ?? '') };
});

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** Another of a series that is counted in Roman numbers, where one of it is on record: "ATLAS IV". */
function ofRomanSeries(tokens: readonly Token[], known: ReadonlySet<string>): string | undefined {
  const at = tokens.findIndex(({ text }, i) => {
    const next = tokens[i + 1]?.text ?? '';
    const number = romans.indexOf(next) >= 0 ? next : romans[Number(next) - 1];
    const isOne = (one: string | undefined) => known.has(`${text}${one}`);
    return text.length > 3 && known.has(text) && number !== undefined && romans.some(isOne) && !isOne(number);
  });
  return at < 0 ? undefined : `${tokens[at]?.text} ${tokens[at + 1]?.text}`.toUpperCase();
}

/** "ATLASII": written as one it is no slip of another of its series. */
function gluedRoman(tokens: readonly Token[], known: ReadonlySet<string>): string | undefined {
  const found = tokens.find(({ text, typed = text }) => {
    const [, base = '', number = ''] = /^(\p{L}{4,}?)([ivx]+|\d{1,2})$/u.exec(typed) ?? [];
    const roman = romans.includes(number) ? number : romans[Number(number) - 1];
    return roman !== undefined && !known.has(base + roman) && romans.some((one) => one !== '' && known.has(base + one));
  });
  return (found?.typed ?? found?.text)?.toUpperCase();
}
