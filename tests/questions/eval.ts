import { type Miss, missesAmong, questionsOf, setNames } from './score.ts';

/** `npm run eval [SET…]`: how many questions of each kind are answered right, and every miss. */
const named = process.argv.slice(2);
const questions = (named.length > 0 ? named : setNames()).flatMap(questionsOf);
const misses = missesAmong(questions);
const kinds = [...new Set(questions.map(({ kind }) => kind))].sort();
const lines = kinds.map((kind) => {
  const all = questions.filter((question) => question.kind === kind).length;
  const right = all - misses.filter((miss) => miss.kind === kind).length;
  return `${kind.padEnd(14)} ${String(right).padStart(4)} of ${all}`;
});
const share = ((100 * (questions.length - misses.length)) / Math.max(1, questions.length)).toFixed(1);
const invented = misses.filter((miss) => miss.invented).length;
const total = `${questions.length - misses.length} of ${questions.length} right: ${share} %, ${invented} invented`;
process.stdout.write(`${[...lines, total, ...misses.map(missWords)].join('\n')}\n`);

function missWords({ question, kind, known, must, given, invented: isInvented }: Miss): string {
  return [
    `\n${isInvented ? 'INVENTED ' : ''}${kind}: ${question}`,
    `  wanted ${known.join(' or ')} ${must.join(' ')}`,
    `  ${given.known}: ${given.answer.replaceAll('\n', ' / ').slice(0, 240)}`,
    ...given.candidates.map((near) => `    ? ${near.question}`),
  ].join('\n');
}
