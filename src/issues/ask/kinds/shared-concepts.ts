import type { Concept } from '../lexicon/concepts.ts';

/** Concepts that go with any question about one thing: they choose nothing and leave nothing open. */
export const smallConcepts: readonly Concept[] = [
  'what',
  'which',
  'how',
  'list',
  'it',
  'and',
  'number',
  'source',
  'about',
  'note',
];

/** The same for questions about all issues at once: which ones, how many, which one most. */
export const listConcepts: readonly Concept[] = [...smallConcepts, 'issue'];

/** The same for questions about an issue. */
export const issueConcepts: readonly Concept[] = [...listConcepts, 'part', 'did', 'activity'];
