/** What Slack refuses, by its reference: numbers stand here once more, so that a wrong one in limits.ts is found. */

type Part = Readonly<Record<string, unknown>>;

/** Parts of each type within blocks, at any depth. */
export function partsOf(tree: unknown): Part[] {
  if (Array.isArray(tree)) return tree.flatMap(partsOf);
  if (typeof tree !== 'object' || tree === null) return [];
  return [tree as Part, ...Object.values(tree).flatMap(partsOf)];
}

/** Each text that is shown, of whatever kind. */
export function textsOf(tree: unknown): string[] {
  return partsOf(tree).flatMap(({ text, alt_text, fallback }) =>
    [text, alt_text, fallback].filter((one): one is string => typeof one === 'string'),
  );
}

/** Texts with a limit, as `type.property`; what is not named has 3000. */
const LENGTHS: Readonly<Record<string, number>> = {
  'option.text': 75,
  'option.description': 75,
  'option.value': 150,
  'header.text': 150,
  'button.text': 75,
  'button.accessibility_label': 75,
  'button.value': 2000,
  'image.alt_text': 2000,
  'input.label': 2000,
  'input.hint': 2000,
  'modal.title': 24,
  'modal.submit': 24,
  'modal.close': 24,
  'static_select.placeholder': 150,
  'external_select.placeholder': 150,
};
const COUNTS: Readonly<Record<string, number>> = {
  'actions.elements': 25,
  'context.elements': 10,
  'static_select.options': 100,
  'radio_buttons.options': 10,
};

function lengthOf(value: unknown): number | undefined {
  if (typeof value === 'string') return value.length;
  const text = (value as Part | null)?.text;
  return typeof text === 'string' ? text.length : undefined;
}

function problemsOfPart(part: Part): string[] {
  const type = String(part.type ?? 'option');
  return Object.entries(part).flatMap(([key, value]) => {
    const name = `${type}.${key}`;
    if (Array.isArray(value)) return countProblems(name, value.length);
    const length = lengthOf(value);
    if (length === undefined) return [];
    const most = LENGTHS[name] ?? 3000;
    return length >= 1 && length <= most ? [] : [`${name} has ${length} characters`];
  });
}

function countProblems(name: string, count: number): string[] {
  const most = COUNTS[name] ?? Number.POSITIVE_INFINITY;
  return count >= 1 && count <= most ? [] : [`${name} has ${count} parts`];
}

/** What Slack would refuse in blocks; nothing is best. */
export function problemsOf(blocks: readonly unknown[], most: number): string[] {
  const parts = partsOf(blocks);
  return [
    ...(blocks.length > most ? [`${blocks.length} blocks`] : []),
    ...parts.flatMap(problemsOfPart),
    ...parts.filter(({ type, verbatim }) => type === 'mrkdwn' && verbatim !== true).map(() => 'mrkdwn is parsed'),
    ...parts.filter(({ type, emoji }) => type === 'plain_text' && emoji !== false).map(() => 'plain text has emoji'),
    ...parts.flatMap(({ type, timestamp }) =>
      type === 'date' && !Number.isInteger(timestamp) ? [`timestamp ${timestamp}`] : [],
    ),
    ...(/\\ud[89a-f]/i.test(JSON.stringify(blocks)) ? ['half a pair'] : []),
  ];
}

/** Action ids that stand twice. */
export function doubleIds(blocks: readonly unknown[]): unknown[] {
  const ids = partsOf(blocks).flatMap(({ action_id }) => (action_id === undefined ? [] : [action_id]));
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}
