import { createHmac } from 'node:crypto';
import QuickLRU from 'quick-lru';
import type { Block, Form, Invocation, Reply, SealedReply } from '../replies/reply.ts';

/** What a token stands for; never leaves the server. */
export interface ActionPayload extends Invocation {
  /** Pressed in another group, the token is unknown. */
  readonly groupId?: string;
}

/** Where payloads are kept. */
export interface ActionTokenStore {
  /** Adds those that are not there. */
  put(entries: readonly { token: string; payload: ActionPayload }[]): Promise<void>;
  get(token: string): Promise<ActionPayload | undefined>;
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

/**
 * Server-side actions: a button carries an opaque token. The same action gets the same token (an HMAC of its payload),
 * so a message that is drawn again and again needs no new record.
 */
export function createActionTokens(store: ActionTokenStore, secret: string): ActionTokens {
  const known = new QuickLRU<string, ActionPayload>({ maxSize: REMEMBERED });

  function tokenOf(payload: ActionPayload): string {
    return createHmac('sha256', secret).update(canonical(payload)).digest('base64url').slice(0, TOKEN_LENGTH);
  }

  async function keep(payloads: ReadonlyMap<string, ActionPayload>): Promise<void> {
    const fresh = [...payloads].filter(([token]) => !known.has(token)).map(([token, payload]) => ({ token, payload }));
    if (fresh.length > 0) await store.put(fresh);
    for (const { token, payload } of fresh) known.set(token, payload);
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
      const payload = known.get(token) ?? (await store.get(token));
      if (payload) known.set(token, payload);
      return payload;
    },
  };
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
