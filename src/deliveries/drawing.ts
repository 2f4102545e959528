import type { ActionTokens } from '../bot/action-tokens.ts';
import type { Adapter, ChannelRef, Post } from '../bot/adapter.ts';
import type { Clock } from '../clock.ts';
import type { People } from '../people/people.ts';
import { type Delivery, isLate } from './delivery.ts';
import type { PostKind } from './post-kind.ts';

/** What the drawing of deliveries rests on. */
export interface DrawingParts {
  readonly clock: Clock;
  readonly people: People;
  readonly tokens: ActionTokens;
  readonly kinds: readonly PostKind[];
  readonly adapters: readonly Adapter[];
}

/** Draws deliveries as they are now, and knows where they go. */
export function createDrawing({ clock, people, tokens, kinds, adapters }: DrawingParts) {
  /** undefined: there is nothing to say any more. */
  async function drawPost(delivery: Delivery): Promise<Post | undefined> {
    const group = await people.groupById(delivery.groupId);
    if (!group) return undefined;
    const late = isLate(delivery, delivery.postedAt ?? clock.now());
    const reply = await kindOf(delivery.kind).draw(delivery, { now: clock.now(), late, language: group.language });
    if (!reply) return undefined;
    const sealed = await tokens.seal(reply, group.id);
    return { key: delivery.id, reply: sealed, language: group.language, timeZone: group.timeZone };
  }

  /** Whether what was shown is what would be shown now. */
  async function showsNow(delivery: Delivery, shown: Post): Promise<boolean> {
    const now = await drawPost(delivery);
    return now === undefined || JSON.stringify(now.reply) === JSON.stringify(shown.reply);
  }

  function kindOf(name: string): PostKind {
    const kind = kinds.find((candidate) => candidate.kind === name);
    if (!kind) throw new Error(`no post kind ${name}`);
    return kind;
  }

  function adapterFor({ tenant }: ChannelRef): Adapter {
    const platform = tenant.split(':')[0];
    const adapter = adapters.find((candidate) => candidate.platform === platform);
    if (!adapter) throw new Error(`no adapter for ${platform}`);
    return adapter;
  }

  return { drawPost, showsNow, kindOf, adapterFor };
}
