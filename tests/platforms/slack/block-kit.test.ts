import type { webApi } from '@slack/bolt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from './json.ts';
import { clientOf } from './real-sdks.ts';
import { type SlackServer, startSlackServer } from './slack-server.ts';

let server: SlackServer;
let client: webApi.WebClient;

beforeAll(async () => {
  server = await startSlackServer();
  server.addUser({ id: 'U1', name: 'ana' });
  server.addChannel({ id: 'C1', name: 'general' });
  client = clientOf(server);
});

afterAll(() => server.stop());

/** What Slack says to a call: `ok`, or its error. */
async function outcome(method: string, args: Json): Promise<string> {
  try {
    await client.apiCall(method, args);
    return 'ok';
  } catch (error) {
    return (error as { data: { error: string } }).data.error;
  }
}

const post = (...blocks: Json[]) => outcome('chat.postMessage', { channel: 'C1', text: 'x', blocks });
const publish = (view: Json) => outcome('views.publish', { user_id: 'U1', view: { type: 'home', ...view } });

const x = (count: number) => 'x'.repeat(count);
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const many = <T>(count: number, one: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => one(at));
const divider = { type: 'divider' };
const section = (text: Json, more: Json = {}) => ({ type: 'section', text, ...more });
const button = (more: Json = {}) => ({ type: 'button', text: plain('Go'), ...more });
const actions = (...elements: Json[]) => ({ type: 'actions', elements });
const option = (at: number | string, more: Json = {}) => ({ text: plain(`Option ${at}`), value: `${at}`, ...more });
const select = (more: Json = {}) => ({ type: 'static_select', options: [option(1)], ...more });
const input = (element: Json, more: Json = {}) => ({ type: 'input', label: plain('Label'), element, ...more });
const typed = (more: Json = {}) => ({ type: 'plain_text_input', ...more });
const picture = { type: 'image', image_url: 'https://example.org/a.png', alt_text: 'A' };
const rich = (...elements: Json[]) => ({ type: 'rich_text', elements });
const line = (...elements: Json[]) => ({ type: 'rich_text_section', elements });
const leaf = { type: 'text', text: 'x' };
const modal = (more: Json = {}) => ({ type: 'modal', title: plain('Title'), blocks: [divider], ...more });

/** A family of refusals: at its limit a message passes, one above it does not. */
const limits: [string, number, (count: number) => Json[]][] = [
  ['blocks of a message', 50, (n) => many(n, () => divider)],
  ['a block id', 255, (n) => [{ ...divider, block_id: x(n) }]],
  ['an action id', 255, (n) => [actions(button({ action_id: x(n) }))]],
  ['a header', 150, (n) => [{ type: 'header', text: plain(x(n)) }]],
  ['the text of a section', 3000, (n) => [section(mrkdwn(x(n)))]],
  ['the fields of a section', 10, (n) => [{ type: 'section', fields: many(n, () => mrkdwn('x')) }]],
  ['the text of a field', 2000, (n) => [{ type: 'section', fields: [mrkdwn(x(n))] }]],
  ['the elements of actions', 25, (n) => [actions(...many(n, () => button()))]],
  ['the elements of a context', 10, (n) => [{ type: 'context', elements: many(n, () => mrkdwn('x')) }]],
  ['the words of a button', 75, (n) => [actions(button({ text: plain(x(n)) }))]],
  ['the value of a button', 2000, (n) => [actions(button({ value: x(n) }))]],
  ['the address of a button', 3000, (n) => [actions(button({ url: `https://e.org/${x(n - 14)}` }))]],
  ['the words of an option', 75, (n) => [actions(select({ options: [option(1, { text: plain(x(n)) })] }))]],
  ['the value of an option', 150, (n) => [actions(select({ options: [option(1, { value: x(n) })] }))]],
  ['the options of a select', 100, (n) => [actions(select({ options: many(n, option) }))]],
  ['the placeholder of a select', 150, (n) => [actions(select({ placeholder: plain(x(n)) }))]],
  ['radio buttons', 10, (n) => [actions({ type: 'radio_buttons', options: many(n, option) })]],
  ['an overflow menu', 5, (n) => [actions({ type: 'overflow', options: many(n, option) })]],
  ['the alternative text of an image', 2000, (n) => [{ ...picture, alt_text: x(n) }]],
  ['the label of an input', 2000, (n) => [input(typed(), { label: plain(x(n)) })]],
  ['the hint of an input', 2000, (n) => [input(typed(), { hint: plain(x(n)) })]],
  ['max_length of an input', 3000, (n) => [input(typed({ max_length: n }))]],
  ['the initial value of an input', 3000, (n) => [input(typed({ initial_value: x(n) }))]],
  ['the placeholder of an input', 150, (n) => [input(typed({ placeholder: plain(x(n)) }))]],
  [
    'the indent of a list',
    8,
    (n) => [rich({ type: 'rich_text_list', style: 'bullet', indent: n, elements: [line(leaf)] })],
  ],
];

