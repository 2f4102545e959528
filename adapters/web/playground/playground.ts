import type { CommandDescription } from '../../../src/bot/catalogue.ts';
import type { MessageLog } from '../../../src/bot/message-log.ts';
import type { Role } from '../../../src/people/member.ts';
import type { Inline } from '../../../src/replies/reply.ts';
import type { Language, Reader } from '../../../src/text/text.ts';

/** Somebody whom the visitor may be. */
export interface Persona {
  /** Lower case letters, digits and dashes. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Short name of the region: `AFRALO`. */
  readonly region?: string;
  readonly language: Language;
  /** IANA name. */
  readonly timeZone: string;
  readonly platformAdmin: boolean;
}

export interface PlaygroundChannel {
  /** Lower case letters, digits and dashes; never `direct`. */
  readonly id: string;
  /** Shown behind a #. */
  readonly name: string;
  readonly topic: Inline;
}

/** How the page moves the clock. Both resolve when everything that fell due has happened. */
export interface ClockControls {
  advance(ms: number): Promise<void>;
  /** False when nothing is scheduled; the clock stays where it is then. */
  toNextPost(): Promise<boolean>;
}

/** What the page plays with, given from outside. */
export interface Playground {
  /** `web:local` */
  readonly tenant: string;
  readonly groupName: string;
  /** The first one is who a new visitor is. */
  readonly personas: readonly Persona[];
  /** The first one is where a new visitor arrives. */
  readonly channels: readonly PlaygroundChannel[];
  readonly commands: readonly CommandDescription[];
  readonly messageLog: MessageLog;
  readonly controls: ClockControls;
}

/** Who looks at the page. */
export interface Viewer {
  readonly persona: Persona;
  readonly reader: Reader;
}

export function viewerOf(persona: Persona): Viewer {
  return { persona, reader: { language: persona.language, timeZone: persona.timeZone } };
}

const DIRECT = 'direct';

/** The channel in which a persona alone talks with the bot. */
export function directChannelOf(personaId: string): string {
  return `${DIRECT}:${personaId}`;
}

export function isDirect(channelId: string): boolean {
  return channelId.startsWith(`${DIRECT}:`);
}

/** The id of the channel named in an address: `direct` is the viewer's own; undefined when they may not read it. */
export function channelFor(playground: Playground, viewer: Viewer, named: string | undefined): string | undefined {
  const own = directChannelOf(viewer.persona.id);
  if (named === DIRECT || named === own) return own;
  return playground.channels.find(({ id }) => id === named)?.id;
}

/** True when the bot may post there. */
export function hasChannel(playground: Playground, channelId: string): boolean {
  return (
    playground.channels.some(({ id }) => id === channelId) ||
    playground.personas.some(({ id }) => directChannelOf(id) === channelId)
  );
}
