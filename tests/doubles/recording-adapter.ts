import type { Adapter, Answer, BotPort, ChannelRef, MessageRef, Post, SuggestQuery } from '../../src/bot/adapter.ts';
import type { BotEvent } from '../../src/bot/event.ts';
import type { Suggestion } from '../../src/bot/suggest.ts';
import type { HandedOver } from '../../src/files/given-files.ts';
import type { Page, PageFile, PageFileQuery, PageQuery } from '../../src/pages/pages.ts';
import { playgroundChannels } from '../../src/playground/playground-group.ts';
import { plainText } from '../../src/replies/plain-text.ts';

/** A message in the recorded channel: the first drawing and each later one. */
export interface RecordedMessage {
  readonly channel: ChannelRef;
  readonly key: string;
  readonly drawings: Post[];
  /** What the thread on it is called, in English, once one was opened. */
  thread?: string;
}

/** An adapter without a platform: it keeps what the bot posts and hands over what a test says. */
export interface RecordingAdapter extends Adapter {
  readonly messages: RecordedMessage[];
  /** Hands an event to the bot. */
  send(event: BotEvent): Promise<Answer | undefined>;
  /** What was kept where members find it again, and beside which address. */
  readonly kept: { message: MessageRef; beside: string | undefined }[];
  /** Opens one of the bot's pages. */
  page(query: PageQuery): Promise<Page | undefined>;
  /** Gets a file that stands on one of them. */
  pageFile(query: PageFileQuery): Promise<PageFile | undefined>;
  /** Hands a file over as somebody; gives what stands for it. */
  hold(person: string, file: HandedOver): string;
  /** Reads a calendar. */
  feed(token: string): Promise<string | undefined>;
  /** Asks the bot for values. */
  suggest(query: SuggestQuery): Promise<readonly Suggestion[]>;
  /** What post() does before it posts; throw to fail, or to fail after posting. */
  before?: (post: Post) => Promise<void>;
  after?: (post: Post) => Promise<void>;
}

export function recordingAdapter(platform = 'web'): RecordingAdapter {
  const messages: RecordedMessage[] = [];
  let bot: BotPort | undefined;
  const started = (): BotPort => {
    if (!bot) throw new Error('the bot has not started');
    return bot;
  };
  const adapter: RecordingAdapter = {
    platform,
    messages,
    kept: [],
    async start(port) {
      bot = port;
    },
    async stop() {},
    async post(channel, post): Promise<MessageRef> {
      await adapter.before?.(post);
      messages.push({ channel, key: post.key, drawings: [post] });
      await adapter.after?.(post);
      return { ...channel, messageId: String(messages.length - 1) };
    },
    async edit({ messageId }, post) {
      messages[Number(messageId)]?.drawings.push(post);
    },
    async findPosted(channel, { key }) {
      const at = messages.findIndex(
        (message) => message.key === key && message.channel.channelId === channel.channelId,
      );
      return at === -1 ? undefined : { ...channel, messageId: String(at) };
    },
    async openThread({ messageId }, { title }) {
      const message = messages[Number(messageId)];
      if (message) message.thread = plainText(title, { reader: { language: 'en', timeZone: 'UTC' }, now: new Date(0) });
    },
    async keep(message, beside) {
      adapter.kept.push({ message, beside: beside?.url });
    },
    async named(_tenant, kind) {
      return kind === 'channel' ? playgroundChannels : [{ id: 'r1', name: 'Chairs' }];
    },
    async directChannel(tenant, { id }) {
      return { tenant, channelId: `direct:${id}` };
    },
    page: async (query) => started().page(query),
    pageFile: async (query) => started().pageFile?.(query),
    hold: (userId, file) => started().hold?.({ tenants: ['web:local'], userId }, file) ?? '',
    feed: async (token) => started().feed?.(token),
    send: async (event) => started().handle(event),
    suggest: async (query) => started().suggest(query),
  };
  return adapter;
}