const fine: [string, Json][] = [
  ['mrkdwn with verbatim', section({ ...mrkdwn('x'), verbatim: true })],
  ['a picture beside a section', section(mrkdwn('x'), { accessory: picture })],
  ['a number input', input({ type: 'number_input', is_decimal_allowed: false })],
  ['an external select', input({ type: 'external_select', min_query_length: 0, placeholder: plain('x') })],
  ['a select that starts with an option', actions(select({ initial_option: option(1) }))],
  [
    'rich text of each kind',
    rich(
      line(leaf, { type: 'link', url: 'https://example.org' }, { type: 'emoji', name: 'tada' }),
      line(
        { type: 'user', user_id: 'U1' },
        { type: 'channel', channel_id: 'C1' },
        { type: 'broadcast', range: 'here' },
      ),
      line({ type: 'date', timestamp: 1_790_000_000, format: '{date_long} {time}', fallback: 'soon' }),
      { type: 'rich_text_list', style: 'ordered', elements: [line({ ...leaf, style: { bold: true } })] },
      { type: 'rich_text_preformatted', elements: [leaf] },
      { type: 'rich_text_quote', elements: [leaf] },
    ),
  ],
];

const refused: [string, Json][] = [
  ['a type that does not exist', { type: 'sections', text: plain('x') }],
  ['a property that does not exist', { ...divider, text: plain('x') }],
  ['a text where an object belongs', { type: 'section', text: 'x' }],
  ['a section with nothing in it', { type: 'section' }],
  ['an empty text', section(mrkdwn(''))],
  ['an empty header', { type: 'header', text: plain('') }],
  ['a header in mrkdwn', { type: 'header', text: mrkdwn('x') }],
  ['emoji on mrkdwn', section({ ...mrkdwn('x'), emoji: true })],
  ['actions without elements', actions()],
  ['a context without elements', { type: 'context', elements: [] }],
  ['a button in mrkdwn', actions(button({ text: mrkdwn('x') }))],
  ['a button of another style', actions(button({ style: 'blue' }))],
  ['the same action id twice in a block', actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
  ['a select without options', actions(select({ options: [] }))],
  ['a start that is not among the options', actions(select({ initial_option: option(2) }))],
  ['an image without alternative text', { type: 'image', image_url: 'https://example.org/a.png' }],
  ['an image of nothing', { type: 'image', alt_text: 'A' }],
  ['a file that does not exist', { type: 'image', alt_text: 'A', slack_file: { id: 'F404' } }],
  ['an input without a label', { type: 'input', element: typed() }],
  ['an input in a block of actions', actions(typed())],
  ['a number input that does not say is_decimal_allowed', input({ type: 'number_input' })],
  ['empty rich text', rich(line({ type: 'text', text: '' }))],
  ['a list of another style', rich({ type: 'rich_text_list', style: 'dash', elements: [line(leaf)] })],
  ['a date in milliseconds', rich(line({ type: 'date', timestamp: 1_790_000_000_000, format: '{date}' }))],
  ['a date with part of a second', rich(line({ type: 'date', timestamp: 1.5, format: '{date}' }))],
  ['a date without a format', rich(line({ type: 'date', timestamp: 1_790_000_000 }))],
];

describe('tests/platforms/slack/block-kit.ts', () => {
  it.each(limits)('%s: %i pass, one more is refused', async (_, limit, blocks) => {
    expect([await post(...blocks(limit)), await post(...blocks(limit + 1))]).toEqual(['ok', 'invalid_blocks']);
  });

  it.each(fine)('%s passes', async (_, block) => {
    expect(await post(block)).toBe('ok');
  });

  it.each(refused)('%s is refused', async (_, block) => {
    expect(await post(block)).toBe('invalid_blocks');
  });

  it('two blocks with one id are refused', async () => {
    expect(await post({ ...divider, block_id: 'a' }, { ...divider, block_id: 'a' })).toBe('invalid_blocks');
  });

  it('a refusal says what is wrong and where', async () => {
    const blocks = [{ type: 'header', text: plain(x(151)) }];
    const messages = ['[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]'];
    await expect(client.apiCall('chat.postMessage', { channel: 'C1', blocks })).rejects.toMatchObject({
      data: { error: 'invalid_blocks', response_metadata: { messages } },
    });
  });

  it('13,200 characters in all blocks pass, one more is refused', async () => {
    const five = many(4, () => section(plain(x(3000))));
    expect([await post(...five, section(plain(x(1200)))), await post(...five, section(plain(x(1201))))]).toEqual([
      'ok',
      'msg_blocks_too_long',
    ]);
  });

  it('40,000 characters of text pass, one more is refused', async () => {
    const say = (count: number) => outcome('chat.postMessage', { channel: 'C1', text: x(count) });
    expect([await say(40_000), await say(40_001), await say(0)]).toEqual(['ok', 'msg_too_long', 'no_text']);
  });

  it('8000 bytes of metadata pass, one more is refused', async () => {
    const frame = JSON.stringify({ event_type: 'a', event_payload: { a: '' } }).length;
    const say = (bytes: number) =>
      outcome('chat.postMessage', {
        channel: 'C1',
        text: 'x',
        metadata: { event_type: 'a', event_payload: { a: x(bytes - frame) } },
      });
    expect([await say(8000), await say(8001)]).toEqual(['ok', 'metadata_too_large']);
  });

  it('100 blocks of a home view pass, one more is refused', async () => {
    const blocks = (count: number) => publish({ blocks: many(count, () => divider) });
    expect([await blocks(100), await blocks(101)]).toEqual(['ok', 'invalid_arguments']);
  });

  it('a file may be shown once it is uploaded and complete', async () => {
    const upload = await client.filesUploadV2({ filename: 'a.png', file: Buffer.from('png'), alt_text: 'A' });
    expect(upload.ok).toBe(true);
    const id = server.files()[0]?.id;
    expect(await post({ type: 'image', alt_text: 'A', slack_file: { id } })).toBe('ok');
  });

  const views: [string, number, (count: number) => Json][] = [
    ['the title', 24, (n) => ({ title: plain(x(n)) })],
    ['the submit button', 24, (n) => ({ submit: plain(x(n)) })],
    ['the close button', 24, (n) => ({ close: plain(x(n)) })],
    ['the private metadata', 3000, (n) => ({ private_metadata: x(n) })],
    ['the callback id', 255, (n) => ({ callback_id: x(n) })],
    ['the blocks', 100, (n) => ({ blocks: many(n, () => divider) })],
  ];

  const openModal = (view: Json) => outcome('views.open', { trigger_id: server.trigger('U1'), view });

  it.each(views)('%s of a modal: %i pass, one more is refused', async (_, limit, more) => {
    expect([await openModal(modal(more(limit))), await openModal(modal(more(limit + 1)))]).toEqual([
      'ok',
      'invalid_arguments',
    ]);
  });

  it('a modal with inputs needs a submit button', async () => {
    const blocks = [input(typed())];
    expect([await openModal(modal({ blocks })), await openModal(modal({ blocks, submit: plain('Send') }))]).toEqual([
      'invalid_arguments',
      'ok',
    ]);
  });
});
