import { admin } from '../people/checks.ts';
import type { MessageId } from '../text/text.ts';
import type { Command } from './command.ts';
import { optionHint, optionLabel } from './command.ts';
import type { Option, OptionKind, Suggestions } from './option.ts';

/** A command as help, completion and registration need it: no code, only what may be shown. */
export interface CommandDescription {
  readonly name: string;
  readonly summary: MessageId;
  readonly options: readonly OptionDescription[];
  readonly examples: readonly string[];
  /** Only administrators of the platform or the group may. */
  readonly adminOnly?: true;
}

export interface OptionDescription {
  readonly name: string;
  readonly kind: OptionKind;
  readonly label: MessageId;
  /** What may be typed. */
  readonly hint: MessageId;
  readonly required: boolean;
  readonly positional: boolean;
  readonly choices: readonly string[];
  readonly suggests?: Suggestions;
  readonly min?: number;
  readonly max?: number;
  /** Characters. */
  readonly maxLength?: number;
}

/** Describes every command that may be typed. */
export function describeCommands(commands: readonly Command[]): CommandDescription[] {
  return commands
    .filter((command) => !command.hidden)
    .map(({ name, summary, options, examples, allow }) => ({
      name,
      summary,
      examples,
      ...(allow.includes(admin) ? { adminOnly: true as const } : {}),
      options: Object.entries(options).map(([option, declared]) => describeOption(option, declared)),
    }));
}

function describeOption(name: string, option: Option): OptionDescription {
  const { kind, required, positional, choices, suggests, hint, min, max, maxLength } = option;
  return {
    name,
    kind,
    label: optionLabel(name),
    hint: hint ?? optionHint(name),
    required,
    positional,
    choices: choices ?? [],
    ...(suggests ? { suggests } : {}),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(maxLength === undefined ? {} : { maxLength }),
  };
}
