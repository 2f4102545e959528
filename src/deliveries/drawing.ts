import type { ActionTokens } from '../bot/action-tokens.ts';
import type { Adapter, ChannelRef, LastingLink, NewThread, Post } from '../bot/adapter.ts';
import type { Clock } from '../clock.ts';
import type { Pages } from '../pages/pages.ts';
import type { People } from '../people/people.ts';
import { phrase } from '../replies/build.ts';
import { type Delivery, isLate } from './delivery.ts';
import type { PostKind } from './post-kind.ts';
import { newReading } from './reading.ts';

/** What the drawing of deliveries rests on. */
export interface DrawingParts {
  readonly clock: Clock;
  readonly people: People;
  readonly tokens: ActionTokens;
  readonly kinds: readonly PostKind[];
  readonly adapters: readonly Adapter[];
  readonly addressOf: Pages['addressOf'];
}

/** Draws deliveries as they are now, and knows where they go. */
export function createDrawing({ clock, people, tokens, kinds, adapters, addressOf }: DrawingParts) {
  /** undefined: there is nothing to say any more. @param reading of the moment, where others are drawn at it */
  async function drawPost(delivery: Delivery, reading = newReading()): Promise<Post | undefined> {
    const { groupId } = delivery;
    const group = await reading(`group ${groupId}`, () => people.groupById(groupId));
    if (!group) return undefined;
    const language = (await kindOf(delivery.kind).languageOf?.(delivery)) ?? group.language;
    const late = isLate(delivery, delivery.postedAt ?? clock.now());
    const reply = await kindOf(delivery.kind).draw(delivery, {
      now: clock.now(),
      late,
      isPosted: delivery.message !== undefined,
      language,
      timeZone: group.timeZone,
      isPage: false,
      reading,
      addressOf: (kind, subject) => addressOf({ kind, subject, groupId: group.id }),
    });
    if (!reply) return undefined;
    const sealed = await tokens.seal(reply, group.id);
    return { key: delivery.id, reply: sealed, language, timeZone: group.timeZone };
  }

  /** Whether what was shown is what would be shown now. */
  async function showsNow(delivery: Delivery, shown: Post, reading = newReading()): Promise<boolean> {
    const now = await drawPost(delivery, reading);
    return now === undefined || JSON.stringify(now.reply) === JSON.stringify(shown.reply);
  }

  /** The link that stays at hand where this is kept. */
  async function besideOf({ kind, groupId }: Delivery): Promise<LastingLink | undefined> {
    const beside = kindOf(kind).keptBeside;
    const group = await people.groupById(groupId);
    const url = beside && (await addressOf({ kind: beside.kind, subject: groupId, groupId }));
    if (!beside || !group || url === undefined) return undefined;
    return { title: phrase(beside.title), url, language: group.language };
  }

  /** The thread that is to be on its message. */
  async function threadOf(delivery: Delivery): Promise<NewThread | undefined> {
    const { thread } = kindOf(delivery.kind);
    const group = thread && (await people.groupById(delivery.groupId));
    const title = group && (await thread(delivery, group.language));
    return title && { title, language: group.language };
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

  return { drawPost, showsNow, besideOf, threadOf, kindOf, adapterFor };
}
