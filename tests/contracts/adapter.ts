import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Adapter, Answer, BotPort, ChannelRef, Post } from '../../src/bot/adapter.ts';
import type { BotEvent } from '../../src/bot/event.ts';
import { phrase, said } from '../../src/replies/build.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { everyBlock, hostileText } from './every-block.ts';

/** How the suite reaches a platform's people: each adapter's own test says. */
export interface AdapterHarness {
  readonly adapter: Adapter;
  readonly channel: ChannelRef;
  /**
   * A person types a slash command in the channel; resolves when the platform has its acknowledgement.
   * @param repeats how often the platform delivers the same event
   */
  command(text: string, repeats?: number): Promise<void>;
  /** That person presses the one button of the newest message whose text holds `words`. */
  press(words: string): Promise<void>;
  /** What that person can read in the channel, one text a message, oldest first. */
  read(): Promise<string[]>;
  /** The files that came to that person, as the platform keeps them, oldest first; left out where there are none. */
  files?(): Promise<{ name: string; content: string }[]>;
  /** What the adapter handed to the platform for those messages, markup and all. */
  raw(): Promise<string>;
}

export interface AdapterContract {
  readonly name: string;
  /** Starts the adapter with this bot behind it. */
  create(bot: BotPort): Promise<AdapterHarness>;
  /** Ends what create() started, the adapter too if it still runs. */
  cleanup(): Promise<void>;
  /** What people's text must never be in `raw()`: markup, pings. */
  readonly live: readonly RegExp[];
}

/** How soon a platform wants its acknowledgement, in milliseconds. */
const ACKNOWLEDGE_MS = 3000;

