import type { MessageId } from '../text/text.ts';

/** Commands behind the menu of a message, and of the place itself: a menu entry's name and what it opens or runs. */
export const shortcuts = {
  new_poll: { command: 'poll consensus', asForm: true },
  turn_into_poll: { command: 'poll consensus', asForm: true },
  ask_about: { command: 'issue ask', asForm: false },
} as const;

/** An entry in the menu of a person: the command that it runs, and the option that says about whom. */
export interface MemberShortcut {
  readonly command: string;
  readonly option: string;
  readonly label: Extract<MessageId, `shortcut.${string}`>;
}

/** Commands behind the menu of a person, where a platform has one. An entry is there where its command is. */
export const memberShortcuts: readonly MemberShortcut[] = [
  { command: 'penholder participation', option: 'who', label: 'shortcut.participation' },
];
