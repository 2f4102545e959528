/** Commands behind menus: a menu entry's name and what it opens or runs. */
export const shortcuts = {
  new_poll: { command: 'poll consensus', asForm: true },
  turn_into_poll: { command: 'poll consensus', asForm: true },
  ask_about: { command: 'issue ask', asForm: false },
} as const;
