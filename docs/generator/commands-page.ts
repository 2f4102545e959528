import { type CommandDescription, describeCommands, type OptionDescription } from '../../src/bot/catalogue.ts';
import { type Command, optionHint } from '../../src/bot/command.ts';
import { code, english, GENERATED, table } from './words.ts';

/** What each kind of option takes. */
const KINDS: Readonly<Record<OptionDescription['kind'], string>> = {
  text: 'text',
  integer: 'a whole number',
  'yes-no': 'yes or no',
  choice: 'one of',
  when: 'a moment: `7d`, `2020-06-22 14:00`, `friday 18:00`',
  list: 'texts with `|` between them',
  member: 'a member: their name, on Discord and Slack also their account',
  channel: 'a channel: `#name`, or chosen from a list',
  role: 'a role of the platform: its name, or chosen from a list',
  file: 'a file, not typed: chosen in the form, on Discord also with the command',
};

/** Every command that may be typed: what it does, its options, examples, who may. */
export function commandsPage(commands: readonly Command[]): string {
  const described = describeCommands(commands);
  const groups = [...new Set(described.map(({ name }) => name.split(' ')[0] ?? ''))];
  const sections = groups.flatMap((group) => [
    `## /${group}\n`,
    ...described.filter(({ name }) => name.startsWith(`${group} `)).map((command) => section(command, commands)),
  ]);
  return [
    '# Commands\n',
    `${GENERATED} Source: the files of [commands/](../../commands/), a folder per group, a file per action.\n`,
    'A line is `/<group> <action>`, then words and `name:value` in any order. A value of several words stands in quotes,',
    'straight or curly; items of a list have `|` between them. `<…>` is needed, `[…]` may be left out. Without any',
    'value, a command that needs one opens its form. Every line also works behind `/penholder`. Who may, person by',
    'person, is in [permissions](permissions.md).\n',
    ...sections,
  ].join('\n');
}

function section(described: CommandDescription, commands: readonly Command[]): string {
  const { name, summary, options, examples } = described;
  const allow = commands.find((command) => command.name === name)?.allow ?? [];
  const rows = options.map((option) => [
    code(option.name),
    english(option.label),
    english(option.hint ?? optionHint(option.name)),
    takes(option),
    option.required ? 'yes' : 'no',
  ]);
  return [
    `### /${name}\n`,
    `${english(summary)}.\n`,
    `${code(usage(described))}\n`,
    ...(rows.length > 0 ? [`${table(['option', 'label', 'hint', 'takes', 'needed'], rows)}\n`] : []),
    `Who may: ${allow.map((check) => code(check.name)).join(', ')}. Examples:\n`,
    ...examples.map((example) => `- ${code(example)}`),
    '',
  ].join('\n');
}

function usage({ name, options }: CommandDescription): string {
  return [`/${name}`, ...options.map(placeOf)].join(' ');
}

function placeOf({ name, positional, required }: OptionDescription): string {
  const form = positional ? name : `${name}:…`;
  if (!required) return `[${form}]`;
  return positional ? `<${form}>` : form;
}

function takes({ kind, choices, suggests }: OptionDescription): string {
  const values = choices.length > 0 ? ` ${choices.map(code).join(', ')}` : '';
  return `${KINDS[kind]}${values}${suggests === undefined ? '' : ` (${suggests} are suggested)`}`;
}
