import { randomUUID } from 'node:crypto';
import { PenholderError } from '../errors.ts';
import type { ConversationStore } from '../issues/conversation-store.ts';
import type { OpenQuestion } from '../issues/question-inbox.ts';
import type { Watch } from '../issues/watch.ts';
import type { PointUse, PointUses } from '../meetings/point-use.ts';
import type { Reminded } from '../meetings/reminders.ts';
import type { Counting } from '../polls/counting.ts';
import type { PollStore } from '../polls/poll-store.ts';
import type { KeptStore } from '../records/kept-store.ts';
import type { ActivityStore } from './activity.ts';
import type { Group } from './group.ts';
import type { Member } from './member.ts';
import type { Identity, MemberStore } from './member-store.ts';
import type { People } from './people.ts';

/** What is kept of a member besides what they see of themselves. */
export interface Kept {
  readonly accounts: readonly Identity[];
  readonly ballots: number;
}

/** All that is kept of a member, to be taken away. */
export interface Everything {
  readonly member: Member;
  readonly accounts: readonly Identity[];
  readonly ballots: readonly {
    readonly poll: number;
    readonly question: string;
    readonly choice: string;
    readonly at: Date;
  }[];
  readonly activities: readonly { readonly deed: string; readonly subject: string; readonly at: Date }[];
  /** Where they said talking points, and what they said of it. */
  readonly uses: readonly Omit<PointUse, 'id' | 'memberId'>[];
  /** What they gave against a decision, in the polls in which they voted. */
  readonly statements: readonly {
    readonly poll: number;
    readonly text: string;
    readonly name?: string;
    readonly at: Date;
  }[];
  /** Ids of issues of whose changes they are told. */
  readonly watches: readonly { readonly issue: string; readonly since: string }[];
  /** Ids of meetings of which they want to be reminded; `*`: of each. */
  readonly reminders: readonly string[];
  /** What they asked the staff. */
  readonly questions: readonly { readonly question: string; readonly askedAt: string }[];
  /** What they asked last in each conversation, which the next question may go on from. */
  readonly discussed: readonly { readonly question: string; readonly at: Date }[];
}

/** What a group keeps of a member, and how it is forgotten. */
export interface Privacy {
  keptOf(group: Group, member: Member): Promise<Kept>;
  /** All of it, under whichever account it was done. */
  everythingOf(group: Group, member: Member): Promise<Everything>;
  /**
   * Forgets a member: name, accounts, roles, region. Ballots that were counted stay, under a key that leads to nobody;
   * those in open polls are withdrawn. Their watches, reminders, questions to the staff and what they asked last are gone. What they did for the group
   * (polls opened, settings changed, talking points written), a minority statement under
   * their name, and a poll that named them as a voter keep the name that it was done under. Safe to repeat. @throws last_admin
   */
  forget(group: Group, member: Member): Promise<void>;
}

export interface PrivacyParts {
  readonly members: MemberStore;
  readonly polls: PollStore;
  readonly activities: ActivityStore;
  readonly uses: Pick<PointUses, 'of' | 'forget'>;
  readonly watches: KeptStore<Watch>;
  readonly questions: KeptStore<OpenQuestion>;
  readonly conversations: Pick<ConversationStore, 'of' | 'forget'>;
  readonly reminded: KeptStore<Reminded>;
  readonly counting: Pick<Counting, 'keysOf'>;
  readonly people: Pick<People, 'forget'>;
  /** Called when ballots were withdrawn. */
  withdrawn(groupId: string): Promise<void>;
}

