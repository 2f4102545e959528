import type { PollDefaults } from '../polls/poll-defaults.ts';
import type { Language } from '../text/text.ts';
import type { Role } from './member.ts';

/** One decision body. It may own channels on several platforms. */
export interface Group {
  readonly id: string;
  /** Where it was set up. */
  readonly tenant: string;
  readonly name: string;
  /** IANA name: dates without a zone are meant in it. */
  readonly timeZone: string;
  readonly language: Language;
  /** Languages in which its members are answered; left out, all. Its own is one of them. */
  readonly languages?: readonly Language[];
  /** `listed`: only members on the roll vote; `channel`: everyone in its channels but observers. */
  readonly roll: 'channel' | 'listed';
  /** The two-level regions of its members, by short name; empty when it has none. */
  readonly regions: readonly string[];
  readonly pollDefaults?: PollDefaults;
  /** How often it is posted what was changed of its issues; never unless set. */
  readonly digest?: 'off' | 'daily' | 'weekly';
  /** Counts the addresses of its calendar: those before the last one are taken away. */
  readonly feed?: number;
  /** False: its meetings do not stand in the calendars of platforms. */
  readonly calendar?: boolean;
  /** True: what an issue is that somebody names as `#16` in its channels is said in small print. */
  readonly expand?: boolean;
  /** Whoever has a role on a platform has one of the group's, for as long. */
  readonly platformRoles?: readonly PlatformRole[];
}

/** A platform's role that stands for one of the group's. */
export interface PlatformRole {
  readonly tenant: string;
  /** The platform's id of it, and what it was called when it was set. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}
