import type { CommandDescription, OptionDescription } from '../../../src/bot/catalogue.ts';
import { type MessageId, messages } from '../../../src/text/text.ts';
import type { CatalogueCommand, CatalogueOption } from './client/catalogue.ts';
import { type Page, say } from './words.ts';

/** The commands as the page's completion needs them, in the reader's words. */
export function catalogueFor(commands: readonly CommandDescription[], page: Page): CatalogueCommand[] {
  return commands.map(({ name, summary, options, examples }) => ({
    name,
    summary: say(page, summary),
    // a file is chosen in a form, never typed
    options: options.filter(({ kind }) => kind !== 'file').map((option) => optionFor(option, page)),
    ...(examples[0] === undefined ? {} : { example: examples[0] }),
  }));
}

function optionFor(option: OptionDescription, page: Page): CatalogueOption {
  const { name, kind, label, hint, required, positional, choices, suggests } = option;
  return {
    name,
    label: say(page, label),
    hint: say(page, hint),
    required,
    positional,
    quoted: kind === 'text' || kind === 'list' || kind === 'member',
    choices: kind === 'yes-no' ? ['yes', 'no'] : choices,
    ...(suggests ? { suggests } : {}),
  };
}

const CLIENT = 'playground.client.';

/** The words that the page's script says itself, by the rest of their id. Places are filled there. */
export function clientWords(page: Page): Record<string, string> {
  const table = messages[page.reader.language];
  const ids = Object.keys(table).filter((id): id is MessageId & keyof typeof table => id.startsWith(CLIENT));
  return Object.fromEntries(ids.map((id) => [id.slice(CLIENT.length), table[id]]));
}
