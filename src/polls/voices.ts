import type { MemberStore } from '../people/member-store.ts';
import { code, context, firstOnes, joined, list, phrase, said } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { MessageId } from '../text/text.ts';
import { type Answers, allAnswers, answerBlocks, createAnswers, type Depth, READ, unnamedAnswers } from './answers.ts';
import type { Counting } from './counting.ts';
import type { PollKind, Stance } from './kinds/kind.ts';
import { aboutPart, type Part, partsOf, reasonsText } from './parts.ts';
import type { Ballot, Poll } from './poll.ts';
import type { SomeBallots } from './poll-store.ts';
import { promptFor } from './prompts.ts';
import { delegateIn } from './proxies.ts';
import { kindIn } from './several-questions.ts';

/** Somebody who is against, or says why they are not, as everybody may hear them. */
export interface Voice {
  /** Which of several questions they answer. */
  readonly part: Part;
  readonly ballot: Inline;
  /** Missing in a secret poll, on a page, and of who was forgotten. */
  readonly name?: string;
  readonly reason?: string;
  /** What the reason answers, where it was asked in words of its own. */
  readonly prompt?: string;
}

/** Who is asked why: who is against; besides, everybody else; all voters, where nobody can be against. */
type Asked = 'against' | 'everyone' | 'voters';

/** What stands above what they say. */
const TITLES = {
  against: 'voices.title',
  everyone: 'voices.said',
  voters: 'voices.words',
} as const satisfies Readonly<Record<Asked, MessageId>>;

/** Those who are against, and where everybody is asked why, who has answered that. */
export interface Voices {
  readonly heard: readonly Voice[];
  readonly asked: Asked;
  /** There are others: of very many some are read. */
  readonly areMore: boolean;
  /** What was answered, where ballots are answers in words. */
  readonly answers?: Answers;
}

/** Where nobody is to be heard. */
export const NOBODY: Voices = { heard: [], asked: 'against', areMore: false };

/** Who is against in a poll, or says why, or what was answered; nothing where that is not for others to know. */
export type VoicesOf = (poll: Poll, depth?: Depth) => Promise<Voices>;

interface Parts {
  readonly counting: Pick<Counting, 'count' | 'saying' | 'persons'>;
  readonly members: Pick<MemberStore, 'these'>;
  readonly kinds: readonly PollKind[];
}

/** A question with what says no to it, the mildest first. */
interface WithAgainst {
  readonly part: Part;
  readonly against: readonly string[];
}

/** Voices shown in one message. */
const SHOWN = 20;

