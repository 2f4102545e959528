import type { Language } from '../text/text.ts';
import type { PlatformRole } from './group.ts';

export const roles = ['admin', 'chair', 'co-chair', 'staff', 'penholder', 'ambassador', 'member', 'observer'] as const;
export type Role = (typeof roles)[number];

export const memberKinds = ['individual', 'representative', 'staff'] as const;
export type MemberKind = (typeof memberKinds)[number];

/** One person in one group, however many identities they have. */
export interface Member {
  readonly id: string;
  readonly groupId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** On the group's roll: put there by setup or an admin, not by being seen in a channel. */
  readonly listed: boolean;
  /** One of the group's regions. */
  readonly region?: string;
  /** Speaks for themselves, for an organisation, or works for the group. */
  readonly kind?: MemberKind;
  /** Whom a representative speaks for. */
  readonly organisation?: string;
  /** The member to whom they have given their proxy for all polls. */
  readonly proxyTo?: string;
  readonly language?: Language;
  /** IANA name. */
  readonly timeZone?: string;
}

/** Who acts: a member where the channel has a group, else a person only. */
export interface Actor {
  /** The platform's user id within `tenant`. */
  readonly userId: string;
  readonly tenant: string;
  readonly name: string;
  /** With the roles that the group gave them, and those that the platform's roles stand for. */
  readonly member: Member | undefined;
  /** The platform's roles that they have now and that stand for one of the group's. */
  readonly lent: readonly PlatformRole[];
  readonly platformAdmin: boolean;
  readonly language: Language;
  readonly timeZone: string;
}

/** The region that somebody is recorded with, for what keeps it beside their key. */
export function regionOf({ region }: Pick<Member, 'region'>): Pick<Member, 'region'> {
  return region === undefined ? {} : { region };
}
