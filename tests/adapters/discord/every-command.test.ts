import { everyCommandIsAnswered, type Trial, type Trier } from '../../contracts/every-command.ts';
import { CHOICE } from '../../contracts/situations.ts';
import { LOADING } from '../../platforms/discord/form/message.ts';
import type { Result } from '../../platforms/discord/people/here.ts';
import type { Entries } from '../../platforms/discord/people/modal.ts';
import type { PersonHere } from '../../platforms/discord/people/person.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { type DiscordBot, give, startDiscordBot } from './discord-bot.ts';
import { partsOf, problemsOf, problemsOfCall } from './discord-rules.ts';

const { uri, name } = freshDatabase();

everyCommandIsAnswered({
  name: 'Discord',
  alone: ({ name: command }) => command,
  open: async () => trialOf(await startDiscordBot({ uri, database: name, publicUrl: 'https://penholder.example' })),
  never: {
    'home.show-points': 'Discord has no page that an app keeps for one person',
    'penholder home': 'the same',
  },
});

/** Messages that are watched: an answer is among the newest. */
const WATCHED = 40;
const LIST = 'lines.';

type Part = Readonly<Record<string, unknown>>;

function trialOf(bot: DiscordBot): Trial {
  const { admin, malia } = bot;
  const checked = new Set<string>();
  const problems: string[] = [];
  let calls = 0;
  /** Each state of a message is checked once. */
  function check(message: Part): string {
    const state = JSON.stringify(message);
    if (!checked.has(state)) problems.push(...problemsOf(message.components as unknown[]));
    checked.add(state);
    return state;
  }
  /** Whatever is done is answered, or its answer is put off, in three seconds. */
  const done = async (deed: Promise<Result>) =>
    void problems.push(...((await deed).problem ? ['no answer in time'] : []));
  const trier = (person: PersonHere) => trierOf(person, { check, done, somebody: malia.userId });
  return {
    people: { admin: trier(admin), member: trier(malia), 'admin alone': trier(bot.person(admin.userId).dm()) },
    faults() {
      const all = bot.discord.calls();
      const fresh = all.slice(calls);
      calls = all.length;
      return [...bot.logged.splice(0), ...fresh.flatMap(problemsOfCall), ...problems.splice(0)];
    },
    later: bot.pass,
    driven: bot,
    stop: () => bot.stop(),
  };
}

interface Given {
  check(message: Part): string;
  done(deed: Promise<Result>): Promise<void>;
  /** Who is named where a form asks for a member. */
  readonly somebody: string;
}

function trierOf(person: PersonHere, { check, done, somebody }: Given): Trier {
  const raw = (message: string) => person.raw(WATCHED).find(({ id }) => id === message)?.components;
  const inputs = () => {
    const labels = ((person.modal()?.raw.components ?? []) as Part[]).filter(
      ({ component }) => component !== undefined,
    );
    return labels.map(({ label, component }) => ({ label: String(label), ...(component as Part) }) as Part);
  };
  const nameOf = ({ custom_id }: Part) => String(custom_id).replace(LIST, '');
  const entryFor = (input: Part, given: string | undefined): Entries[string] | undefined => {
    const isNeeded = input.required !== false;
    const options = (input.options ?? []) as Part[];
    switch (input.type) {
      case 3:
        return given ?? (isNeeded ? String(options[0]?.value) : undefined);
      case 4:
        return given?.replaceAll('|', '\n') ?? (isNeeded && !input.value ? 'As it was tried' : undefined);
      case 19:
        return given !== undefined || isNeeded
          ? { filename: given ?? 'tried.txt', content: 'As it was tried' }
          : undefined;
      case 5:
        return given !== undefined || isNeeded ? [somebody] : undefined;
      default:
        return undefined;
    }
  };
  return {
    type: (line) => done(line.startsWith('/') ? give(person, line) : person.command(line)),
    async look() {
      const read = person.raw(WATCHED).filter(({ flags }) => (Number(flags) & LOADING) === 0);
      return new Map(read.map((message) => [String(message.id), check(message)]));
    },
    async pressable(message) {
      return partsOf(raw(message)).flatMap(({ type: kind, style, disabled, label, emoji, options }) => {
        if (disabled) return [];
        if (kind === 2 && style !== 5) return [String(label ?? (emoji as Part).name)];
        return kind === 3 ? [`${CHOICE}${(options as Part[])[0]?.label}`] : [];
      });
    },
    press: (message, words) =>
      done(
        words.startsWith(CHOICE)
          ? person.choose([words.slice(CHOICE.length)], { message })
          : person.press(words, { message }),
      ),
    async form() {
      const modal = person.modal();
      return modal && { asks: inputs().map(nameOf), says: JSON.stringify(modal.raw) };
    },
    send(values) {
      const entries = inputs().flatMap((input): [string, Entries[string]][] => {
        const value = entryFor(input, values[nameOf(input)]);
        return value === undefined ? [] : [[String(input.label), value]];
      });
      return done(person.submit(Object.fromEntries(entries)));
    },
    close: async () => person.closeModal(),
  };
}
