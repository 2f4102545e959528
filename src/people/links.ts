import { createHmac, randomInt } from 'node:crypto';
import type { ChannelRef } from '../bot/adapter.ts';
import type { Clock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import { code as asCode, phrase, said } from '../replies/build.ts';
import type { Group } from './group.ts';
import type { GroupStore } from './group-store.ts';
import type { LinkCodeStore, LinkKind } from './link-code-store.ts';
import type { Actor, Member, Role } from './member.ts';
import type { Identity, MemberStore } from './member-store.ts';
import type { People } from './people.ts';

/** A code that was just made: shown once, to who asked for it. */
export interface Invitation {
  readonly code: string;
  readonly expiresAt: Date;
}

/** What a code brought together. */
export type Linked =
  | { readonly kind: 'member'; readonly group: Group; readonly member: Member; readonly rolesLeft: readonly Role[] }
  | { readonly kind: 'channel'; readonly group: Group };

/** One person on several platforms, one group in channels of several. */
export interface LinkService {
  /** Makes a code for the member, in place of the one they had. */
  invite(kind: LinkKind, by: { group: Group; member: Member }): Promise<Invitation>;
  /**
   * Uses a code: the identity becomes one with the member who asked for it, or the channel becomes the group's.
   * @throws link_code_wrong, link_tried_too_often {minutes}, link_same, link_not_admin, channel_taken {group}
   */
  redeem(typed: string, from: { actor: Actor; channel: ChannelRef; here: Group | undefined }): Promise<Linked>;
  /** Makes the identity a member of its own again. @throws link_nothing, link_elsewhere */
  separate(group: Group, actor: Actor): Promise<void>;
}

export interface LinkParts {
  readonly codes: LinkCodeStore;
  readonly members: MemberStore;
  readonly groups: GroupStore;
  readonly people: Pick<People, 'forget' | 'groupById'>;
  readonly clock: Clock;
  /** Called when members of a group became one or two: what counts persons has changed. */
  changed(groupId: string): Promise<void>;
  /** Keys the hashes of codes. */
  readonly secret: string;
}

/** Letters and digits that nobody takes for each other; eight of them are 39 bits. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 8;
const GOOD_MINUTES = 15;
/**
 * How many codes one identity may try in that time. Guessing: at 5 of 31^8 codes in a quarter of an hour, an account
 * needs a million years for an even chance of one that stands.
 */
const TRIES = 5;
const MINUTE_MS = 60_000;

export function createLinks({ codes, members, groups, people, clock, secret, changed }: LinkParts): LinkService {
  const hashOf = (code: string) => createHmac('sha256', secret).update(`link ${code}`).digest('base64url');

  async function demandTry({ tenant, userId }: Identity): Promise<void> {
    const window = { now: clock.now(), ms: GOOD_MINUTES * MINUTE_MS };
    if ((await codes.countTry(`${tenant}/${userId}`, window)) > TRIES)
      throw new PenholderError('link_tried_too_often', { minutes: phrase('count.minutes', { count: GOOD_MINUTES }) });
  }

  /** The link stands whether or not it can be shown at once. */
  async function noteChange(groupId: string): Promise<void> {
    people.forget();
    await changed(groupId).catch(() => {});
  }

  async function linkMember(group: Group, memberId: string, { tenant, userId }: Actor): Promise<Linked> {
    const identity = { tenant, userId };
    const into = (await members.list(group.id)).find(({ id }) => id === memberId);
    if (!into) throw new PenholderError('link_code_wrong', { example: asCode('/penholder link') });
    const from = await members.find(group.id, identity);
    if (from?.id === into.id) throw new PenholderError('link_same', { name: into.name });
    await members.link(group.id, identity, into);
    await noteChange(group.id);
    const rolesLeft = (from?.roles ?? []).filter((role) => !into.roles.includes(role));
    return { kind: 'member', group, member: into, rolesLeft };
  }

  async function linkChannel(group: Group, channel: ChannelRef, here: Group | undefined): Promise<Linked> {
    if (here && here.id !== group.id) throw new PenholderError('channel_taken', { group: here.name });
    await groups.addChannel(group.id, channel, true);
    people.forget();
    return { kind: 'channel', group };
  }

  return {
    async invite(kind, { group, member }) {
      const code = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
      const expiresAt = new Date(clock.now().getTime() + GOOD_MINUTES * MINUTE_MS);
      await codes.put({ hash: hashOf(code), kind, groupId: group.id, memberId: member.id, expiresAt });
      return { code: `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`, expiresAt };
    },
    async redeem(typed, { actor, channel, here }) {
      await demandTry(actor);
      const code = await codes.take(hashOf(typed.toUpperCase().replace(/[^A-Z0-9]/g, '')), clock.now());
      const group = code && (await people.groupById(code.groupId));
      if (!code || !group) throw new PenholderError('link_code_wrong', { example: asCode('/penholder link') });
      if (code.kind === 'member') return linkMember(group, code.memberId, actor);
      // the other end of a channel's link is for who administers the platform there
      if (!actor.platformAdmin) throw new PenholderError('link_not_admin');
      return linkChannel(group, channel, here);
    },
    async separate(group, { tenant, userId }) {
      const outcome = await members.unlink(group.id, { tenant, userId });
      if (outcome === 'never-linked') throw new PenholderError('link_nothing', { group: said(group.name) });
      if (outcome === 'linked-elsewhere') throw new PenholderError('link_elsewhere');
      await noteChange(group.id);
    },
  };
}
