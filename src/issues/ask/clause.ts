import type { Concept } from './lexicon/concepts.ts';
import type { Question, Token } from './question.ts';

/** Words that begin a question of their own after "and". */
const opening =
  /^(?:who|whom|whose|what|whats|when|where|which|why|how|is|are|was|were|did|does|do|has|have|will|can|qui|quand|pourquoi|comment|combien|quel|quelle|quels|quelles|lesquels|lesquelles|lequel|laquelle|est|sont|quien|quienes|cuando|donde|cuanto|cuanta|cuantos|cuantas|cual|cuales|como)$/;

const linking = /^(?:and|et|y|e|plus|also|then|or|ou|o|u)$/;

/** Concepts of words that ask, whatever stands beside them. */
const asks: readonly Concept[] =
  'who,when,where,why,which,what,how,how-many,how-much,how-long,how-often,status,percent,owner,due,left,next,late,depend,finish,start,list'.split(
    ',',
  ) as Concept[];

/**
 * The questions that a question is made of: "what is the status of 2, and who leads it?", "who leads outreach? and
 * operations, when did they start?". Itself alone where only one part of it asks.
 */
export function clausesOf({ plain, tokens }: Question): string[] {
  const starts = tokens.filter((token, at) => at > 0 && opens(token, at, { plain, tokens }));
  const bounds = [0, ...starts.map(({ start }) => start), plain.length];
  const parts = bounds.slice(1).map((end, i) => ({ start: bounds[i] ?? 0, end }));
  const isAsking = ({ start, end }: { start: number; end: number }) =>
    tokens.some(
      (token) =>
        token.start >= start &&
        token.end <= end &&
        !token.aside &&
        (opening.test(token.text) || asks.some((one) => token.concepts.has(one))),
    );
  if (parts.length < 2 || !parts.every(isAsking)) return [plain];
  return parts.map(({ start, end }) => plain.slice(start, end).replace(trailing, ''));
}

const trailing = /(?:[\s,;]|\s(?:and|et|y|e|plus|also|then|or|ou|o|u))+$/;

/** "And who …", ", and who …", "? who …" */
function opens(token: Token, at: number, { plain, tokens }: Pick<Question, 'plain' | 'tokens'>): boolean {
  const before = tokens[at - 1];
  if (!before || token.aside || !opening.test(token.text)) return false;
  if (linking.test(before.text)) return at > 1;
  return /[?;]/.test(plain.slice(before.end, token.start));
}