/** Reads who is against and why, and who else says why where everybody is asked; of a secret poll only the reasons, and nothing while standings are hidden. */
export function createVoices({ counting, members, kinds }: Parts): VoicesOf {
  const answersTo = createAnswers({ counting, members });
  return async (poll, depth = 'some') => {
    const kind = kindIn(kinds, poll);
    if (!kind || (poll.hidden && !poll.closed)) return NOBODY;
    if (kind.isWritten) return { ...NOBODY, answers: await answersTo(kind, poll, depth) };
    if (poll.secret && poll.reasons === undefined) return NOBODY;
    const asked = askedIn(kind, poll);
    const parts = partsOf(kind, poll).map((part) => ({ part, against: choicesAgainst(part) }));
    const isHeard = parts.some(({ against }) => against.length > 0);
    const most = READ[depth];
    const told = isHeard ? await ballotsAgainst(poll, parts, most) : [];
    const asksOthers = poll.reasons !== undefined && asked !== 'against';
    const ballots = asksOthers ? [...told, ...(await alsoReasoned(poll, told, most))] : told;
    if (ballots.length === 0) return NOBODY;
    const read = ballots.slice(0, most);
    const person = await counting.persons(poll.groupId);
    const those = poll.secret ? [] : read.map(({ voterKey }) => person(voterKey));
    const known = those.length === 0 ? [] : await members.these(poll.groupId, those);
    const names = new Map(known.map(({ id, name }) => [id, name] as const));
    const heard = parts.flatMap(({ part, against }) => {
      const voices = read.flatMap(({ voterKey, choice, reason: given }) => {
        const answer = part.answerIn(choice);
        const reason = part.reasonIn(given);
        if (!against.includes(answer) && (asked === 'against' || reason === undefined)) return [];
        const name = names.get(person(voterKey));
        const said = { ...(name === undefined ? {} : { name }), ...reasoned(reason, promptFor(part, choice)) };
        return [{ part, answer, ballot: part.kind.words(part.poll, answer), ...said }];
      });
      return voices
        .toSorted(
          (a, b) =>
            against.indexOf(b.answer) - against.indexOf(a.answer) ||
            compare(a.name, b.name) ||
            compare(a.reason, b.reason),
        )
        .map(({ answer: _answer, ...voice }) => voice);
    });
    return { heard, asked, areMore: ballots.length > read.length };
  };

  /** One of several questions has too many ballots that are against it to name them: those that there are. */
  async function ballotsAgainst(poll: Poll, parts: readonly WithAgainst[], read: number) {
    const only = { most: read + 1, reasoned: poll.secret };
    const [first] = parts;
    if (first?.part.at === undefined) return gravest(poll, first?.against ?? [], only);
    const isAny = (choice: string) => parts.some(({ part, against }) => against.includes(part.answerIn(choice)));
    return counting.saying(poll, (await choicesIn(poll)).filter(isAny), only);
  }

  /** What its ballots say, each once. */
  async function choicesIn(poll: Poll): Promise<string[]> {
    const { rows } = await counting.count(poll);
    return [...new Set(rows.map(({ choice }) => choice))];
  }

  /** Of all the others those that say why. */
  async function alsoReasoned(poll: Poll, told: readonly Ballot[], read: number): Promise<Ballot[]> {
    const there = new Set(told.map(({ voterKey }) => voterKey));
    const reasoned = await counting.saying(poll, await choicesIn(poll), { most: read + 1, reasoned: true });
    return reasoned.filter(({ voterKey }) => !there.has(voterKey));
  }

  /** Of more than are read those that weigh most. @param choices the mildest first */
  async function gravest(poll: Poll, choices: readonly string[], only: SomeBallots): Promise<Ballot[]> {
    const all = await counting.saying(poll, choices, only);
    if (all.length < only.most || choices.length < 2) return all;
    const found: Ballot[] = [];
    for (const choice of choices.toReversed()) {
      if (found.length < only.most) found.push(...(await counting.saying(poll, [choice], only)));
    }
    return found.slice(0, only.most);
  }
}

/** The presses of a question that are against what it asks, the mildest first. */
function choicesAgainst({ kind: { voting, stances }, poll }: Part): string[] {
  const how = voting(poll);
  return how.by === 'press'
    ? how.buttons.flatMap(({ choice }) => (isAgainst(stances?.of(choice)) ? [choice] : []))
    : [];
}

/** The questions of which a ballot’s voter may be asked why they answer so. */
export function partsToReason(kind: PollKind, poll: Poll, choice: string): Part[] {
  if (poll.reasons === undefined) return [];
  const isAsked = (part: Part) => choicesAgainst(part).includes(part.answerIn(choice));
  return partsOf(kind, poll).filter((part) => asksEveryone(part) || isAsked(part));
}

/** Whether whoever answers is asked why: where it is opened so, and where nobody can be against. */
export function asksEveryone({ kind, poll }: Part): boolean {
  return poll.reasons === 'everyone' || !kind.stances;
}

function askedIn(kind: PollKind, poll: Poll): Asked {
  if (!partsOf(kind, poll).some((part) => part.kind.stances)) return 'voters';
  return poll.reasons === 'everyone' ? 'everyone' : 'against';
}

