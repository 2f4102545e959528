import type { MemberStore } from '../people/member-store.ts';
import { divider, joined, list, phrase, said, strong, text } from '../replies/build.ts';
import { type Page, pageByRoom } from '../replies/pages.ts';
import { toPlain } from '../replies/plain-line.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { WriteOptions } from '../replies/words.ts';
import type { Counting } from './counting.ts';
import type { PollKind } from './kinds/kind.ts';
import { type Part, partsOf } from './parts.ts';
import type { Poll } from './poll.ts';
import type { CountedBallot } from './proxies.ts';

/** What is on one page: characters, so that it fits into one message everywhere, and names. */
const PAGE = { characters: 2400, items: 80 };

/** Those whose ballots are counted alike, in the answer to one question. */
export interface Choosers {
  readonly part: Part;
  readonly ballot: Inline;
  readonly count: number;
  /** By name, then those of whom there is no name any more, together. */
  readonly names: readonly ChooserName[];
}

interface ChooserName {
  readonly name?: string;
  /** Who chose for them, of a proxy. */
  readonly by?: string;
  readonly count: number;
}

/** One of them, to be put on a page. */
export interface Chooser {
  readonly of: Choosers;
  readonly name: Inline;
}

interface Parts {
  readonly counting: Pick<Counting, 'standing' | 'persons'>;
  readonly members: Pick<MemberStore, 'list'>;
}

/** Reads who chose what. Whether that is for others to know is for the caller to ask: see `ballotsShown`. */
export function createChoosers({ counting, members }: Parts) {
  return async function choosersIn(kind: PollKind, poll: Poll): Promise<readonly Choosers[]> {
    const [ballots, person, known] = await Promise.all([
      counting.standing(poll),
      counting.persons(poll.groupId),
      members.list(poll.groupId),
    ]);
    const names = new Map(known.map(({ id, name }) => [id, name] as const));
    const nameOf = (voterKey: string | undefined) => (voterKey === undefined ? undefined : names.get(person(voterKey)));
    return partsOf(kind, poll).flatMap((part) => alike(part, ballots, nameOf));
  };
}

type NameOf = (voterKey: string | undefined) => string | undefined;

/** What most chose stands first, but where the positions have an order. */
function alike(part: Part, ballots: readonly CountedBallot[], nameOf: NameOf): Choosers[] {
  const byChoice = new Map<string, CountedBallot[]>();
  for (const ballot of ballots) {
    const choice = part.answerIn(ballot.choice);
    byChoice.set(choice, [...(byChoice.get(choice) ?? []), ballot]);
  }
  const voting = part.kind.voting(part.poll);
  const order = voting.by === 'press' ? voting.buttons.map(({ choice }) => choice) : [];
  return [...byChoice]
    .toSorted(
      ([a, those], [b, others]) =>
        order.indexOf(a) - order.indexOf(b) || others.length - those.length || (a < b ? -1 : 1),
    )
    .map(([choice, those]) => ({
      part,
      ballot: part.kind.words(part.poll, choice),
      count: those.length,
      names: namesOf(those, nameOf),
    }));
}

function namesOf(ballots: readonly CountedBallot[], nameOf: NameOf): ChooserName[] {
  const named = ballots.flatMap(({ voterKey, by }) => {
    const [name, chose] = [nameOf(voterKey), nameOf(by)];
    return name === undefined ? [] : [{ name, count: 1, ...(chose === undefined ? {} : { by: chose }) }];
  });
  const left = ballots.length - named.length;
  const inOrder = named.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return left > 0 ? [...inOrder, { count: left }] : inOrder;
}

/** The page asked for; past the end, the last one. */
export function pageOfChoosers(all: readonly Choosers[], asked: number, options: WriteOptions): Page<Chooser> {
  const each = all.flatMap((of) => of.names.map((one, at) => ({ of, name: nameWords(one), isFirst: at === 0 })));
  const lengthOf = (inline: Inline) => toPlain(inline, options).length;
  return pageByRoom(each, asked, {
    ...PAGE,
    lengthOf: ({ of, name, isFirst }) => lengthOf(name) + (isFirst ? lengthOf(of.ballot) : 0),
  });
}

function nameWords({ name, by, count }: ChooserName): Inline {
  if (name === undefined) return phrase('more', { count });
  return by === undefined ? said(name) : phrase('choosers.proxy', { name: said(name), by: said(by) });
}

/** What was chosen, with how many chose it, and whose names are on this page; a question stands above the ballots in it. */
export function chooserBlocks(shown: readonly Chooser[]): Block<never>[] {
  const all = [...new Set(shown.map(({ of }) => of))];
  const parts = [...new Set(all.map(({ part }) => part))];
  return parts.flatMap((part, at): Block<never>[] => [
    ...(at === 0 ? [] : [divider]),
    ...(part.at === undefined ? [] : [text(strong(said(part.poll.question)))]),
    list(
      all
        .filter((one) => one.part === part)
        .map((one) => {
          const names = joined(shown.flatMap(({ of, name }) => (of === one ? [name] : [])));
          return phrase('choosers.line', { ballot: strong(one.ballot), count: one.count, names });
        }),
    ),
  ]);
}
