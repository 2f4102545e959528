import { everyCommandIsAnswered, type Trial, type Trier } from '../../contracts/every-command.ts';
import { CHOICE } from '../../contracts/situations.ts';
import type { Json } from '../../platforms/slack/json.ts';
import type { SeenMessage } from '../../platforms/slack/seen.ts';
import type { SlackServer } from '../../platforms/slack/slack-server.ts';
import { elementsOf } from '../../platforms/slack/state.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { ADMIN, CHANNEL, MALIA, type SlackBot, startSlackBot, until } from './slack-bot.ts';
import { problemsOf } from './slack-rules.ts';

const { uri, name } = freshDatabase();

const DAYS = 'it comes days later, and each post of those days takes Slack’s second';
/** What a situation with hours in it brings. */
const late = {
  'digest.all': DAYS,
  'schedule.preview.approve': DAYS,
  'schedule.preview.skip': DAYS,
  'schedule.preview.edit': DAYS,
  'points decide': DAYS,
};

everyCommandIsAnswered({
  name: 'Slack',
  // every command also stands behind the one that is always registered
  alone: ({ name: command }) => `/penholder ${command}`,
  never: { 'penholder home': 'it is opened, not pressed', ...late },
  open: async () => trialOf(await startSlackBot({ uri, database: name })),
});

/** Messages that are watched: an answer is among the newest. */
const WATCHED = 40;
/** What stands beside the messages, by an id of its own. */
const MODAL = 'modal';
const HOME = 'home';
/** What a modal says until there is an answer. */
const UNDER_WAY = 'Working on it …';
/** Calls that bring an answer to who asked. */
const ANSWERS = ['response_url', 'chat.postEphemeral', 'views.open', 'views.update'];

function firstOf(options: unknown): Json {
  return (options as Json[])[0] as Json;
}

function trialOf(bot: SlackBot): Trial {
  const { slack } = bot;
  const checked = new Set<string>();
  const problems: string[] = [];
  /** Each state of a message is checked once. */
  function check({ blocks, ...message }: SeenMessage): string {
    const state = JSON.stringify([message, blocks]);
    if (!checked.has(state)) problems.push(...problemsOf(blocks, 50));
    checked.add(state);
    return state;
  }
  const trier = (user: string, channel: string) => trierOf(slack, { user, channel, check });
  return {
    people: {
      admin: trier(ADMIN, CHANNEL),
      member: trier(MALIA, CHANNEL),
      'admin alone': trier(ADMIN, slack.im(ADMIN)),
    },
    faults() {
      const late = slack.view(ADMIN)?.trouble;
      return [...bot.logged.splice(0), ...problems.splice(0), ...(late ? [late] : [])];
    },
    driven: bot,
    stop: () => bot.stop(),
  };
}

interface Place {
  readonly user: string;
  readonly channel: string;
  check(message: SeenMessage): string;
}

function trierOf(slack: SlackServer, { user, channel, check }: Place): Trier {
  const isAlone = channel !== CHANNEL;
  const seen = () => [...slack.messages(channel).slice(-WATCHED), ...slack.ephemerals(channel, user).slice(-WATCHED)];
  const isUnderWay = () => slack.view(user)?.texts.includes(UNDER_WAY) ?? false;
  /** An answer that stands in the modal in place of the form. */
  const answer = () => {
    const view = slack.view(user);
    return view && !view.submit && !isUnderWay() ? view : undefined;
  };
  const views = () => Object.entries({ [MODAL]: answer(), [HOME]: isAlone ? slack.home(user) : undefined });
  const blocksOf = (message: string) =>
    seen().find(({ ts }) => ts === message)?.blocks ?? views().find(([id]) => id === message)?.[1]?.blocks;
  const elements = (message: string) => (blocksOf(message) ?? []).flatMap((block) => elementsOf(block));
  const closeAnswer = () => (answer() ? slack.closeView({ user }) : undefined);
  /** What is posted meanwhile, or drawn anew, is no answer. */
  async function answered(does: () => Promise<unknown>): Promise<void> {
    const before = slack.calls().length;
    await does();
    await until(() =>
      slack
        .calls()
        .slice(before)
        .some(({ method }) => ANSWERS.includes(method)),
    );
  }
  const inputs = () => (slack.view(user)?.blocks ?? []).filter(({ type }) => type === 'input');

  async function entryFor(input: Json, given: string | undefined): Promise<string | undefined> {
    const element = input.element as Json;
    const isNeeded = input.optional !== true;
    const isEmpty = !Object.keys(element).some((key) => key.startsWith('initial_'));
    const options = (element.options ?? []) as Json[];
    switch (element.type) {
      case 'external_select': {
        if (given === undefined && !(isNeeded && isEmpty)) return undefined;
        const actionId = String(element.action_id);
        const search = async (query: string) => (await slack.search({ user, query, actionId })).options[0]?.value;
        return (await search(given ?? '')) ?? search('');
      }
      case 'file_input':
        return given !== undefined || isNeeded
          ? slack.upload(user, { name: given ?? 'tried.txt', content: Buffer.from('As it was tried') })
          : undefined;
      case 'conversations_select':
        return given === undefined ? undefined : channel;
      case 'plain_text_input':
      case 'number_input':
        return given?.replaceAll('|', '\n') ?? (isNeeded && isEmpty ? 'As it was tried' : undefined);
      default: {
        const meant = options.find(({ value }) => value === given) ?? (isNeeded && isEmpty ? options[0] : undefined);
        return meant && String(meant.value);
      }
    }
  }

  return {
    async type(line) {
      await closeAnswer();
      const [command = '', ...words] = line.split(' ');
      await answered(() => slack.command({ user, channel, command, text: words.join(' ') }));
    },
    async look() {
      const shown = views().flatMap(([id, view]) => (view ? [[id, JSON.stringify(view.texts)] as const] : []));
      return new Map([...seen().map((message) => [message.ts, check(message)] as const), ...shown]);
    },
    async pressable(message) {
      return elements(message).flatMap(({ type, text, url, options }) => {
        if (type === 'button') return url === undefined ? [String((text as Json).text)] : [];
        return type === 'static_select' ? [`${CHOICE}${firstOf(options).value}`] : [];
      });
    },
    async press(ts, words) {
      if (ts === HOME) return answered(() => slack.pressAtHome({ user, text: words }));
      if (ts === MODAL) return answered(() => slack.press({ user, text: words }));
      await closeAnswer();
      const where = { user, channel, ts };
      if (!words.startsWith(CHOICE)) return answered(() => slack.press({ ...where, text: words }));
      const select = elements(ts).find(({ type }) => type === 'static_select');
      const value = String(firstOf(select?.options).value);
      return answered(() => slack.choose({ ...where, actionId: String(select?.action_id), value }));
    },
    async form() {
      const view = slack.view(user);
      // without that it says that the form is on its way
      if (!view?.submit) return undefined;
      const { texts, errors, trouble } = view;
      return { asks: inputs().map(({ block_id }) => String(block_id)), says: JSON.stringify([texts, errors, trouble]) };
    },
    async send(given) {
      const values: Record<string, string> = {};
      for (const input of inputs()) {
        const value = await entryFor(input, given[String(input.block_id)]);
        if (value !== undefined) values[String(input.block_id)] = value;
      }
      await slack.submit({ user, values });
    },
    async close() {
      await until(() => !isUnderWay());
      if (slack.view(user)?.submit) await slack.closeView({ user });
    },
    ...(isAlone ? { home: () => slack.openHome({ user }) } : {}),
  };
}