export function createPrivacy(parts: PrivacyParts): Privacy {
  const { members, polls, activities, uses, counting, people, withdrawn } = parts;

  async function watchesOf(groupId: string, keys: readonly string[]): Promise<Watch[]> {
    const all = await parts.watches.list(groupId);
    return all.filter(({ who }) => who.kind === 'member' && keys.includes(who.memberId));
  }

  async function remindersOf(groupId: string, keys: readonly string[]) {
    return (await parts.reminded.list(groupId)).flatMap(({ id }) => {
      const key = keys.find((one) => id.endsWith(`/${one}`));
      return key === undefined ? [] : [{ id, meetingId: id.slice(0, -key.length - 1) }];
    });
  }

  async function questionsOf(groupId: string, keys: readonly string[]): Promise<OpenQuestion[]> {
    return (await parts.questions.list(groupId)).filter(({ by }) => keys.includes(by.memberId));
  }

  async function demandAnotherAdmin(group: Group, { id, roles }: Member): Promise<void> {
    if (!roles.includes('admin')) return;
    const admins = await members.withRoles(group.id, ['admin'], 2);
    if (admins.every((one) => one.id === id)) throw new PenholderError('last_admin');
  }

  return {
    async keptOf(group, { id }) {
      const keys = await counting.keysOf(group.id, id);
      const accounts = await members.identitiesOf(group.id, keys);
      return { accounts, ballots: (await polls.ballotsOf(group.id, keys)).length };
    },
    async everythingOf(group, member) {
      const keys = await counting.keysOf(group.id, member.id);
      const [accounts, cast, done, used, watches, questions, reminders, discussed] = await Promise.all([
        members.identitiesOf(group.id, keys),
        polls.ballotsOf(group.id, keys),
        activities.of(group.id, keys),
        uses.of(group.id, keys),
        watchesOf(group.id, keys),
        questionsOf(group.id, keys),
        remindersOf(group.id, keys),
        parts.conversations.of(group.id, keys),
      ]);
      const voted = await Promise.all(
        cast.map(async ({ pollId, choice, pressedAt: at }) => {
          const poll = await polls.find(group.id, pollId);
          if (!poll) return [];
          const own = (await polls.statements(group.id, pollId)).filter(({ voterKey }) => keys.includes(voterKey));
          const { number, question } = poll;
          return [{ ballot: { poll: number, question, choice, at }, own }];
        }),
      );
      const inPolls = voted.flat().sort((a, b) => a.ballot.poll - b.ballot.poll);
      return {
        member,
        accounts: accounts.map(({ tenant, userId }) => ({ tenant, userId })),
        ballots: inPolls.map(({ ballot }) => ballot),
        activities: done.map(({ deed, subject, at }) => ({ deed, subject, at })),
        uses: used.map(({ id: _, memberId: __, ...use }) => use),
        statements: inPolls.flatMap(({ ballot, own }) =>
          own.map(({ voterKey: _key, ...statement }) => ({ poll: ballot.poll, ...statement })),
        ),
        watches: watches.map(({ issueId, since }) => ({ issue: issueId, since })),
        reminders: reminders.map(({ meetingId }) => meetingId),
        questions: questions.map(({ question, askedAt }) => ({ question, askedAt })),
        discussed,
      };
    },
    async forget(group, member) {
      await demandAnotherAdmin(group, member);
      const keys = await counting.keysOf(group.id, member.id);
      const gone = await polls.forgetVoters(group.id, keys, randomUUID);
      for (const key of keys) {
        await polls.renameOnRolls(group.id, key, randomUUID());
        await polls.renameOnStatements(group.id, key, randomUUID());
      }
      await activities.forget(group.id, keys);
      await uses.forget(group.id, keys);
      await parts.conversations.forget(group.id, keys);
      for (const { id } of await watchesOf(group.id, keys)) await parts.watches.remove(group.id, id);
      for (const { id } of await remindersOf(group.id, keys)) await parts.reminded.remove(group.id, id);
      for (const { id } of await questionsOf(group.id, keys)) await parts.questions.remove(group.id, id);
      await members.remove(group.id, keys);
      people.forget();
      if (gone.length > 0) await withdrawn(group.id).catch(() => {});
    },
  };
}
