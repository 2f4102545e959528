import { randomUUID } from 'node:crypto';
import type { Answer } from '../../src/bot/adapter.ts';
import type { BotEvent } from '../../src/bot/event.ts';
import { type MovableClock, movableClock } from '../../src/clock.ts';
import { advanceTo } from '../../src/jobs/advance.ts';
import { createLog, type Log } from '../../src/log.ts';
import { composePenholder, type Penholder } from '../../src/main/wiring.ts';
import type { Metrics } from '../../src/metrics.ts';
import { seedPlayground } from '../../src/playground/seed.ts';
import { plainText } from '../../src/replies/plain-text.ts';
import type { Block, Inline, SealedReply } from '../../src/replies/reply.ts';
import { loadDataSet } from '../../src/sample/data-set.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';
import { createIndexes, createStores } from '../../src/storage/mongo/stores.ts';
import { type RecordingAdapter, recordingAdapter } from './recording-adapter.ts';

/** What the bot of tests keys its proofs and tokens with. */
export const SECRET = 'a secret of at least thirty-two characters';

/** The eve of ICANN68, as in the playground. */
export const EVE = new Date('2020-06-21T08:00:00Z');

/** The whole bot on a real database, with a clock that stands still and an adapter that records. */
export interface WholeBot {
  readonly penholder: Penholder;
  readonly clock: MovableClock;
  readonly adapter: RecordingAdapter;
  /** Types a line as somebody, in #cpwg unless told. */
  say(person: string, text: string, more?: Partial<BotEvent>): Promise<Answer | undefined>;
  /** Presses the button with this English label in a reply. */
  press(person: string, reply: SealedReply, label: string, more?: Partial<BotEvent>): Promise<Answer | undefined>;
  /** Moves the clock through every job that falls due. */
  moveTo(at: Date): Promise<void>;
  stop(): Promise<void>;
}

/** @param options.seed false: an empty database, without the sample group and its persons. */
export async function startWholeBot(options: {
  uri: string;
  database: string;
  seed?: boolean;
  at?: Date;
  /** Silent when left out. */
  log?: Log;
  metrics?: Metrics;
  /** Left out: the bot names no page. */
  publicUrl?: string;
}): Promise<WholeBot> {
  const connection = await connectMongo(options.uri, { database: options.database });
  const stores = createStores(connection);
  await createIndexes(connection);
  const clock = movableClock(options.at ?? EVE, { running: false });
  const adapter = recordingAdapter();
  const log = options.log ?? createLog('silent');
  const parts = {
    connection,
    stores,
    clock,
    log,
    secret: SECRET,
    pollEveryMs: 50,
    ...(options.metrics ? { metrics: options.metrics } : {}),
    publicUrl: () => options.publicUrl,
  };
  const penholder = composePenholder({ ...parts, adapters: () => [adapter] });
  if (options.seed !== false) {
    const set = await loadDataSet('at-large-2020');
    await seedPlayground({ ...stores, ...penholder.services, clock, directChannelOf: (id) => `direct:${id}` }, set);
  }
  await penholder.start();

  const base = (person: string) => ({
    id: randomUUID(),
    tenant: 'web:local',
    channelId: 'cpwg',
    person: { id: person, name: person, platformAdmin: person === 'keahi' },
    receivedAt: clock.now(),
  });

  return {
    penholder,
    clock,
    adapter,
    say: (person, text, more) => adapter.send({ ...base(person), kind: 'text', text, ...more } as BotEvent),
    press: (person, reply, label, more) =>
      adapter.send({ ...base(person), kind: 'action', token: tokenOf(reply, label), ...more } as BotEvent),
    moveTo: async (to) => void (await advanceTo({ clock, scheduler: penholder.scheduler, to })),
    async stop() {
      await penholder.stop();
      await connection.close();
    },
  };
}

function tokenOf({ blocks }: SealedReply, label: string): string {
  const buttons = blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
  const found = buttons.find((button) => wordsOf(button.label) === label);
  if (!found) throw new Error(`no button ${label}, but ${buttons.map((button) => wordsOf(button.label)).join(', ')}`);
  return found.does;
}

const reader = { language: 'en', timeZone: 'UTC' } as const;

/** A run of text as an English reader in UTC sees it. */
export function wordsOf(inline: Inline, now = EVE): string {
  return plainText(inline, { reader, now });
}

/** All words of a reply, a line per piece. */
export function textOf(reply: SealedReply, now = EVE): string {
  return reply.blocks
    .flatMap((block) => inlinesOf(block))
    .map((inline) => wordsOf(inline, now))
    .join('\n');
}

function inlinesOf(block: Block<string>): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'context':
      return [block.words];
    case 'list':
      return block.items;
    case 'fields':
      return block.fields.flatMap(({ label, value }) => [label, value]);
    case 'table':
      return [...block.columns, ...block.rows.flat()];
    case 'progress':
      return [block.label];
    case 'image':
      return [block.alt];
    case 'file':
      return [block.label];
    case 'buttons':
      return block.buttons.map(({ label }) => label);
    case 'select':
      return [block.label, ...block.choices.map(({ label }) => label)];
    case 'divider':
      return [];
  }
}
