import { createHash } from 'node:crypto';
import { type Command, type Context, defineCommand } from '../bot/command.ts';
import { type Args, choice, optional, text as textOption, when, yesNo } from '../bot/option.ts';
import { onRoll } from '../people/checks.ts';
import type { Group } from '../people/group.ts';
import { groupAndMember } from '../people/in-group.ts';
import { onlyYou } from '../replies/build.ts';
import { type Audience, isFixed } from './audience.ts';
import type { OpeningEnv, PollKind } from './kinds/kind.ts';
import type { Poll } from './poll.ts';
import { lentBlocks, openedBlocks } from './poll-blocks.ts';
import { readAudience } from './read-audience.ts';
import { type Quorum, readQuorum } from './rules/quorum.ts';

/** How long a poll stays open where neither it nor its kind nor the group says, in days. */
const DEFAULT_DAYS = 7;
const DAY_MS = 24 * 3_600_000;

const question = textOption({ max: 300, positional: true });
const common = {
  closes: optional(when()),
  background: optional(textOption({ max: 2000, paragraph: true })),
  hidden: optional(yesNo()),
  secret: optional(yesNo()),
  quorum: optional(textOption({ max: 20 })),
  audience: optional(textOption({ max: 1000 })),
};

const reasonsAsked = ['off', 'optional', 'required'] as const;
/** For kinds whose ballots may be against something. */
const asking = { reasons: optional(choice(reasonsAsked)) };

/** The command that opens polls of a kind in its channel: the options of the kind, and those that all kinds have. */
export function openingCommand(kind: PollKind): Command {
  return defineCommand({
    name: `poll ${kind.name}`,
    summary: kind.summary,
    options: { question, ...kind.options, ...common, ...(kind.stances ? asking : {}) },
    examples: kind.examples,
    allow: [onRoll],
    async run(context, args) {
      const { group, member } = groupAndMember(context);
      const { background, hidden, secret, quorum } = args;
      const audience = await audienceFor(context, group, args.audience);
      const opened = await context.services.polls.open(group, context.channel, {
        id: createHash('sha256').update(context.eventKey).digest('base64url').slice(0, 16),
        kind: kind.name,
        terms: kind.termsOf(args, envOf(context, isFixed(audience, group))),
        question: args.question,
        ...(background === undefined ? {} : { background }),
        openedBy: { memberId: member.id, name: member.name },
        closesAt: args.closes ?? closesAt(context, kind.days ?? group.pollDefaults?.days ?? DEFAULT_DAYS),
        hidden: hidden ?? false,
        secret: secret ?? kind.isSecret ?? false,
        ...reasonsFor(kind, (args as Partial<Args<typeof asking>>).reasons),
        ...(group.pollDefaults?.reminders ? { remindHours: group.pollDefaults.reminders } : {}),
        ...(audience ? { audience } : {}),
        opener: member,
        ...quorumFor(group, { typed: quorum, isFixed: isFixed(audience, group) }),
      });
      return onlyYou(...openedBlocks(opened), ...lentBlocks(audience, group));
    },
  });
}

function envOf({ clock, group, actor }: Context, hasRoll: boolean): OpeningEnv {
  return {
    now: clock.now(),
    timeZone: group?.timeZone ?? actor.timeZone,
    language: actor.language,
    hasRoll,
    ...(group?.pollDefaults?.threshold ? { threshold: group.pollDefaults.threshold } : {}),
  };
}

function reasonsFor(kind: PollKind, typed: (typeof reasonsAsked)[number] | undefined): Pick<Poll, 'reasons'> {
  const reasons = typed ?? kind.reasons ?? 'off';
  return reasons === 'off' ? {} : { reasons };
}

/** Who may vote, where it is said: members are named as the group knows them now. */
async function audienceFor({ services }: Context, group: Group, typed?: string): Promise<Audience | undefined> {
  return typed === undefined ? undefined : readAudience(typed, { group, members: await services.roll.list(group.id) });
}

interface Asked {
  readonly typed: string | undefined;
  /** Whether it is written down who may vote. */
  readonly isFixed: boolean;
}

/** What is typed, else what the group's polls are opened with: no part of a roll where there is none. */
function quorumFor({ pollDefaults }: Group, { typed, isFixed }: Asked): { quorum?: Quorum } {
  if (typed !== undefined) return { quorum: readQuorum(typed) };
  const usual = pollDefaults?.quorum;
  return usual && (usual.kind === 'count' || isFixed) ? { quorum: usual } : {};
}

function closesAt({ clock }: Context, days: number): Date {
  return new Date(clock.now().getTime() + days * DAY_MS);
}