/** What every adapter keeps. */
export function adapterContract({ name, create, cleanup, live }: AdapterContract): void {
  describe(`the contract of adapters: ${name}`, () => {
    const events: BotEvent[] = [];
    let answer: (event: BotEvent) => Promise<SealedReply | undefined>;
    let harness: AdapterHarness;

    const bot: BotPort = {
      async handle(event): Promise<Answer | undefined> {
        events.push(event);
        const reply = await answer(event);
        return reply && { reply, language: 'en', timeZone: 'UTC' };
      },
      suggest: async () => [],
      page: async () => undefined,
    };
    const line = (text: string): SealedReply => ({
      visibility: 'channel',
      blocks: [{ kind: 'text', words: said(text) }],
    });
    const postOf = (reply: SealedReply, key = `contract:${randomUUID()}`): Post => ({
      key,
      reply,
      language: 'en',
      timeZone: 'UTC',
    });
    const readable = async () => (await harness.read()).join('\n');
    const countOf = async (words: string) => (await harness.read()).filter((text) => text.includes(words)).length;

    beforeAll(async () => {
      answer = async () => undefined;
      harness = await create(bot);
    });
    afterAll(() => cleanup());

    it('posts once per key', async () => {
      const post = postOf(line('posted once'));
      const first = await harness.adapter.post(harness.channel, post);
      const second = await harness.adapter.post(harness.channel, post);
      expect(second).toEqual(first);
      await expect.poll(() => countOf('posted once')).toBe(1);
    });

    it('shows the last state of an edited message', async () => {
      const message = await harness.adapter.post(harness.channel, postOf(line('state zero')));
      const states = ['state one', 'state two', 'state three'];
      for (const state of states) await harness.adapter.edit(message, postOf(line(state)));
      await expect.poll(readable).toContain('state three');
      await expect.poll(readable).not.toMatch(/state (zero|one|two)/);
    });

    it('finds what an earlier try posted, where it can', async () => {
      const { adapter, channel } = harness;
      if (!adapter.findPosted) return;
      const message = await adapter.post(channel, postOf(line('to be found'), 'contract:found'));
      expect(await adapter.findPosted(channel, { key: 'contract:found', since: new Date(0) })).toEqual(message);
      expect(await adapter.findPosted(channel, { key: 'contract:never-posted', since: new Date(0) })).toBeUndefined();
    });

    it('shows every kind of block, whatever people typed into it, and loses nothing', async () => {
      await harness.adapter.post(harness.channel, postOf(everyBlock('typed-by-people')));
      await expect.poll(readable).toContain('Small print typed-by-people');
      const shown = await readable();
      for (const words of [
        'Heading',
        'Field',
        'Column',
        'Progress',
        'Press',
        'Picture',
        'Pick one',
        'First',
        'Second',
        'Export',
      ]) {
        expect(shown).toContain(words);
      }
      expect(shown.split('typed-by-people').length - 1).toBeGreaterThanOrEqual(15);
    });

    it('makes what people typed harmless', async () => {
      await harness.adapter.post(harness.channel, postOf(everyBlock(hostileText)));
      await expect.poll(readable).toContain('hostile-end');
      const raw = await harness.raw();
      for (const pattern of live) expect(raw).not.toMatch(pattern);
      expect(raw).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    });

    it('hands a typed command to the bot and brings its answer', async () => {
      answer = async () => line('an answer to a command');
      await harness.command('/contract says hello');
      await expect.poll(readable).toContain('an answer to a command');
      expect(events.at(-1)).toMatchObject({ channelId: harness.channel.channelId, tenant: harness.channel.tenant });
    });

    it('answers a repeated event once', async () => {
      const seen = new Set<string>();
      answer = async ({ id }) => (seen.size === seen.add(id).size ? undefined : line('answered once'));
      await harness.command('/contract repeated', 3);
      await expect.poll(() => countOf('answered once')).toBe(1);
      await harness.command('/contract after the repeated one');
      await expect.poll(() => countOf('answered once')).toBe(2);
    });

    it('brings a button’s token back unchanged', async () => {
      const token = 'Aa0-_zZ9.token/of+32=characters!';
      const blocks = [
        { kind: 'text', words: said('press below') },
        { kind: 'buttons', buttons: [{ label: phrase('yes'), does: token }] },
      ] as const;
      const { messageId } = await harness.adapter.post(harness.channel, postOf({ visibility: 'channel', blocks }));
      answer = async () => line('pressed');
      await expect.poll(readable).toContain('press below');
      await harness.press('press below');
      await expect.poll(readable).toContain('pressed');
      expect(events.at(-1)).toMatchObject({ kind: 'action', token, message: { messageId } });
    });

    it.each(['channel', 'only-you'] as const)(
      'brings a file where it can, else says that it could not: %s',
      async (visibility) => {
        const name = `${visibility}.csv`;
        const file = {
          kind: 'file',
          name,
          mediaType: 'text/csv',
          content: 'région,n\n',
          label: said('A list'),
        } as const;
        answer = async () => ({ visibility, blocks: [{ kind: 'text', words: said(`with ${visibility}`) }, file] });
        await harness.command('/contract says file');
        await expect.poll(readable).toContain(`with ${visibility}`);
        expect(await readable()).toContain('A list');
        if (!harness.files) return void expect(await readable()).toContain('could not be sent');
        const brought = (await harness.files()).filter((one) => one.name === name);
        expect(brought).toMatchObject([{ name, content: 'région,n\n' }]);
      },
    );

    it('delivers an error', async () => {
      answer = async () => ({ ...line('that is an error'), visibility: 'only-you', error: 'poll_closed' });
      await harness.command('/contract fails');
      await expect.poll(readable).toContain('that is an error');
    });

    it('acknowledges at once, however slow the bot is; stop() waits for the event under way', async () => {
      let finish = () => {};
      const slow = new Promise<void>((resolve) => {
        finish = resolve;
      });
      answer = () => slow.then(() => line('a slow answer'));
      const [before, handed] = [performance.now(), events.length];
      await harness.command('/contract slow');
      expect(performance.now() - before).toBeLessThan(ACKNOWLEDGE_MS);
      await expect.poll(() => events.length).toBe(handed + 1);

      let hasStopped = false;
      const stopped = harness.adapter.stop().then(() => {
        hasStopped = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(hasStopped).toBe(false);
      finish();
      await stopped;
      await expect.poll(readable).toContain('a slow answer');
    });
  });
}
