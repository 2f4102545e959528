import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import type { Identity } from '../people/member-store.ts';

/** A file that somebody hands over, as their platform tells of it. Nothing is fetched before a command reads it. */
export interface HandedOver {
  readonly name: string;
  /** Bytes, as the platform says; undefined: it does not say. */
  readonly size?: number | undefined;
  /**
   * Its bytes, no more than `most` of them, whatever the platform said.
   * @throws file_too_large {file, most}; anything else: it cannot be had
   */
  read(most: number): Promise<Uint8Array>;
}

/** Who hands a file over: the tenants in which they may be doing it, as their event has them. */
export interface Owner {
  readonly tenants: readonly string[];
  readonly userId: string;
}

/** Files that were handed over and not kept yet, in memory: after a restart they have to be handed over again. */
export interface GivenFiles {
  /** Gives what stands for it, which cannot be guessed. */
  hold(owner: Owner, file: HandedOver): string;
  /** Only for who handed it over. @throws file_gone {file} */
  find(given: { ref: string; name: string }, person: Identity): HandedOver;
}

/** How long a file is held, in milliseconds: a form is sent again within it. */
const HELD_MS = 15 * 60_000;
/** Files held for one person, and for all. */
const MOST_OF_ONE = 5;
const MOST = 500;
/** Bytes of what stands for a file. */
const REF = 18;

interface Held {
  readonly owner: Owner;
  readonly file: HandedOver;
  readonly until: number;
}

export function createGivenFiles({ clock }: { clock: Clock }): GivenFiles {
  // oldest first
  const held = new Map<string, Held>();
  const now = () => clock.now().getTime();

  function makeRoom({ userId }: Owner): void {
    for (const [ref, { until }] of held) if (until <= now()) held.delete(ref);
    const own = [...held].filter(([, { owner }]) => owner.userId === userId);
    for (const [ref] of own.slice(0, Math.max(0, own.length + 1 - MOST_OF_ONE))) held.delete(ref);
    for (const [ref] of [...held].slice(0, Math.max(0, held.size + 1 - MOST))) held.delete(ref);
  }

  return {
    hold(owner, file) {
      makeRoom(owner);
      const ref = randomBytes(REF).toString('base64url');
      held.set(ref, { owner, file, until: now() + HELD_MS });
      return ref;
    },
    find({ ref, name }, { tenant, userId }) {
      const found = held.get(ref);
      const isTheirs = found?.owner.userId === userId && found.owner.tenants.includes(tenant);
      if (!found || !isTheirs || found.until <= now()) throw new PenholderError('file_gone', { file: name });
      return found.file;
    },
  };
}
