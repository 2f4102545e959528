import { everyCommandIsAnswered, type Trier } from '../../contracts/every-command.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { type DiscordBot, startDiscordBot, type } from './discord-bot.ts';
import { partsOf, problemsOf } from './discord-rules.ts';

const { uri, name } = freshDatabase();

everyCommandIsAnswered({
  name: 'Discord',
  alone: ({ name: command }) => command,
  open: async () => trierOf(await startDiscordBot({ uri, database: name })),
});

/** Messages that are watched: an answer is among the newest. */
const WATCHED = 60;
/** Before what is chosen in a select. */
const CHOSEN = '▾ ';
const LIST = 'lines.';

type Part = Readonly<Record<string, unknown>>;

function trierOf(bot: DiscordBot): Trier {
  const { admin } = bot;
  const within = new Set<string>();
  const problems: string[] = [];
  let calls = 0;
  /** Each state of a message is checked once. */
  function check(state: string, message: Part): string {
    if (!within.has(state)) problems.push(...problemsOf(message.components as unknown[]));
    within.add(state);
    return state;
  }
  const raw = (message: string) => admin.messages().find(({ id }) => id === message)?.raw.components;
  const inputs = () => {
    const labels = ((admin.modal()?.raw.components ?? []) as Part[]).filter(({ component }) => component !== undefined);
    return labels.map(({ label, component }) => ({ label: String(label), ...(component as Part) }) as Part);
  };
  const nameOf = ({ custom_id }: Part) => String(custom_id).replace(LIST, '');
  const entryFor = (input: Part, given: string | undefined): string | readonly string[] | undefined => {
    const isNeeded = input.required !== false;
    const options = (input.options ?? []) as Part[];
    switch (input.type) {
      case 3:
        return given ?? (isNeeded ? String(options[0]?.value) : undefined);
      case 4:
        return given?.replaceAll('|', '\n') ?? (isNeeded && !input.value ? 'As it was tried' : undefined);
      case 5:
        return given !== undefined || isNeeded ? [bot.malia.userId] : undefined;
      default:
        return undefined;
    }
  };
  return {
    type: (line) => (line.startsWith('/') ? type(admin, line) : admin.command(line)),
    async look() {
      const read = admin
        .messages()
        .filter(({ thinking }) => !thinking)
        .slice(-WATCHED);
      return new Map(read.map(({ id, raw: message }) => [id, check(JSON.stringify(message), message)]));
    },
    async pressable(message) {
      return partsOf(raw(message)).flatMap(({ type: kind, style, disabled, label, emoji, options }) => {
        if (disabled) return [];
        if (kind === 2 && style !== 5) return [String(label ?? (emoji as Part).name)];
        return kind === 3 ? [`${CHOSEN}${(options as Part[])[0]?.label}`] : [];
      });
    },
    press: (message, words) =>
      words.startsWith(CHOSEN)
        ? admin.choose([words.slice(CHOSEN.length)], { message })
        : admin.press(words, { message }),
    async form() {
      const modal = admin.modal();
      return modal && { asks: inputs().map(nameOf), says: JSON.stringify(modal.raw) };
    },
    send: (values) =>
      admin.submit(
        Object.fromEntries(
          inputs().flatMap((input): [string, string | readonly string[]][] => {
            const value = entryFor(input, values[nameOf(input)]);
            return value === undefined ? [] : [[String(input.label), value]];
          }),
        ),
      ),
    close: async () => admin.closeModal(),
    faults() {
      const all = bot.discord.calls();
      const fresh = all.slice(calls);
      calls = all.length;
      const refused = fresh.filter(({ status = 0 }) => status >= 400).map(({ status, path }) => `${status} ${path}`);
      return [...bot.logged.splice(0), ...refused, ...problems.splice(0)];
    },
    stop: () => bot.stop(),
  };
}
