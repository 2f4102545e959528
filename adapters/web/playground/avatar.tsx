import type { Child } from 'hono/jsx';
import { Icon } from './icons.tsx';
import type { Persona } from './playground.ts';

/** How many tones the style sheet has for people: `tone-0` on. */
const TONES = 8;

interface AvatarProps {
  readonly id: string;
  readonly name: string;
  /** Everybody: neighbours get different tones. */
  readonly personas: readonly Persona[];
}

/** A person's initials on a tone of their own, or the bot's nib. Who it is stands beside it. */
export function Avatar({ id, name, personas }: AvatarProps): Child {
  if (id === 'penholder') {
    return (
      <span class="avatar bot" aria-hidden="true">
        <Icon name="nib" />
      </span>
    );
  }
  return (
    <span
      class={`avatar tone-${
        Math.max(
          0,
          personas.findIndex((persona) => persona.id === id),
        ) % TONES
      }`}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const [first = '?', ...others] = name.split(/[\s-]+/).filter(Boolean);
  const last = others.at(-1);
  return (last ? first.slice(0, 1) + last.slice(0, 1) : first.slice(0, 2)).toUpperCase();
}
