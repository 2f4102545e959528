import type { Json } from '../../slack/json.ts';
import type { Deliveries, DeliveryOptions } from '../deliveries.ts';
import { messageJson } from '../payloads.ts';
import { addMember, addUser, directMessage, type NewPerson } from '../residents.ts';
import { readableTo, type SeenMessage, seenBy, visible } from '../seen.ts';
import type { World } from '../world.ts';
import { autocomplete, command, menu, type Options, shownCommands } from './command.ts';
import { choose, type On, press } from './component.ts';
import type { Here } from './here.ts';
import { type Entries, openModal, submit } from './modal.ts';
import { type Saying, say } from './say.ts';

function deeds(here: Here) {
  return {
    /** A slash command, as `poll consensus`. */
    command: (words: string, options?: Options, delivery?: DeliveryOptions) => command(here, words, options, delivery),
    autocomplete: (words: string, given: Record<string, string | number>, delivery?: DeliveryOptions) =>
      autocomplete(here, words, given, delivery),
    shownCommands: () => shownCommands(here),
    menu: (name: string, on: { message: string } | { user: string }, delivery?: DeliveryOptions) =>
      menu(here, name, on, delivery),
    press: (label: string, on?: On) => press(here, label, on),
    choose: (names: readonly string[], on?: On) => choose(here, names, on),
    modal: () => openModal(here),
    submit: (entries: Entries, delivery?: DeliveryOptions) => submit(here, entries, delivery),
    closeModal: () => void here.world.modals.delete(here.userId),
    say: (text: string, saying?: Saying) => say(here, text, saying),
  };
}

function eyes({ world, userId, channelId }: Here) {
  return {
    /** Each text that this person sees. */
    readable: (): string[] => readableTo(world, userId, channelId),
    messages: (): SeenMessage[] => seenBy(world, userId, channelId),
    /** The files of those messages. */
    files: () =>
      visible(world, userId, channelId)
        .flatMap(({ attachments }) => attachments)
        .map(({ filename, content }) => ({ name: filename, content: String(content), bytes: content })),
    /** What this person's client gets: of all messages, or of so many of the newest. */
    raw: (newest = Number.POSITIVE_INFINITY): Json[] =>
      visible(world, userId, channelId)
        .slice(-newest)
        .map((one) => messageJson(world, one)),
  };
}

function at(here: Here) {
  return { channelId: here.channelId, userId: here.userId, ...deeds(here), ...eyes(here) };
}

/** A person in a channel: what they do and what they see. */
export type PersonHere = ReturnType<typeof at>;

/** A person of Discord's. */
export type Person = {
  readonly id: string;
  in(guildId: string, channelId: string): PersonHere;
  /** In the direct message with the bot. */
  dm(): PersonHere;
};

/** A person, made where there is none with this id; given facts replace those before. */
export function personOf(world: World, deliveries: Deliveries, id: string, given: NewPerson = {}): Person {
  addUser(world, id, given);
  return {
    id,
    in(guildId, channelId) {
      addMember(world, guildId, id, given);
      return at({ world, deliveries, userId: id, channelId });
    },
    dm: () => at({ world, deliveries, userId: id, channelId: directMessage(world, id).id }),
  };
}
