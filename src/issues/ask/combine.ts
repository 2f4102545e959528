import { joined } from '../../replies/build.ts';
import { uniqueSources } from './finding.ts';
import type { Interpretation } from './interpret.ts';
import type { Ask, Finding, Kind } from './kind.ts';
import { viewOf } from './view.ts';

/** Kinds that the question asks for besides the first, of the same subject: "when did it start and who leads it?". */
export function alsoAsked(first: Interpretation, kinds: readonly Kind[], ask: Ask): Kind[] {
  if (first.subjects.length === 0 || !isSeveral(ask)) return [];
  const others: Kind[] = [];
  for (const kind of kinds) {
    if (kind === first.kind || kind.alone || !ask.subjects.every((entity) => kind.about.includes(entity.class)))
      continue;
    const taken = [first.kind, ...others].flatMap(({ takes }) => takes);
    const open = first.view.tokens.filter(
      (token) => token.concepts.size > 0 && ![...token.concepts].some((concept) => taken.includes(concept)),
    );
    const openIndexes = new Set(open.map(({ index }) => index));
    const rest = new Set(ask.question.tokens.map(({ index }) => index).filter((index) => !openIndexes.has(index)));
    if (open.length > 0 && kind.cue({ ...viewOf(ask.question, rest), named: true }) >= 2) others.push(kind);
  }
  return others;
}

/** "When did it start and who leads it?", "status, owner of 3" */
function isSeveral({ question, view }: Ask): boolean {
  return view.has('and') || question.plain.includes(',');
}

/** Several findings as one: their sentences in one run, their blocks and sources after each other. */
export function combine(findings: readonly Finding[]): Finding | undefined {
  const [first, ...others] = findings;
  if (!first || others.length === 0) return first;
  return {
    sentence: joined(
      findings.map(({ sentence }) => sentence),
      ' ',
    ),
    blocks: findings.flatMap(({ blocks }) => blocks),
    sources: uniqueSources(findings.flatMap(({ sources }) => sources)),
    ...(findings.some(({ about }) => about) ? { about: findings.flatMap(({ about }) => about ?? []) } : {}),
  };
}
