import type { MessageId } from '../text/text.ts';
import type { Command } from './command.ts';
import { optionLabel } from './command.ts';
import type { OptionKind, Suggestions } from './option.ts';

/** A command as help, completion and registration need it: no code, only what may be shown. */
export interface CommandDescription {
  readonly name: string;
  readonly summary: MessageId;
  readonly options: readonly OptionDescription[];
  readonly examples: readonly string[];
}

export interface OptionDescription {
  readonly name: string;
  readonly kind: OptionKind;
  readonly label: MessageId;
  readonly required: boolean;
  readonly positional: boolean;
  readonly choices: readonly string[];
  readonly suggests?: Suggestions;
}

/** Describes every command that may be typed. */
export function describeCommands(commands: readonly Command[]): CommandDescription[] {
  return commands
    .filter((command) => !command.hidden)
    .map(({ name, summary, options, examples }) => ({
      name,
      summary,
      examples,
      options: Object.entries(options).map(([option, { kind, required, positional, choices, suggests }]) => ({
        name: option,
        kind,
        label: optionLabel(option),
        required,
        positional,
        choices: choices ?? [],
        ...(suggests ? { suggests } : {}),
      })),
    }));
}
