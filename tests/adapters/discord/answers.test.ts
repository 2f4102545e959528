import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DiscordAdapter } from '../../../adapters/discord/adapter.ts';
import type { Answer } from '../../../src/bot/adapter.ts';
import type { CommandDescription } from '../../../src/bot/catalogue.ts';
import { movableClock } from '../../../src/clock.ts';
import { said, text } from '../../../src/replies/build.ts';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { type DiscordServer, startDiscordServer } from '../../platforms/discord/discord-server.ts';
import type { PersonHere } from '../../platforms/discord/people/person.ts';
import { discordAdapter, readBy } from './discord-bot.ts';

vi.setConfig({ testTimeout: 30_000 });

const says: CommandDescription = { name: 'contract says', summary: 'bot.name', options: [], examples: [] };
const CALLBACK = /POST .*\/callback/;
const FOLLOW_UP = /(PATCH|POST) \/webhooks/;
const MINUTE_MS = 60_000;

const line = (words: string, more: Partial<SealedReply> = {}): SealedReply => ({
  visibility: 'only-you',
  blocks: [text(said(words))],
  ...more,
});
const form: SealedReply = {
  visibility: 'only-you',
  blocks: [],
  form: {
    title: said('A form'),
    submit: said('Send'),
    does: 'form-token',
    fields: [{ name: 'a', label: said('A field'), input: 'line', required: false }],
  },
};

describe('adapters/discord/answers.ts', () => {
  let discord: DiscordServer;
  let adapter: DiscordAdapter;
  let malia: PersonHere;
  let alone: PersonHere;
  let answer: () => Promise<SealedReply | undefined>;
  const clock = movableClock(new Date(), { running: true });

  beforeAll(async () => {
    discord = await startDiscordServer();
    adapter = discordAdapter(discord, { commands: [says], clock });
    await adapter.start({
      async handle(): Promise<Answer | undefined> {
        const reply = await answer();
        return reply && { reply, language: 'en', timeZone: 'UTC' };
      },
      suggest: async () => [],
      page: async () => undefined,
    });
  });
  afterAll(async () => {
    await adapter.stop();
    await discord.stop();
  });
  beforeEach(() => {
    const person = discord.person(`8${Math.random().toFixed(17).slice(2)}`);
    malia = person.in(discord.guildId, discord.channelId);
    alone = person.dm();
  });

  /** An answer that is given when it is let go. */
  function heldBack(reply: SealedReply | undefined): () => void {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    answer = () => held.then(() => reply);
    return letGo;
  }

  const own = () => malia.messages().filter(({ ephemeral }) => ephemeral);

  it('a quick answer is the first response, for its asker alone or for all', async () => {
    answer = async () => line('quick');
    expect(await malia.command('contract says')).toMatchObject({ acknowledged: true, type: 4 });
    expect(own()).toMatchObject([{ texts: ['quick'] }]);
    answer = async () => line('for all', { visibility: 'channel' });
    await malia.command('contract says');
    expect(malia.messages().at(-1)).toMatchObject({ ephemeral: false, texts: ['for all'] });
  });

  it('a slow answer is deferred in time, and takes the place of the wait', async () => {
    const letGo = heldBack(line('slow'));
    expect(await malia.command('contract says')).toMatchObject({ acknowledged: true, type: 5 });
    expect(own()).toMatchObject([{ thinking: true }]);
    letGo();
    await expect.poll(() => own().map(({ texts }) => texts)).toEqual([['slow']]);
  });

  it('a slow answer for all is no answer for one', async () => {
    const letGo = heldBack(line('slow, for all', { visibility: 'channel' }));
    await malia.command('contract says');
    letGo();
    await expect.poll(() => readBy(malia)).toContain('slow, for all');
    expect(own()).toEqual([]);
  });

  it('a slow form is opened by a button', async () => {
    const letGo = heldBack(form);
    await malia.command('contract says');
    letGo();
    await expect.poll(() => readBy(malia)).toContain('could not be opened in time');
    answer = async () => form;
    await malia.press('Open the form');
    expect(malia.modal()?.title).toBe('A form');
  });

  it('where nothing is to be said nothing stays', async () => {
    answer = async () => line('', { blocks: [] });
    expect(await malia.command('contract says')).toMatchObject({ acknowledged: true });
    await expect.poll(own).toEqual([]);
    const letGo = heldBack(undefined);
    await malia.command('contract says');
    letGo();
    await expect.poll(own).toEqual([]);
  });

  it.each([
    ['only-you', 'alone'],
    ['channel', 'in the channel'],
  ] as const)('after fifteen minutes an answer for %s comes %s by a message', async (visibility, where) => {
    const letGo = heldBack(line(`much later ${visibility}`, { visibility }));
    await malia.command('contract says');
    clock.set(new Date(clock.now().getTime() + 15 * MINUTE_MS));
    letGo();
    const place = where === 'alone' ? alone : malia;
    await expect.poll(() => readBy(place)).toContain(`much later ${visibility}`);
  });

  it('a token that Discord does not take any more is no end of an answer', async () => {
    const letGo = heldBack(line('token gone'));
    await malia.command('contract says');
    discord.failNext(FOLLOW_UP, { code: 50_027 });
    letGo();
    await expect.poll(() => readBy(alone)).toContain('token gone');
  });

  it('an interaction that came too late is answered by a message', async () => {
    discord.failNext(CALLBACK, { code: 10_062 });
    answer = async () => line('came late');
    await malia.command('contract says', {}, { ackWithinMs: 500 });
    await expect.poll(() => readBy(alone)).toContain('came late');
  });

  it('who takes no direct messages gets an error in the channel, and nothing else there', async () => {
    discord.closeDms(malia.userId);
    discord.failNext(CALLBACK, { code: 10_062, times: 2 });
    answer = async () => line('of one alone');
    await malia.command('contract says', {}, { ackWithinMs: 300 });
    answer = async () => line('an error all the same', { error: 'busy' });
    await malia.command('contract says', {}, { ackWithinMs: 300 });
    await expect.poll(() => readBy(malia)).toContain('an error all the same');
    expect(readBy(malia)).not.toContain('of one alone');
  });

  it.each([
    ['a server’s fault', { status: 500, times: 2 }],
    ['a torn line', { reset: true as const, times: 2 }],
    ['a limit', { status: 429, retryAfter: 1 }],
    ['a line that was torn after the work', { reset: true as const, after: true as const }],
  ])('an answer gets through %s, once', async (name, fault) => {
    discord.failNext(CALLBACK, fault);
    answer = async () => line(`through ${name}`);
    await malia.command('contract says');
    await expect.poll(() => readBy(malia)).toContain(`through ${name}`);
    expect(own()).toHaveLength(1);
    expect(alone.messages()).toEqual([]);
  });

  it('who another process has answered is not answered again', async () => {
    discord.failNext(CALLBACK, { code: 40_060 });
    answer = async () => line('from the second process');
    await malia.command('contract says', {}, { ackWithinMs: 500 });
    expect(readBy(malia)).not.toContain('second process');
    expect(alone.messages()).toEqual([]);
  });
});
