import { fold } from '../text/fold.ts';
import type { Language } from '../text/text.ts';
import type { Claim } from './claim.ts';
import { type Issue, type IssueState, issueSchema } from './issue.ts';
import { currentClaim } from './progress.ts';
import type { Source } from './source.ts';

/** What somebody wants to change of an issue. Left out: it stays. */
export interface IssueWish {
  readonly title?: string;
  readonly percent?: number;
  readonly state?: IssueState;
  /** A day, a month or a year. */
  readonly due?: string;
  readonly start?: string;
  readonly finished?: string;
  readonly kind?: Issue['kind'];
  /** The id of the issue that it is a part of. */
  readonly parent?: string;
  readonly workstream?: string;
  /** A note to add. */
  readonly note?: string;
  /** Who carries it, all of them; `member` where it is one of the group. */
  readonly owners?: readonly { readonly name: string; readonly member?: string }[];
  /** What it waits for, all of it, each as `dependencyText` writes it. */
  readonly depends?: readonly string[];
  /** The http(s) addresses of pages about it, all of them. */
  readonly links?: readonly string[];
}

/** Who changes it, on which day of the group's calendar. */
export interface Change {
  readonly by: { readonly id: string; readonly name: string };
  readonly today: string;
  readonly language: Language;
  /** Where it is said; the chat when left out. */
  readonly document?: string;
}

/** The document of what members say to the bot. */
const CHAT = 'Chat';

/** The source of what a member says: on what day, and who. */
export function chatSource({ by, today, document = CHAT }: Pick<Change, 'by' | 'today' | 'document'>): Source {
  return { document, date: today, section: by.name, member: by.id };
}

/**
 * The issue with what is wished: each value is a further claim of who changes it. What is completed is done to 100 %, from
 * that day on.
 */
export function changeIssue(issue: Issue, wish: IssueWish, change: Change): Issue {
  const source = chatSource(change);
  const add = <T>(claims: readonly Claim<T>[], value: T | undefined): Claim<T>[] =>
    value === undefined || currentClaim(claims)?.value === value
      ? [...claims]
      : [...claims, { value, asOf: change.today, source }];
  const completes = wish.state === 'completed' && currentClaim(issue.state)?.value !== 'completed';
  return issueSchema.parse({
    ...issue,
    title: wish.title ?? issue.title,
    kind: wish.kind ?? issue.kind,
    ...(wish.parent === undefined ? {} : { parent: wish.parent }),
    start: add(issue.start, wish.start),
    state: add(issue.state, wish.state),
    percent: add(issue.percent, wish.percent ?? (completes && issue.percent.length > 0 ? 100 : undefined)),
    due: add(issue.due, wish.due),
    finished: add(issue.finished, wish.finished ?? (completes ? change.today : undefined)),
    workstream: add(issue.workstream, wish.workstream),
    notes:
      wish.note === undefined ? issue.notes : [...issue.notes, { text: wish.note, language: change.language, source }],
    owners: wish.owners === undefined ? issue.owners : wish.owners.map((owner) => ownerOf(issue, owner, source)),
    dependencies:
      wish.depends === undefined ? issue.dependencies : wish.depends.map((text) => dependencyOf(issue, text, source)),
    links: wish.links === undefined ? issue.links : wish.links.map((url) => linkOf(issue, url, source)),
  });
}

/** What is there already keeps where it was recorded. */
function ownerOf(
  { owners }: Issue,
  wished: { name: string; member?: string },
  source: Source,
): Issue['owners'][number] {
  const there = owners.find(({ name, member }) => fold(name) === fold(wished.name) && member === wished.member);
  return there ?? { ...wished, source };
}

function dependencyOf({ dependencies }: Issue, text: string, source: Source): Issue['dependencies'][number] {
  const there = dependencies.find((one) => dependencyText(one) === text);
  if (there) return there;
  const [, on = '', what = ''] = /^([^:]{1,120}):\s+([\s\S]+)$/.exec(text) ?? [];
  return on === '' ? { on: text, what: text, source } : { on: on.trim(), what: what.trim(), source };
}

function linkOf({ links }: Issue, url: string, source: Source): Issue['links'][number] {
  return links.find((one) => one.url === url) ?? { url, source };
}

/** What an issue waits for, on one line: `who: what`. */
export function dependencyText({ on, what }: Pick<Issue['dependencies'][number], 'on' | 'what'>): string {
  return on === what ? on : `${on}: ${what}`;
}

/** Fields that can be changed, as a form shows them: of one text each, nothing where nothing is recorded. */
export function fieldsOf(
  issue: Issue,
): Readonly<Record<'percent' | 'state' | 'due' | 'owner' | 'depends' | 'link', string>> {
  const current = (claims: readonly Claim<unknown>[]) => String(currentClaim(claims)?.value ?? '');
  return {
    percent: current(issue.percent),
    state: current(issue.state),
    due: current(issue.due),
    owner: issue.owners.map(({ name }) => name).join(' | '),
    depends: issue.dependencies.map(dependencyText).join(' | '),
    link: issue.links.map(({ url }) => url).join(' | '),
  };
}
/** The name of a field that can be changed in a form. */
export type FieldName = keyof ReturnType<typeof fieldsOf>;
