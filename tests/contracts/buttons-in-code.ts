import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { commands } from '../../commands/index.ts';
import { en } from '../../src/text/en.ts';
import type { Press } from '../adapters/watched-adapter.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A place in the code that makes a button, or a choice of a select. */
export interface ButtonPlace {
  /** `commands/poll/show.ts:22`. */
  readonly at: string;
  /** Ids of the words that may stand on it; a `*` in one stands for what is put in there. None: somebody's words. */
  readonly labels: readonly string[];
  /** Commands that it may run, where the place says so. */
  readonly runs: readonly string[];
}

/** Of messages, without what picks a plural. */
const ids = Object.keys(en).map((key) => key.replace(/_(one|many|other)$/, ''));

type Node = Readonly<Record<string, unknown>>;

/** Every button that the code can make: each object that has a `does`. What carries actions on is not one of them. */
export function buttonsInCode(): ButtonPlace[] {
  const files = ['commands', 'src'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true }).map((file) => path.join(folder, String(file))),
  );
  return files
    .filter((file) => file.endsWith('.ts') && !file.startsWith('src/bot/'))
    .sort()
    .flatMap((file) => {
      const source = readFileSync(path.join(root, file), 'utf8');
      return objectsIn(parseSync(file, source).program as unknown as Node).flatMap((node) => {
        const { does, label } = propertiesOf(node);
        if (!does) return [];
        const at = `${file}:${source.slice(0, Number(node.start)).split('\n').length}`;
        const runs = textsIn(does).filter((text) => commands.some(({ name }) => name === text));
        return [{ at, labels: textsIn(label).filter(isMessage), runs }];
      });
    });
}

/** Whether a button of a place was pressed, whatever stood on it and whatever it ran: with each of those that it names. */
export function lacking({ at, labels, runs }: ButtonPlace, presses: readonly Press[]): string[] {
  if (labels.length + runs.length === 0) return [`${at} says neither what stands on it nor what it runs`];
  const ran = runs.length === 0 ? presses : presses.filter(({ command }) => runs.includes(command));
  if (labels.length === 0)
    return runs.filter((run) => !ran.some(({ command }) => command === run)).map((run) => `${at} ${run}`);
  return labels
    .filter((label) => !ran.some((one) => one.labels.some((id) => fits(label, id))))
    .map((one) => `${at} ${one}`);
}

function fits(label: string, id: string): boolean {
  const [start = '', end] = label.split('*');
  return end === undefined ? id === label : id.startsWith(start) && id.endsWith(end);
}

function isMessage(text: string): boolean {
  return ids.some((id) => fits(text, id));
}

function objectsIn(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(objectsIn);
  if (node === null || typeof node !== 'object') return [];
  const one = node as Node;
  const inner = Object.values(one).flatMap(objectsIn);
  return one.type === 'ObjectExpression' ? [one, ...inner] : inner;
}

function propertiesOf({ properties }: Node): Record<string, Node> {
  const all = (properties as Node[]).filter(({ type }) => type === 'Property');
  return Object.fromEntries(all.map(({ key, value }) => [String((key as Node).name), value as Node]));
}

/** The texts in an expression; a template's with a `*` for each value. */
function textsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (node === null || typeof node !== 'object') return [];
  const { type, value, quasis, ...inner } = node as Node;
  if (type === 'Literal') return [String(value)];
  if (type === 'TemplateLiteral') return [(quasis as Node[]).map((one) => (one.value as Node).cooked).join('*')];
  return Object.values({ value, ...inner }).flatMap(textsIn);
}
