import type { shortcuts } from '../../src/bot/shortcuts.ts';
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
