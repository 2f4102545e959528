import type { types } from '@slack/bolt';
import type { Answer } from '../../src/bot/adapter.ts';
import type { BotEvent } from '../../src/bot/event.ts';
import { phrase } from '../../src/replies/build.ts';
import { cut, cutAtWord, toLine } from '../../src/replies/plain-line.ts';
import { blocksText } from '../../src/replies/plain-text.ts';
import type { Block, Form } from '../../src/replies/reply.ts';
import type { WriteOptions } from '../../src/replies/words.ts';
import { languageOf, type Reader } from '../../src/text/text.ts';
import type { Deed, OpenView, Place } from './deed.ts';
import { ANSWER_VIEW, CHANNEL_FIELD, type ViewPlace, writePlace } from './form-place.ts';
import { limits, pace } from './limits.ts';
import { errorsOf, renderModal } from './modal.ts';
import { plainObject } from './plain.ts';
import { renderHome } from './render.ts';
import type { Client } from './web-api.ts';

/** What opening a view needs. */
export interface Opening {
  readonly place: Place;
  readonly client: Client;
  readonly options: WriteOptions;
}

/** A sent form on its way through the bot. */
export interface Sent {
  readonly deed: Deed & { readonly view: NonNullable<Deed['view']> };
  readonly event: BotEvent;
  readonly answered: Promise<Answer | undefined>;
  acknowledge(payload?: unknown): Promise<void>;
  readonly client: Client;
  readonly now: Date;
  send(answer: Answer, place: Place): Promise<void>;
}

/** Opens a form. False: too late, or by something that opens none. */
export async function openForm(form: Form<string>, { place, client, options }: Opening): Promise<boolean> {
  if (place.triggerId === undefined) return false;
  const view = viewOf(form, placeOf(place), options);
  return opened(client, place.triggerId, view);
}

/** Shows an answer in a modal, where there is no channel to write to. False: too late. */
export async function showInModal(answer: Answer, { place, client, options }: Opening): Promise<boolean> {
  if (place.triggerId === undefined) return false;
  return opened(client, place.triggerId, answerView(answer.reply.blocks, { ...options, place: placeOf(place) }));
}

/** A trigger is good for three seconds and once (interactivity/handling). */
function opened(client: Client, triggerId: string, view: types.ModalView): Promise<boolean> {
  return client.views.open({ trigger_id: triggerId, view }).then(
    () => true,
    () => false,
  );
}

function placeOf({ channelId, responseUrl, threadTs }: Place): ViewPlace {
  return {
    ...(channelId === undefined ? {} : { channelId }),
    ...(responseUrl === undefined ? {} : { responseUrl }),
    ...(threadTs === undefined ? {} : { threadTs }),
  };
}

/** A form that was opened in no channel asks for one. */
function viewOf(form: Form<string>, place: ViewPlace, options: WriteOptions): types.ModalView {
  const view = renderModal(form, { ...options, metadata: writePlace({ ...place, token: form.does }) });
  return place.channelId === undefined ? { ...view, blocks: [channelField(options), ...view.blocks] } : view;
}

function channelField(options: WriteOptions): types.InputBlock {
  return {
    type: 'input',
    block_id: CHANNEL_FIELD,
    label: plainObject(toLine(phrase('form.channel'), options), limits.label),
    element: {
      type: 'conversations_select',
      action_id: 'value',
      default_to_current_conversation: true,
      filter: { include: ['public', 'private'], exclude_bot_users: true },
    },
  };
}

/**
 * Answers a sent form. What the bot says within a moment goes with the acknowledgement, as Slack wants errors; else the
 * form says that it is being worked on, and then shows what came of it.
 */
export async function answerForm(sent: Sent): Promise<void> {
  const early = await inTime(sent.answered);
  if (early !== LATE) return answerAtOnce(early, sent);
  await sent.acknowledge({ response_action: 'update', view: workingView(sent) });
  const answer = await sent.answered;
  const { deed, send } = sent;
  if (answer) await showInView(answer, { ...sent, view: deed.view, send: (fallen) => send(fallen, deed.place) });
}

