import type { BotEvent } from './event.ts';

/** A file as a platform tells of it in somebody's event. */
export interface Handed {
  /** The option that it is for. */
  readonly option: string;
  readonly name: string;
  /** Bytes, as the platform says. */
  readonly size: number;
  readonly url: string;
}

type Said = Pick<BotEvent, 'kind'>;

/** What somebody says, with what stands for each of the files that they hand over: in a command, or in a sent form. */
export function withFiles<S extends Said>(says: S, files: readonly Handed[], hold: (file: Handed) => string): S {
  if (files.length === 0) return says;
  const held = Object.fromEntries(files.map((file) => [file.option, hold(file)]));
  if (says.kind === 'command' && 'args' in says) return { ...says, args: { ...(says.args as object), ...held } };
  if (says.kind === 'action' && 'values' in says) return { ...says, values: { ...(says.values as object), ...held } };
  return says;
}
