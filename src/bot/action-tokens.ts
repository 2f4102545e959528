import { createHmac } from 'node:crypto';
import QuickLRU from 'quick-lru';
import type { Clock } from '../clock.ts';
import type { Block, Form, Invocation, Reply, SealedReply } from '../replies/reply.ts';

/** What a token stands for; never leaves the server. */
export interface ActionPayload extends Invocation {
  /** Pressed in another group, the token is unknown. */
  readonly groupId?: string;
}

/** A payload to keep. */
export interface ActionEntry {
  readonly token: string;
  readonly payload: ActionPayload;
  /** It is of no use some time after this; without, it is kept for good. */
  readonly usedAt?: Date;
}

/** Where payloads are kept. */
export interface ActionTokenStore {
  /** Adds those that are not there; of those that are, notes that they are used. */
  put(entries: readonly ActionEntry[]): Promise<void>;
  get(token: string): Promise<ActionPayload | undefined>;
  /** Removes what was last used before a time. What is kept for good stays. */
  removeUsedBefore(time: Date): Promise<void>;
}

export interface ActionTokens {
  /** Replaces each action of a reply by its token, after the payloads are stored. */
  seal(reply: Reply, groupId: string | undefined): Promise<SealedReply>;
  /** The token of one payload, after it is stored. */
  tokenFor(payload: ActionPayload): Promise<string>;
  /** What a token stands for; undefined for one that we never made. */
  open(token: string): Promise<ActionPayload | undefined>;
}

/** Characters of a token: 132 bits, not to be guessed. */
const TOKEN_LENGTH = 22;
/** Payloads remembered in memory. */
const REMEMBERED = 5000;
/** What people typed into a form that was not taken is kept so long after it was last shown, in milliseconds. */
const TYPED_KEPT_MS = 7 * 24 * 3_600_000;
/** How often it is looked for what is to be removed, and noted that something is shown again, in milliseconds. */
const HOUR_MS = 3_600_000;

/**
 * Server-side actions: a button carries an opaque token. The same action gets the same token (an HMAC of its payload),
 * so a message that is drawn again and again needs no new record.
 */
export function createActionTokens(
  store: ActionTokenStore,
  { secret, clock }: { secret: string; clock: Pick<Clock, 'now'> },
): ActionTokens {
  const known = new QuickLRU<string, Known>({ maxSize: REMEMBERED });
  let removedAt = 0;

  function tokenOf(payload: ActionPayload): string {
    return createHmac('sha256', secret).update(canonical(payload)).digest('base64url').slice(0, TOKEN_LENGTH);
  }

  async function keep(payloads: ReadonlyMap<string, ActionPayload>): Promise<void> {
    const usedAt = clock.now();
    const fresh = [...payloads]
      .filter(([token, payload]) => !isNoted(known.get(token), payload))
      .map(([token, payload]) => ({ token, payload, ...(holdsTyped(payload) ? { usedAt } : {}) }));
    if (fresh.length > 0) await store.put(fresh);
    for (const { token, payload } of fresh) known.set(token, { payload, notedAt: usedAt.getTime() });
    if (fresh.some((entry) => entry.usedAt)) removeOld(usedAt.getTime());
  }

  /** Known, and where that matters noted as used within the hour. */
  function isNoted(entry: Known | undefined, payload: ActionPayload): boolean {
    return entry !== undefined && (!holdsTyped(payload) || isWithinHour(entry.notedAt));
  }

  /** A clock may have been set back. */
  function isWithinHour(ms: number): boolean {
    return Math.abs(clock.now().getTime() - ms) < HOUR_MS;
  }

  /** Beside the answer, at most once an hour; what fails is done the next time. */
  function removeOld(now: number): void {
    if (isWithinHour(removedAt)) return;
    removedAt = now;
    void store.removeUsedBefore(new Date(now - TYPED_KEPT_MS)).catch(() => {
      removedAt = 0;
    });
  }

  return {
    async seal(reply, groupId) {
      const payloads = new Map<string, ActionPayload>();
      const sealed = mapActions(reply, (does) => {
        const payload = groupId === undefined ? does : { ...does, groupId };
        const token = tokenOf(payload);
        payloads.set(token, payload);
        return token;
      });
      await keep(payloads);
      return sealed;
    },
    async tokenFor(payload) {
      const token = tokenOf(payload);
      await keep(new Map([[token, payload]]));
      return token;
    },
    async open(token) {
      const remembered = known.get(token);
      if (remembered) return remembered.payload;
      const payload = await store.get(token);
      if (payload) known.set(token, { payload, notedAt: 0 });
      return payload;
    },
  };
}

/** A payload in memory, and when it was last put into the store by this process (0: never), in milliseconds. */
interface Known {
  readonly payload: ActionPayload;
  readonly notedAt: number;
}

function holdsTyped({ typed = {} }: ActionPayload): boolean {
  return Object.keys(typed).length > 0;
}

/** JSON with sorted keys: equal payloads, equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner) && !(inner instanceof Date)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function mapActions<A, B>(reply: Reply<A>, change: (does: A) => B): Reply<B> {
  const { form, blocks, ...rest } = reply;
  const changed = blocks.map((block) => mapBlock(block, change));
  return form ? { ...rest, blocks: changed, form: mapForm(form, change) } : { ...rest, blocks: changed };
}

function mapForm<A, B>(form: Form<A>, change: (does: A) => B): Form<B> {
  return { ...form, does: change(form.does) };
}

function mapBlock<A, B>(block: Block<A>, change: (does: A) => B): Block<B> {
  if (block.kind === 'buttons') {
    return { kind: 'buttons', buttons: block.buttons.map((button) => ({ ...button, does: change(button.does) })) };
  }
  if (block.kind === 'select') {
    return { ...block, choices: block.choices.map((choice) => ({ ...choice, does: change(choice.does) })) };
  }
  return block;
}
