import { nearest } from '../bot/nearest.ts';
import { PenholderError } from '../errors.ts';
import { code, firstOnes, joined, phrase, titled } from '../replies/build.ts';
import { fold } from '../text/fold.ts';
import type { Issue } from './issue.ts';

/**
 * The issue that somebody means by its id (`16`, `#16`, `16 a`), its number in another numbering, an alias or words of
 * its title.
 * @throws issue_not_found {typed, known}: those nearest first; no_issues
 */
export function findIssue(typed: string, issues: readonly Issue[]): Issue {
  if (issues.length === 0) throw new PenholderError('no_issues');
  const wanted = plain(typed)
    .replace(/^(?:issue(?![a-z]))?\s*#?\s*/, '')
    .replace(/^(\d+)\s+([a-z])$/, '$1$2');
  const exact =
    issues.find(({ id }) => id === wanted) ??
    issues.find((issue) => namesOf(issue).includes(wanted)) ??
    issues.find(({ numbers }) => numbers.some(({ number }) => plain(number) === wanted));
  if (exact) return exact;
  const close = wanted === '' ? [] : issues.filter((issue) => namesOf(issue).some((name) => name.includes(wanted)));
  if (close.length === 1 && close[0] && wanted.length >= 3) return close[0];
  throw notFound(typed, wanted, close.length > 0 ? close : issues);
}

/** How many issues an error names before it says how many more there are. */
const SHOWN = 8;

function notFound(typed: string, wanted: string, candidates: readonly Issue[]): PenholderError {
  const near = /\d/.test(wanted) ? byNumber(wanted, candidates) : byName(wanted, candidates);
  const known = near.map((issue) => phrase('issue.named', { id: issue.id, title: titled(issue) }));
  const params = { typed: typed.slice(0, 80), known: joined(firstOnes(known, SHOWN), '; ') };
  return new PenholderError('issue_not_found', { ...params, example: code(`/issue status ${near[0]?.id ?? ''}`) });
}

/** Nearest number first, parts after their issue. */
function byNumber(wanted: string, issues: readonly Issue[]): Issue[] {
  const distance = ({ id }: Issue) =>
    Math.abs(Number.parseInt(id, 10) - Number.parseInt(wanted.replace(/\D*/, ''), 10));
  return issues.filter(({ parent }) => parent === undefined).sort((a, b) => distance(a) - distance(b));
}

function byName(wanted: string, issues: readonly Issue[]): Issue[] {
  const owner = new Map(issues.flatMap((issue) => namesOf(issue).map((name) => [name, issue] as const)));
  const near = nearest(wanted, [...owner.keys()], 8).flatMap((name) => owner.get(name) ?? []);
  return [...new Set([...near, ...issues.filter(({ parent }) => parent === undefined)])];
}

function namesOf({ title, aliases, titles }: Issue): string[] {
  return [title, ...aliases, ...titles.map(({ text }) => text)].map(plain);
}

/** Lower case without accents or outer punctuation. */
function plain(text: string): string {
  return fold(text)
    .replace(/[?!.\s]+$/, '')
    .trim();
}
