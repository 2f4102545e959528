import { inOrder, type Leaf } from './ballot-leaf.ts';

/** How regions took part, and where there is support. */
interface InRegions {
  readonly regions?: readonly { readonly [K in 'region' | 'voted' | 'roll' | 'isAgainst']?: unknown }[] | undefined;
  readonly spread?: unknown;
  readonly parts?: unknown;
}

/** Of a poll, or of what a file says of one, what decides besides its ballots' choices. */
interface Facts {
  readonly question: string;
  readonly terms?: unknown;
  readonly secret?: unknown;
  readonly quorum?: unknown;
  readonly rollSize?: unknown;
  readonly proxies?: unknown;
  readonly spread?: unknown;
  readonly closed?: InRegions | undefined;
  readonly ballots: readonly Leaf[];
}

/**
 * What decides besides the ballots' choices, as one text for the root: the question, its rules, the size of the roll, how
 * regions took part, and of each ballot the region. Whoever changes one of them changes the root.
 */
export function deciding(facts: Facts): string {
  const { question, terms, secret, quorum, rollSize, proxies, spread, closed, ballots } = facts;
  const rules = [question, terms, secret, quorum, rollSize, proxies, spread];
  const took = closed?.regions?.map(({ region, voted, roll, isAgainst }) => [region, voted, roll, isAgainst]);
  const regions = inOrder(ballots).map(({ region }) => region);
  return JSON.stringify([...rules, took, closed?.spread, closed?.parts, regions]);
}
