import { messageBlocks, viewBlocks } from './block-kit/blocks.ts';
import { ID, optionGroups, options, plain } from './block-kit/objects.ts';
import { all, bool, byType, either, type Facts, list, must, shape, text } from './block-kit/rule.ts';
import { isJson, type Json, objectsOf } from './json.ts';
import type { World } from './world.ts';

const common = { callback_id: ID, private_metadata: text(0, 3000), external_id: text(0, 255) };

const view = byType({
  modal: all(
    shape(
      { title: plain(24), blocks: viewBlocks },
      {
        ...common,
        submit: plain(24),
        close: plain(24),
        clear_on_close: bool,
        notify_on_close: bool,
        submit_disabled: bool,
      },
    ),
    must(
      ({ blocks, submit }) => submit !== undefined || objectsOf(blocks).every(({ type }) => type !== 'input'),
      'must define `submit` to use an `input` block in modals',
    ),
  ),
  home: shape({ blocks: viewBlocks }, common),
});

const offered = all(
  shape({}, { options: list(() => [], 0, 100), option_groups: optionGroups }),
  either('options', 'option_groups'),
);

function factsOf(world: World): Facts {
  return { fileExists: (id) => world.files.get(id)?.complete === true };
}

/** What Slack refuses in the blocks of a message. */
export function messageProblems(world: World, blocks: unknown[]): string[] {
  const tables = objectsOf(blocks).filter(({ type }) => type === 'table').length;
  const more = tables > 1 ? ['only_one_table_allowed [json-pointer:/blocks]'] : [];
  return [...messageBlocks(blocks, '/blocks', factsOf(world)), ...more];
}

/** What Slack refuses in a modal or a home view. */
export function viewProblems(world: World, given: Json): string[] {
  return view(given, '/view', factsOf(world));
}

/** What Slack refuses in the options that an app offers; none at all are fine. */
export function optionListProblems(world: World, answer: Json): string[] {
  const facts = factsOf(world);
  const some = Array.isArray(answer.options) && answer.options.length > 0;
  return [...offered(answer, '', facts), ...(some ? options(answer.options, '/options', facts) : [])];
}

/** The characters of all text in blocks. */
export function totalText(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, one) => sum + totalText(one), 0);
  if (!isJson(node)) return 0;
  const own = typeof node.text === 'string' ? node.text.length : 0;
  return own + totalText(Object.values(node).filter((one) => typeof one === 'object'));
}
