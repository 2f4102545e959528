import type { MessageId } from '../text/text.ts';
import type { Command } from './command.ts';
import { optionHint, optionLabel } from './command.ts';
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
  /** What may be typed. */
  readonly hint: MessageId;
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
      options: Object.entries(options).map(([option, { kind, required, positional, choices, suggests, hint }]) => ({
        name: option,
        kind,
        label: optionLabel(option),
        hint: hint ?? optionHint(option),
        required,
        positional,
        choices: choices ?? [],
        ...(suggests ? { suggests } : {}),
      })),
    }));
}