/** Whether a ballot's voter may be asked why. */
export function asksReason(kind: PollKind, poll: Poll, choice: string): boolean {
  return partsToReason(kind, poll, choice).length > 0;
}

/** The reasons that a voter gave for what they say again. */
export function keptReasons(
  kind: PollKind,
  poll: Poll,
  { choice, standing }: { choice: string; standing: Pick<Ballot, 'choice' | 'reason'> | undefined },
): string | undefined {
  if (!standing || delegateIn(standing.choice) !== undefined) return undefined;
  const asked = new Set(partsToReason(kind, poll, choice).map(({ at }) => at));
  const parts = partsOf(kind, poll);
  const kept = parts.map(({ at, answerIn, reasonIn }) =>
    asked.has(at) && answerIn(standing.choice) === answerIn(choice) ? reasonIn(standing.reason) : undefined,
  );
  return reasonsText(parts, kept);
}

/** As they may be read by whoever has a page's address. */
export function unnamed({ heard, answers, ...about }: Voices): Voices {
  const without = heard
    .map(({ part, ballot, reason, prompt }) => ({ part, ballot, ...reasoned(reason, prompt) }))
    .toSorted((a, b) => (a.part.at ?? 0) - (b.part.at ?? 0) || compare(a.reason, b.reason));
  return { heard: without, ...about, ...(answers ? { answers: unnamedAnswers(answers) } : {}) };
}

/** Whether a ballot is against what is asked. */
export function isAgainst(stance: Stance | undefined): boolean {
  return stance === 'against' || stance === 'block';
}

/**
 * Who is heard, in a list, or the first answers; nothing where nobody is to be heard. Where a message names some it says where all are.
 * @param isWhole there is room for all who were read
 */
export function voiceBlocks(voices: Voices, isWhole = false): Block<never>[] {
  if (voices.answers) return (isWhole ? allAnswers : answerBlocks)(voices.answers);
  const heard = voices.heard.flatMap((voice) => {
    const words = voiceWords(voice);
    return words ? [aboutPart(voice.part, words)] : [];
  });
  const [first] = voices.heard;
  if (!first || heard.length === 0) return [];
  const most = isWhole ? heard.length : SHOWN;
  const isCut = voices.areMore || heard.length > most;
  const isNamed = voices.heard.some(({ name }) => name !== undefined);
  const show = code(`/poll show ${first.part.poll.number} page:1`);
  return [
    context(joined([phrase(TITLES[voices.asked]), ...promptsOf(voices)], ' · ')),
    list(voices.areMore ? [...heard.slice(0, most), phrase('voices.more')] : firstOnes(heard, most)),
    ...(isCut && isNamed ? [context(phrase('voices.everybody', { show }))] : []),
  ];
}

/** What the reasons answer: what all were asked, or each position, once, where somebody gave one. */
function promptsOf({ heard }: Voices): Inline[] {
  const prompts = heard.flatMap(({ part, ballot, prompt }) => {
    if (prompt === undefined) return [];
    const isForAll = part.poll.prompt?.length === 1;
    return [isForAll ? said(prompt) : phrase('poll.counted', { position: ballot, votes: said(prompt) })];
  });
  return [...new Map(prompts.map((one) => [JSON.stringify(one), one])).values()];
}

function reasoned(reason: string | undefined, prompt: string | undefined): Pick<Voice, 'reason' | 'prompt'> {
  if (reason === undefined) return {};
  return prompt === undefined ? { reason } : { reason, prompt };
}

function voiceWords({ ballot, name, reason }: Voice): Inline | undefined {
  if (name === undefined)
    return reason === undefined ? undefined : phrase('voices.why', { ballot, reason: said(reason) });
  const named = { name: said(name), ballot };
  return reason === undefined
    ? phrase('voices.one', named)
    : phrase('voices.one-why', { ...named, reason: said(reason) });
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
