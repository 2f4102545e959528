import { assertNever } from '../../src/assert-never.ts';
import { type ErrorCode, type ErrorKind, errorTable } from '../../src/errors.ts';
import { code, errorText, GENERATED, table } from './words.ts';

const KINDS: readonly ErrorKind[] = ['user', 'denied', 'conflict', 'busy', 'fault'];

/** Every error by kind, with the words that are read and what to do. */
export function errorsPage(): string {
  return [
    '# Errors\n',
    `${GENERATED} Source: the table of [src/errors.ts](../../src/errors.ts) and the words of`,
    '[src/text/en/errors.ts](../../src/text/en/errors.ts) (French and Spanish beside it).\n',
    'An error has a code, a kind and values; programs match the code, never the words. In the words, `{…}` is a value.',
    'A code that is retired is not used again.\n',
    ...KINDS.map(section),
  ].join('\n');
}

function section(kind: ErrorKind): string {
  const codes = (Object.keys(errorTable) as ErrorCode[]).filter((one) => errorTable[one] === kind);
  const rows = codes.map((one) => [code(one), errorText(one)]);
  return `## ${kind}\n\n${whatToDo(kind)}\n\n${table(['code', 'what is read'], rows)}\n`;
}

function whatToDo(kind: ErrorKind): string {
  switch (kind) {
    case 'user':
      return 'What was typed or pressed cannot be done as it is. The one who typed mends it; nothing was stored, and nothing is logged.';
    case 'denied':
      return 'Somebody with another role may. See [permissions](permissions.md); nothing was stored, and nothing is logged.';
    case 'conflict':
      return 'Something else came first. Look at how it stands now; nothing was changed, and nothing is logged.';
    case 'busy':
      return 'It could not be done just now, or it is not known whether it was. Try again, or look, as the words say. The log names what failed.';
    case 'fault':
      return 'Not the member’s doing. Of a start, the words say what to mend. In a running bot, the log has the error under the reference that the member was shown.';
    default:
      return assertNever(kind);
  }
}
