import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { isPenholderError, PenholderError } from '../errors.ts';
import type { GivenFiles } from '../files/given-files.ts';
import type { Log } from '../log.ts';
import type { CalendarFeed } from '../meetings/calendar-feed.ts';
import { draftsPoints } from '../meetings/may-points.ts';
import type { Pages } from '../pages/pages.ts';
import { demand, inGroup } from '../people/checks.ts';
import type { Group } from '../people/group.ts';
import type { Actor, Role } from '../people/member.ts';
import type { People } from '../people/people.ts';
import { joined, said } from '../replies/build.ts';
import type { Reply } from '../replies/reply.ts';
import { type Language, languageOf } from '../text/text.ts';
import type { ActionTokens } from './action-tokens.ts';
import type { Answer, BotPort, SuggestQuery } from './adapter.ts';
import { bindArguments, type Fault } from './bind.ts';
import type { Command, Context } from './command.ts';
import { asPenholderError, errorReply, isExpected } from './error-reply.ts';
import type { AskingEvent, BotEvent } from './event.ts';
import { formOf } from './form.ts';
import type { InteractionStore } from './interactions.ts';
import { inMeantTenant } from './meant-tenant.ts';
import { mentionOf, readMention } from './mention.ts';
import type { Services } from './services.ts';
import { fittingValues, type Suggestion, suggestValues } from './suggest.ts';
import { understand, type Wish } from './understand.ts';

/** Groups shown on one person's home page. */
const GROUPS_AT_HOME = 3;
/** Members named to whom a role is lacking. */
const HOLDERS_SHOWN = 5;

