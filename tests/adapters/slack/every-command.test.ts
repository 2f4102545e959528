import { everyCommandIsAnswered, type Trier } from '../../contracts/every-command.ts';
import type { Json } from '../../platforms/slack/json.ts';
import { elementsOf } from '../../platforms/slack/state.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { ADMIN, CHANNEL, type SlackBot, startSlackBot } from './slack-bot.ts';
import { problemsOf } from './slack-rules.ts';

const { uri, name } = freshDatabase();

everyCommandIsAnswered({
  name: 'Slack',
  // every command also stands behind the one that is always registered
  alone: ({ name: command }) => `/penholder ${command}`,
  open: async () => trierOf(await startSlackBot({ uri, database: name })),
});

/** Messages that are watched: an answer is among the newest. */
const WATCHED = 40;
/** Before what is chosen in a select. */
const CHOSEN = '▾ ';

function firstOf(options: unknown): Json {
  return (options as Json[])[0] as Json;
}

function trierOf(bot: SlackBot): Trier {
  const { slack } = bot;
  const within = new Set<string>();
  const problems: string[] = [];
  /** Each state of a message is checked once. */
  function check(state: string, blocks: readonly Json[]): string {
    if (!within.has(state)) problems.push(...problemsOf(blocks, 50));
    within.add(state);
    return state;
  }
  const seen = () => [...slack.messages(CHANNEL).slice(-WATCHED), ...slack.ephemerals(CHANNEL, ADMIN).slice(-WATCHED)];
  const elements = (message: string) =>
    (seen().find(({ ts }) => ts === message)?.blocks ?? []).flatMap((block) => elementsOf(block));
  const inputs = () => (slack.view(ADMIN)?.blocks ?? []).filter(({ type }) => type === 'input');

  async function entryFor(input: Json, given: string | undefined): Promise<string | undefined> {
    const element = input.element as Json;
    const isNeeded = input.optional !== true;
    const isEmpty = !Object.keys(element).some((key) => key.startsWith('initial_'));
    const options = (element.options ?? []) as Json[];
    switch (element.type) {
      case 'external_select': {
        if (given === undefined && !(isNeeded && isEmpty)) return undefined;
        const { options: offered } = await slack.search({
          user: ADMIN,
          query: given ?? '',
          actionId: String(element.action_id),
        });
        return offered[0]?.value;
      }
      case 'conversations_select':
        return given === undefined ? undefined : CHANNEL;
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
      const [command = '', ...words] = line.split(' ');
      await slack.command({ user: ADMIN, channel: CHANNEL, command, text: words.join(' ') });
    },
    look: async () => new Map(seen().map((message) => [message.ts, check(JSON.stringify(message), message.blocks)])),
    async pressable(message) {
      return elements(message).flatMap(({ type, text, url, options }) => {
        if (type === 'button') return url === undefined ? [String((text as Json).text)] : [];
        return type === 'static_select' ? [`${CHOSEN}${firstOf(options).value}`] : [];
      });
    },
    async press(ts, words) {
      const where = { user: ADMIN, channel: CHANNEL, ts };
      if (!words.startsWith(CHOSEN)) return slack.press({ ...where, text: words });
      const select = elements(ts).find(({ type }) => type === 'static_select');
      const value = String(firstOf(select?.options).value);
      return slack.choose({ ...where, actionId: String(select?.action_id), value });
    },
    async form() {
      const view = slack.view(ADMIN);
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
      await slack.submit({ user: ADMIN, values });
    },
    close: () => slack.closeView({ user: ADMIN }).catch(() => undefined),
    faults() {
      const late = slack.view(ADMIN)?.trouble;
      return [...bot.logged.splice(0), ...problems.splice(0), ...(late ? [late] : [])];
    },
    stop: () => bot.stop(),
  };
}
