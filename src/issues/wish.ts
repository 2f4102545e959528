import type { Context } from '../bot/command.ts';
import { PenholderError } from '../errors.ts';
import { groupAndMember } from '../people/in-group.ts';
import type { Member } from '../people/member.ts';
import type { GroupRecord } from '../records/record.ts';
import { code, firstOnes, joined, said } from '../replies/build.ts';
import { webUrl } from '../replies/web-url.ts';
import { fold } from '../text/fold.ts';
import type { IssueState } from './issue.ts';
import type { IssueWish } from './issue-change.ts';
import { milestoneDate } from './milestone-date.ts';

/** What is wished of an issue, as it was typed. */
export interface TypedWish {
  readonly percent?: number | undefined;
  readonly state?: IssueState | undefined;
  readonly due?: string | undefined;
  readonly note?: string | undefined;
  readonly owner?: string | undefined;
  readonly depends?: string | undefined;
  readonly link?: string | undefined;
  readonly workstream?: string | undefined;
}

/** What is typed to take all away. */
const NOTHING = '-';
/** Workstreams that an error names. */
const SHOWN = 8;

/** Several texts typed with | between; `-` for none. */
export function severalOf(typed: string): string[] {
  const each = typed.split('|').map((one) => one.trim());
  return typed.trim() === NOTHING ? [] : [...new Set(each.filter((one) => one !== ''))];
}

/** Typed names as those who carry an issue: members of the group where exactly one is called so, others by name. */
export function ownersOf(typed: string, members: readonly Member[], me: Member): NonNullable<IssueWish['owners']> {
  return severalOf(typed).map((name) => {
    if (/^@?(?:me|moi|yo)$/i.test(name)) return { name: me.name, member: me.id };
    const plain = name.replace(/^@/, '');
    const found = members.filter((member) => fold(member.name) === fold(plain));
    const listed = found.filter((member) => member.listed);
    const [only, ...others] = listed.length > 0 ? listed : found;
    return only && others.length === 0 ? { name: only.name, member: only.id } : { name: plain };
  });
}

/** Addresses in their safe spelling. @throws link_not_web */
function linksOf(typed: string): string[] {
  return severalOf(typed).map((address) => {
    const url = webUrl(address);
    if (url === undefined || new URL(url).username !== '' || new URL(url).password !== '')
      throw new PenholderError('link_not_web', { address: address.slice(0, 80), link: address.slice(0, 80) });
    return url;
  });
}

/**
 * The id of the workstream that is meant; in a group without workstreams what is typed.
 * @throws workstream_not_found {typed, known}
 */
export function workstreamOf(typed: string, records: readonly GroupRecord[]): string {
  const streams = records.filter(({ kind }) => kind === 'workstream');
  const sought = fold(typed.trim());
  const names = ({ id, title, aliases }: GroupRecord) => [id, title, ...aliases].map(fold);
  const exact = streams.find((one) => names(one).includes(sought));
  const close = streams.filter((one) => names(one).some((name) => name.includes(sought)));
  const found = exact ?? (close.length === 1 ? close[0] : undefined);
  if (found) return found.id;
  if (streams.length === 0) return typed.trim();
  const known = joined(
    firstOnes(
      streams.map(({ title }) => said(title)),
      SHOWN,
    ),
    '; ',
  );
  throw new PenholderError('workstream_not_found', {
    typed: typed.slice(0, 80),
    known,
    workstream: typed.slice(0, 80),
    example: code('/issue list workstream:all'),
  });
}

/** Reads what was typed: whom it names, what day it means. @throws option_not_date, link_not_web, workstream_not_found */
export async function wishOf(context: Context, typed: TypedWish): Promise<IssueWish> {
  const { group, member } = groupAndMember(context);
  const { percent, state, due, note, owner, depends, link, workstream } = typed;
  const env = { now: context.clock.now(), timeZone: group.timeZone, language: context.actor.language };
  const { roll, issues } = context.services;
  return {
    ...(percent === undefined ? {} : { percent }),
    ...(state === undefined ? {} : { state }),
    ...(due === undefined ? {} : { due: milestoneDate(due, 'due', env) }),
    ...(note === undefined ? {} : { note }),
    ...(owner === undefined ? {} : { owners: ownersOf(owner, await roll.list(group.id), member) }),
    ...(depends === undefined ? {} : { depends: severalOf(depends) }),
    ...(link === undefined ? {} : { links: linksOf(link) }),
    ...(workstream === undefined ? {} : { workstream: workstreamOf(workstream, await issues.workstreams(group.id)) }),
  };
}