const LATE = Symbol('late');

function inTime(answered: Promise<Answer | undefined>): Promise<Answer | undefined | typeof LATE> {
  return Promise.race([
    answered,
    new Promise<typeof LATE>((resolve) => setTimeout(resolve, pace.formAnswerMs, LATE).unref()),
  ]);
}

async function answerAtOnce(answer: Answer | undefined, { deed, acknowledge, now, send }: Sent): Promise<void> {
  if (!answer) return acknowledge();
  const options = optionsOf(answer, now);
  const { form, error, blocks } = answer.reply;
  if (form) {
    const errors = errorsOf(form, options);
    return acknowledge(
      errors
        ? { response_action: 'errors', errors }
        : { response_action: 'update', view: viewOf(form, deed.view.place, options) },
    );
  }
  // the form stays, with what was typed in it
  const { firstField } = deed.view;
  if (error !== undefined && firstField !== undefined) {
    const text = cut(blocksText(blocks, options).join(' '), limits.fieldError);
    return acknowledge({ response_action: 'errors', errors: { [firstField]: text } });
  }
  await acknowledge();
  await send(answer, deed.place);
}

/** What showing an answer in an open view needs. */
interface Showing extends Pick<Sent, 'client' | 'now'> {
  readonly view: OpenView;
  /** Where the view is closed, or cannot hold it all. */
  send(answer: Answer): Promise<void>;
}

/** Shows an answer in a modal in place of what stands there: of a form that was sent, of a button that was pressed. */
export async function showInView(answer: Answer, { view: open, client, now, send }: Showing): Promise<void> {
  const options = optionsOf(answer, now);
  const { form, blocks } = answer.reply;
  // a file cannot stand in a modal: it comes with a message
  const read = blocks.filter(({ kind }) => kind !== 'file');
  const { place } = open;
  const view = form ? viewOf(form, place, options) : answerView(read, { ...options, place });
  const isShown = await client.views.update({ view_id: open.id, view }).then(
    () => true,
    () => false,
  );
  // who closed it meanwhile reads it in the channel
  if (!isShown || read.length < blocks.length)
    await send(form ? { ...answer, reply: { ...answer.reply, blocks: formWords(form) } } : answer);
}

/** What is wrong with a form that nobody looks at any more, and the way back to it. */
function formWords(form: Form<string>): Block<string>[] {
  const errors = [form.error, ...form.fields.map((field) => field.error)].flatMap((words) => (words ? [words] : []));
  return [{ kind: 'list', ordered: false, items: errors }, reopening(form)];
}

/** The button that opens a form anew, with what was typed. */
export function reopening({ does }: Form<string>): Block<string> {
  return { kind: 'buttons', buttons: [{ label: phrase('form.again'), does, style: 'primary' }] };
}

type ViewOptions = WriteOptions & { readonly place: ViewPlace };

function answerView(blocks: readonly Block<string>[], { place, ...options }: ViewOptions): types.ModalView {
  const { token: _, ...where } = place;
  return {
    type: 'modal',
    callback_id: ANSWER_VIEW,
    private_metadata: writePlace(where),
    title: plainObject(cutAtWord(toLine(phrase('bot.name'), options), limits.modalTitle), limits.modalTitle),
    close: plainObject(toLine(phrase('form.close'), options), limits.modalButton),
    blocks: renderHome(blocks, options),
  };
}

function workingView({ event, now, deed }: Sent): types.ModalView {
  const reader: Reader = { language: languageOf(event.person.locale, 'en'), timeZone: event.person.timeZone ?? 'UTC' };
  return answerView([{ kind: 'text', words: phrase('form.working') }], { reader, now, place: deed.view.place });
}

function optionsOf({ language, timeZone }: Answer, now: Date): WriteOptions {
  return { reader: { language, timeZone }, now };
}
