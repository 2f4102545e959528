import type { CommandDescription } from '../../src/bot/catalogue.ts';
import type { MemberShortcut, shortcuts } from '../../src/bot/shortcuts.ts';
import { type MessageId, messages } from '../../src/text/text.ts';

/** The entries in the menu of a message, and their words. */
export const menus = {
  ask_about: 'shortcut.ask',
  turn_into_poll: 'shortcut.poll',
} as const satisfies Partial<Record<keyof typeof shortcuts, MessageId>>;

/** The entry of a name: Discord sends the one under which it is registered, whatever the member reads. */
export function menuNamed(name: string): keyof typeof menus | undefined {
  const entries = Object.keys(menus) as (keyof typeof menus)[];
  return entries.find((entry) => messages.en[menus[entry]] === name);
}

/** The entries in the menu of a person whose commands there are. */
export function memberMenus(
  table: readonly MemberShortcut[],
  commands: readonly CommandDescription[],
): readonly MemberShortcut[] {
  return table.filter(({ command }) => commands.some(({ name }) => name === command));
}

/** The entry of a name. One whose command there is no more still has it: the bot says so. */
export function memberMenuNamed(name: string, table: readonly MemberShortcut[]): MemberShortcut | undefined {
  return table.find(({ label }) => messages.en[label] === name);
}
