import { z } from 'zod';
import type { Claim } from '../claim.ts';
import { type Issue, issueSchema } from '../issue.ts';
import { currentClaim } from '../progress.ts';
import type { Source } from '../source.ts';
import type { Row } from './row.ts';

/** What is read of an issue in GitHub's form (its REST interface, "List repository issues"; or `gh issue list --json`). */
export const githubIssueSchema = z.object({
  number: z.int().min(1),
  title: z.string().min(1).max(1000),
  state: z
    .string()
    .transform((state) => state.toLowerCase())
    .pipe(z.enum(['open', 'closed'])),
  html_url: z.url({ protocol: /^https?$/ }).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  body: z.string().nullish(),
  assignees: z.array(z.object({ login: z.string().min(1) })).nullish(),
  milestone: z
    .object({ title: z.string().optional(), due_on: z.string().nullish(), dueOn: z.string().nullish() })
    .nullish(),
  created_at: z.string().optional(),
  createdAt: z.string().optional(),
  updated_at: z.string().optional(),
  updatedAt: z.string().optional(),
  closed_at: z.string().nullish(),
  closedAt: z.string().nullish(),
  pull_request: z.unknown().optional(),
});
type GithubIssue = z.infer<typeof githubIssueSchema>;

/** Whether an item of a file is an issue of GitHub's. */
export function isGithub(item: unknown): boolean {
  const shape = item as Record<string, unknown> | null;
  return (
    typeof item === 'object' && shape !== null && typeof shape.number === 'number' && typeof shape.state === 'string'
  );
}

/** Characters of a body that are kept as the description. */
const BODY = 4000;
const dayOf = (moment: string | null | undefined) => (/^\d{4}-\d\d-\d\d/.exec(moment ?? '') ?? [])[0];

/** An issue of GitHub's as one of ours; a pull request is none. `today`: the day where GitHub's is not told. */
export function githubRow(line: number, given: GithubIssue, today: string): Row | undefined {
  if (given.pull_request !== undefined) return undefined;
  const page = given.html_url ?? given.url;
  const [, owner = '', repo = 'github'] = /^https?:\/\/[^/]+\/([^/]+)\/([^/]+)\/issues\//.exec(page ?? '') ?? [];
  const id = `${repo}-${given.number}`
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+/, '');
  const source: Source = {
    document: 'GitHub',
    date: dayOf(given.updated_at ?? given.updatedAt) ?? today,
    section: `${owner === '' ? repo : `${owner}/${repo}`}#${given.number}`,
  };
  return {
    line,
    id,
    ...(page === undefined ? {} : { page }),
    apply: (there, as) => applied(there ?? issueSchema.parse({ id: as, title: given.title }), { given, source, page }),
  };
}

function applied(
  issue: Issue,
  { given, source, page }: { given: GithubIssue; source: Source; page: string | undefined },
): Issue {
  const add = <T>(claims: readonly Claim<T>[], value: T | undefined): Claim<T>[] =>
    value === undefined || currentClaim(claims)?.value === value
      ? [...claims]
      : [...claims, { value, asOf: source.date, source }];
  const isClosed = given.state === 'closed';
  const known = currentClaim(issue.state)?.value;
  const open = known === undefined || known === 'completed' || known === 'dropped' ? 'in-progress' : undefined;
  const body = given.body?.trim().slice(0, BODY);
  const newOwners = (given.assignees ?? []).filter(({ login }) => !issue.owners.some(({ name }) => name === login));
  return issueSchema.parse({
    ...issue,
    title: given.title,
    state: add(issue.state, isClosed ? 'completed' : open),
    start: issue.start.length > 0 ? issue.start : add(issue.start, dayOf(given.created_at ?? given.createdAt)),
    due: add(issue.due, dayOf(given.milestone?.due_on ?? given.milestone?.dueOn)),
    finished: add(issue.finished, isClosed ? dayOf(given.closed_at ?? given.closedAt) : undefined),
    owners: [...issue.owners, ...newOwners.map(({ login: name }) => ({ name, source }))],
    ...(body && issue.description === undefined ? { description: { text: body, source } } : {}),
    links:
      page === undefined || issue.links.some(({ url }) => url === page)
        ? issue.links
        : [...issue.links, { url: page, source }],
  });
}
