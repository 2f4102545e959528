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
  /** The texts that were voted on. */
  readonly files?: readonly { readonly [K in 'name' | 'size' | 'sha256']: unknown }[] | undefined;
  readonly ballots: readonly Leaf[];
}

/**
 * What decides besides the ballots' choices, as one text for the root: the question, its rules, the size of the roll, how
 * regions took part, of each ballot the region, and the files that were voted on, by their hashes. Whoever changes one of them changes the root.
 */
export function deciding(facts: Facts): string {
  const { question, terms, secret, quorum, rollSize, proxies, spread, closed, files, ballots } = facts;
  const rules = [question, terms, secret, quorum, rollSize, proxies, spread];
  const took = closed?.regions?.map(({ region, voted, roll, isAgainst }) => [region, voted, roll, isAgainst]);
  const regions = inOrder(ballots).map(({ region }) => region);
  const texts = files ? [files.map(({ name, size, sha256 }) => [name, size, sha256])] : [];
  return JSON.stringify([...rules, took, closed?.spread, closed?.parts, regions, ...texts]);
}
