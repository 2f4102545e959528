import type { Corpus } from './corpus.ts';
import { plainText } from './normalise.ts';
import type { Question, Token } from './question.ts';

/** One of a numbered series ("ICANN70", "ATLAS IV") that is not on record, by the series' own name. */
export function unknownOfSeries({ tokens }: Question, { meetings, names }: Corpus): string | undefined {
  const series = new Set(
    meetings.map(({ title }) => plainText(title).replace(/\d+$/, '')).filter((name) => name !== ''),
  );
  const found = tokens.find(({ text }) => {
    const name = /^(\p{L}+)\d{1,3}$/u.exec(text)?.[1];
    return name !== undefined && series.has(name) && !names.words.has(text);
  });
  return found?.text.toUpperCase() ?? ofRomanSeries(tokens, names.words);
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
