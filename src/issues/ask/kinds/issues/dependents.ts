import { phrase } from '../../../../replies/build.ts';
import type { Dependency, Issue } from '../../../issue.ts';
import { issueWords, listing, MOST_LISTED, sourcesOf } from '../../finding.ts';
import type { Ask, Kind } from '../../kind.ts';
import { tellingStems } from '../../names.ts';
import { plainText } from '../../normalise.ts';
import type { Token } from '../../question.ts';
import { remembered } from '../../remembered.ts';
import type { View } from '../../view.ts';
import { dependencyWords } from '../issue/dependencies.ts';
import { issueConcepts } from '../shared-concepts.ts';
import { issuesOf } from '../subjects.ts';

/** What waits for an issue: "what depends on issue 2?", "is anything waiting for the ALS criteria?". */
export const dependents: Kind = {
  id: 'dependents',
  asksFor: 'ask.for.dependents',
  about: ['issue'],
  subject: 'needed',
  takes: [...issueConcepts, 'depend', 'who', 'not', 'body'],
  cue: (view) => (view.has('depend') && !view.has('why', 'when', 'how-many') && pointsAtSubject(view) ? 5.5 : 0),
  answer(ask) {
    const [subject] = issuesOf(ask);
    if (!subject) return undefined;
    const names = namePattern(subject);
    const words = wordsNaming(ask);
    const found = ask.corpus.issues.flatMap((issue) => {
      if (issue.dependencies.length === 0) return [];
      const own = issue.id === subject.id || issue.parent === subject.id;
      const on = issue.dependencies.filter(
        (dependency) => isNamed(dependency, words) || (!own && names.test(wordsOfDependency(dependency))),
      );
      return on.length === 0 ? [] : [{ issue, on }];
    });
    const params = { issue: issueWords(subject), count: found.length };
    if (found.length === 0) return { missing: phrase('ask.dependents.none', params) };
    return {
      sentence: phrase('ask.dependents', params),
      blocks: listing('ask.title.issues', found, ({ issue, on }) =>
        phrase('ask.dependency', { on: issueWords(issue), what: dependencyWords(on[0] as Dependency) }),
      ),
      sources: sourcesOf(...found.slice(0, MOST_LISTED).map(({ on }) => on)),
    };
  },
};

/** "depends on 8", "dépend du 8", "lo que depende del 8": what is named is waited for, it does not wait. */
function pointsAtSubject(view: View): boolean {
  const { tokens } = view;
  const at = tokens.findLastIndex(({ text, concepts }) => concepts.has('depend') && !/nc/.test(text));
  let i = at;
  while (at >= 0 && i < tokens.length) {
    const [token, next] = [tokens[i], tokens[i + 1]];
    if (!token || !(i === at || isBetween(token))) return false;
    const prepositions = tokens.slice(at, i + 1).filter(({ text }) => preposition.test(text)).length;
    const said = prepositions === 1 || (tokens[at - 1]?.text === 'qui' && /^atten/.test(tokens[at]?.text ?? ''));
    if (view.isBeforeName(token)) return said;
    if (next?.index !== token.index + 1) return false;
    i++;
  }
  return false;
}

function isBetween({ text, concepts }: Token): boolean {
  return (
    preposition.test(text) ||
    /^(the|le|la|les|l|el|los|las)$/.test(text) ||
    concepts.has('issue') ||
    concepts.has('number')
  );
}

const preposition = /^(on|upon|for|by|of|from|de|du|des|del|d|sur|a|al|au|por|par)$/;

/** Whether a dependency has the very words that the question names: "what depends on the CRM?". */
function isNamed(dependency: Dependency, said: readonly (readonly string[])[]): boolean {
  const words = stemsOfDependency(dependency);
  return said.length > 0 && said.every((stems) => stems.some((one) => words.has(one)));
}

/** The stems of each word that names the subject. */
function wordsNaming({ question, view }: Ask): (readonly string[])[] {
  const outside = new Set(view.tokens.map(({ index }) => index));
  return question.tokens.filter(({ index, text }) => !outside.has(index) && !/\d/.test(text)).map(({ stems }) => stems);
}

/** What names an issue in what another waits for: its number, or its title. */
function namePattern({ id, title }: Issue): { test(words: string): boolean } {
  const number = new RegExp(`\\bissue #?${id}\\b`);
  const name = plainText(title);
  return { test: (words) => number.test(words) || words.includes(name) };
}

const wordsOfDependency = remembered(({ on, what }: Dependency) => plainText(`${on} ${what}`));
/** The stems of who and what is waited for. */
export const stemsOfDependency = remembered(({ on, what }: Dependency) => new Set(tellingStems(`${on} ${what}`)));