export interface BotParts {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly people: People;
  readonly tokens: ActionTokens;
  readonly interactions: InteractionStore;
  readonly feed: Pick<CalendarFeed, 'read'>;
  readonly pages: Pages;
  readonly given: Pick<GivenFiles, 'hold'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** An event in, a reply out: the same way for every platform, for what is typed, pressed, sent and asked. */
export function createBot(parts: BotParts): BotPort {
  const { people, log } = parts;

  async function handle(given: BotEvent): Promise<Answer | undefined> {
    return given.kind === 'message' ? heard(given) : asked(given);
  }

  /** What is said among people is answered where the group wants that; nobody is told that it failed. */
  async function heard(said: Extract<BotEvent, { kind: 'message' }>): Promise<Answer | undefined> {
    try {
      const group = await people.groupAt(said);
      const reply = group && (await parts.services.expanding.heard(group, said));
      return reply && (await answer(reply, group, group));
    } catch (error) {
      if (!isExpected(error)) log.warn({ err: error }, 'a message was not looked at');
      return undefined;
    }
  }

  async function asked(given: AskingEvent): Promise<Answer | undefined> {
    const reader = { language: languageOf(given.person.locale, 'en'), timeZone: given.person.timeZone ?? 'UTC' };
    try {
      const wish = await understand(given, parts);
      const event = await inMeantTenant(given, people, wish.groupId);
      if (event.kind === 'home') return await home(event, wish);
      const group = await groupOf(event, wish);
      const actor = await people.actor(event.person, event.tenant, group);
      const reply = await once(event, wish, () => run(event, wish, { actor, group }));
      return reply && (await answer(heardBy(event, reply), actor, group));
    } catch (error) {
      return refuse(error, given, reader);
    }
  }

  async function groupOf(event: BotEvent, wish: Wish): Promise<Group | undefined> {
    const here = await people.groupAt(event);
    if (wish.groupId === undefined) return here ?? (event.direct ? groupMeantBy(event) : undefined);
    if (wish.groupId === here?.id) return here;
    // a button of a group is pressed where no group is: in a direct conversation, by one of its members
    const group = here === undefined ? await people.groupById(wish.groupId) : undefined;
    if (group && (await people.knows(event.person, event.tenant, group))) return group;
    throw new PenholderError('button_unknown');
  }

  /** In a direct conversation the person's own group is meant, where there is one. */
  async function groupMeantBy({ person, tenant }: Pick<BotEvent, 'person' | 'tenant'>): Promise<Group | undefined> {
    const [group, ...others] = await people.groupsOf(person, tenant, GROUPS_AT_HOME);
    if (others.length === 0) return group;
    const names = [group, ...others].map((one) => said(one?.name ?? ''));
    throw new PenholderError('group_unclear', { groups: joined(names) });
  }

  /** The home page: what each of the person's groups has for them. */
  async function home(event: BotEvent, wish: Wish): Promise<Answer> {
    const groups = await people.groupsOf(event.person, event.tenant, GROUPS_AT_HOME);
    const shown = await Promise.all(
      (groups.length > 0 ? groups : [undefined]).map(async (group) => {
        const actor = await people.actor(event.person, event.tenant, group);
        return answer(await run(event, wish, { actor, group }), actor, group);
      }),
    );
    const first = shown[0] as Answer;
    return { ...first, reply: { ...first.reply, blocks: shown.flatMap(({ reply }) => reply.blocks) } };
  }

  async function suggest(asked: SuggestQuery): Promise<readonly Suggestion[]> {
    try {
      const query = await inMeantTenant(asked, people, undefined);
      const group = (await people.groupAt(query)) ?? (query.direct ? await groupMeantBy(query) : undefined);
      const actor = await people.actor(query.person, query.tenant, group);
      if (!group || !inGroup.passes({ actor, group })) return [];
      const place = { groupId: group.id, tenant: query.tenant, drafts: draftsPoints.passes({ actor, group }) };
      return fittingValues(await suggestValues(parts.services, place, query.kind), query);
    } catch (error) {
      if (!isExpected(error)) log.warn({ err: error, kind: asked.kind }, 'no suggestions');
      return [];
    }
  }

  /** Runs `work` once per event: a repeated delivery gives undefined, a failed one may be repeated. */
  async function once(event: BotEvent, wish: Wish, work: () => Promise<Reply>): Promise<Reply | undefined> {
    if (wish.command.repeatSafe) return work();
    const key = `${event.tenant}/${event.id}`;
    if (!(await parts.interactions.begin(key, parts.clock.now()))) return undefined;
    try {
      const reply = await work();
      await note(() => parts.interactions.done(key));
      return reply;
    } catch (error) {
      await note(() => (isExpected(error) ? parts.interactions.done(key) : parts.interactions.failed(key)));
      throw error;
    }
  }

  /** The outcome stands, whether or not it can be noted: an event whose end is not noted may be repeated later. */
  async function note(outcome: () => Promise<void>): Promise<void> {
    await outcome().catch((error: unknown) => log.warn({ err: error }, 'end of an event not noted'));
  }

  async function run(event: BotEvent, wish: Wish, who: { actor: Actor; group: Group | undefined }): Promise<Reply> {
    const { command } = wish;
    demand(command.allow, who);
    if (wish.onlyFor !== undefined && wish.onlyFor !== who.actor.member?.id)
      throw new PenholderError('button_not_yours');
    const env = {
      now: parts.clock.now(),
      timeZone: who.group?.timeZone ?? who.actor.timeZone,
      language: who.actor.language,
      tenant: event.tenant,
    };
    if (wish.asForm) return formReply(wish, {});
    if (command.preset && isAlone(wish)) return formReply({ ...wish, typed: command.preset(who) }, {});
    const bound = bindArguments(command.options, { ...wish.typed, ...wish.settled }, env);
    if (!bound.ok) return askAgain(wish, bound.faults);
    const context: Context = {
      ...who,
      channel: { tenant: event.tenant, channelId: event.channelId },
      thread: event.thread,
      eventKey: `${event.tenant}/${event.id}`,
      receivedAt: event.receivedAt,
      clock: parts.clock,
      services: parts.services,
    };
    if (!wish.fromForm) return command.run(context, bound.args as never);
    try {
      return await command.run(context, bound.args as never);
    } catch (error) {
      // what was typed into the form must not be lost
      if (isPenholderError(error) && error.kind === 'user') return formReply(wish, { refused: error });
      throw error;
    }
  }

  async function answer(
    reply: Reply,
    reader: { language: Language; timeZone: string },
    group?: Group,
  ): Promise<Answer> {
    const sealed = await parts.tokens.seal(reply, group?.id);
    return { reply: sealed, language: reader.language, timeZone: reader.timeZone };
  }

  async function refuse(
    error: unknown,
    event: BotEvent,
    reader: { language: Language; timeZone: string },
  ): Promise<Answer> {
    const reference = randomUUID().slice(0, 8);
    const known = asPenholderError(error, reference);
    if (!isExpected(known)) log.error({ err: error, reference, kind: event.kind }, 'event failed');
    // the records hold the reader's own language: without them another wait would bring nothing
    const own = known.code === 'database_unreachable' ? reader : await ownReader(event).catch(() => reader);
    const holders = known.code === 'role_needed' ? await holdersFor(known, event).catch(() => []) : [];
    return { reply: errorReply(known, holders), ...own };
  }

  /** Who has the role that somebody lacks: whom to ask. */
  async function holdersFor({ params }: PenholderError, event: BotEvent): Promise<string[]> {
    const group = await people.groupAt(event);
    const needed = typeof params.needs === 'string' ? params.needs.split(' ') : [];
    return group ? people.holders(group.id, needed as Role[], HOLDERS_SHOWN) : [];
  }

  async function ownReader(event: BotEvent): Promise<{ language: Language; timeZone: string }> {
    const { language, timeZone } = await people.actor(event.person, event.tenant, await people.groupAt(event));
    return { language, timeZone };
  }

  return {
    handle,
    suggest,
    page: parts.pages.read,
    pageFile: parts.pages.file,
    feed: parts.feed.read,
    hold: (owner, file) => mentionOf('file', { id: parts.given.hold(owner, file), name: file.name }),
  };
}

/** A public question gets a public answer; an error is for the asker alone. */
function heardBy(event: BotEvent, reply: Reply): Reply {
  return event.kind === 'question' && reply.error === undefined ? { ...reply, visibility: 'channel' } : reply;
}

/** Nothing typed opens the form; a form sent with faults opens again; anything else gets one line. */
function askAgain(wish: Wish, faults: readonly Fault[]): Reply {
  const first = faults[0];
  if (!first) throw new Error('no faults');
  const nothingTyped = Object.entries(textsOf(wish)).every((given) => isPointedAt(wish, given));
  if (wish.fromForm || nothingTyped) return formReply(wish, { faults: wish.fromForm ? faults : [] });
  const example = wish.command.examples[0];
  const params = { ...first.error.params, ...(example ? { example: { kind: 'code', text: example } as const } : {}) };
  throw new PenholderError(first.error.code, params);
}

/** Nothing is said but the command. */
function isAlone({ typed, settled, fromForm }: Wish): boolean {
  return !fromForm && Object.keys({ ...typed, ...settled }).length === 0;
}

/** The form of a wish, with what was typed kept. */
function formReply(wish: Wish, wrong: { faults?: readonly Fault[]; refused?: PenholderError }): Reply {
  const typed = Object.entries(textsOf(wish));
  // whom a command was given about is not asked again; who was picked in a form is
  const isFirst = !wish.fromForm && wish.asForm !== 'again';
  const isSettled = (given: readonly [string, string]) => isFirst && isOf('member', wish, given);
  const settled = { ...Object.fromEntries(typed.filter(isSettled)), ...wish.settled };
  const values = Object.fromEntries(typed.filter((given) => !isSettled(given)));
  const { asks = [] } = wish;
  const form = formOf(wish.command, { values, faults: [], settled, asks, ...wrong });
  return { visibility: 'only-you', blocks: [], form };
}

function textsOf({ typed }: Wish): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, String(value)]));
}

/** Whether somebody was pointed at, or a file handed over: that alone says nothing of what is to be done with them. */
function isPointedAt(wish: Wish, [name, text]: readonly [string, string]): boolean {
  return isOf('member', wish, [name, text]) || isOf('file', wish, [name, text]);
}

function isOf(kind: 'member' | 'file', { command }: Wish, [name, text]: readonly [string, string]): boolean {
  return command.options[name]?.kind === kind && readMention(kind, text) !== undefined;
}
