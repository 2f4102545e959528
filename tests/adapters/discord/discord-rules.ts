import type { RestCall } from '../../platforms/discord/world.ts';

/** What Discord refuses, by its reference: numbers stand here once more, so that a wrong one in limits.ts is found. */

type Part = Readonly<Record<string, unknown>>;

/** Components at any depth; options of menus are none. */
export function partsOf(tree: unknown): Part[] {
  if (Array.isArray(tree)) return tree.flatMap(partsOf);
  if (typeof tree !== 'object' || tree === null) return [];
  const { type, components, component, accessory } = tree as Part;
  return [...(typeof type === 'number' ? [tree as Part] : []), ...[components, component, accessory].flatMap(partsOf)];
}

/** The markdown of a message. */
export function contentsOf(tree: unknown): string[] {
  return partsOf(tree).flatMap(({ type, content }) => (type === 10 ? [String(content)] : []));
}

const CHILDREN: Readonly<Record<number, readonly [number, readonly number[]]>> = {
  1: [5, [2, 3]],
  17: [39, [1, 10, 12, 13, 14]],
};

function textProblems(name: string, value: unknown, most: number): string[] {
  if (value === undefined) return [];
  const text = String(value);
  if (/\p{Surrogate}/u.test(text)) return [`${name}: half a pair`];
  return text.trim() !== '' && text.length <= most ? [] : [`${name} has ${text.length} characters`];
}

function partProblems(part: Part): string[] {
  const { type, components, options, custom_id, label, placeholder, content, items } = part;
  const [most, kinds] = CHILDREN[type as number] ?? [0, []];
  const children = (components ?? []) as Part[];
  const choices = (options ?? []) as Part[];
  const values = choices.map(({ value }) => value);
  return [
    ...(components === undefined || (children.length >= 1 && children.length <= most)
      ? []
      : [`${type} has ${children.length} parts`]),
    ...children
      .filter(({ type: kind }) => !kinds.includes(kind as number))
      .map(({ type: kind }) => `${kind} in ${type}`),
    ...textProblems('custom_id', custom_id, 100),
    ...textProblems('label', label, type === 2 ? 80 : 45),
    ...textProblems('placeholder', placeholder, 150),
    ...textProblems('content', content, 4000),
    ...(options === undefined || (choices.length >= 1 && choices.length <= 25) ? [] : [`${choices.length} options`]),
    ...(new Set(values).size === values.length ? [] : ['an option stands twice']),
    ...choices.flatMap((one) => [
      ...textProblems('option.label', one.label, 100),
      ...textProblems('option.value', one.value, 100),
      ...textProblems('option.description', one.description, 100),
    ]),
    ...((items ?? []) as Part[]).flatMap(({ description }) => textProblems('alt', description, 1024)),
  ];
}

/** Characters that are shown, of whatever kind. */
function shownIn(tree: unknown): number {
  if (Array.isArray(tree)) return tree.reduce<number>((sum, one) => sum + shownIn(one), 0);
  if (typeof tree !== 'object' || tree === null) return 0;
  const own = ['content', 'label', 'placeholder', 'description'].map((key) => String((tree as Part)[key] ?? '').length);
  return (
    own.reduce((sum, length) => sum + length, 0) + shownIn(Object.values(tree).filter((one) => typeof one === 'object'))
  );
}

/** What Discord would refuse in the components of a message; nothing is best. */
export function problemsOf(components: readonly unknown[]): string[] {
  const parts = partsOf(components);
  const ids = parts.flatMap(({ custom_id }) => (custom_id === undefined ? [] : [custom_id]));
  const text = shownIn(components);
  return [
    ...(parts.length > 40 ? [`${parts.length} components`] : []),
    ...(text > 4000 ? [`${text} characters`] : []),
    ...(new Set(ids).size === ids.length ? [] : ['a custom id stands twice']),
    ...parts.flatMap(partProblems),
  ];
}

/** What is alive in markdown that should hold people's text only: a mark that is not escaped, a ping, a link, a time. */
export function aliveIn(markdown: string): string[] {
  const seen = markdown.replace(/\\[^A-Za-z0-9\s]/g, 'x');
  const found = [/[*_~`|[\]<]/, /@everyone|@here/, /<[@#:/at]/, /:\/\//, /^\s*(#{1,3} |-# |>|[-*+] |\d+[.)] )/m].filter(
    (alive) => alive.test(seen),
  );
  return [...found, ...[/<[@#:/]/, /<t:/].filter((alive) => alive.test(markdown))].map(String);
}

/** What is wrong with a call: it was refused, a message of it may notify somebody, or be made twice. */
export function problemsOfCall({ method, path, body, status = 0 }: RestCall): string[] {
  const { data = body, type = 4 } = (body ?? {}) as Part;
  const isMessage = /\/messages(\/[^/]+)?$|^\/webhooks\/|\/callback$/.test(path);
  const isWritten = isMessage && [4, 7].includes(Number(type)) && (method === 'POST' || method === 'PATCH');
  const { allowed_mentions, enforce_nonce, nonce } = (data ?? {}) as Part;
  const isSent = method === 'POST' && /\/channels\/\d+\/messages$/.test(path);
  return [
    ...(status >= 400 ? [`${status} ${path}`] : []),
    ...(isWritten && JSON.stringify(allowed_mentions) !== '{"parse":[]}' ? [`${method} ${path} may notify`] : []),
    ...(isSent && !(enforce_nonce && nonce) ? [`${path} has no nonce`] : []),
  ];
}
