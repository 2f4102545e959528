import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { said } from '../../../src/replies/build.ts';
import { type DatabaseLine, layDatabaseLine } from '../../jobs/database-line.ts';
import { startSlackServer } from '../../platforms/slack/slack-server.ts';
import { ALL_SCOPES } from '../../platforms/slack/web-api/scopes.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { ADMIN, CHANNEL, FLORINE, MALIA, type SlackBot, slackAdapter, startSlackBot, until } from './slack-bot.ts';

// sockets and databases that go and come take their time
vi.setConfig({ testTimeout: 60_000 });

const { uri, name } = freshDatabase();

/** Every text in blocks, in one. */
function wordsIn(blocks: unknown): string {
  const found: string[] = [];
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') found.push(value);
    return value;
  });
  return found.join('');
}

describe('adapters/slack: when things go wrong', () => {
  let bot: SlackBot;
  beforeAll(async () => {
    bot = await startSlackBot({ uri, database: name });
    await bot.type(ADMIN, '/penholder setup Board');
  });
  afterAll(() => bot.stop());

  const read = (user = MALIA) => bot.slack.readable(CHANNEL, user).join('\n');
  const whoami = () => bot.slack.command({ user: MALIA, channel: CHANNEL, command: '/penholder', text: 'whoami' });
  const answers = () => bot.slack.ephemerals(CHANNEL, MALIA).length;
  const openPoll = async (question: string) => {
    await bot.slack.command({
      user: MALIA,
      channel: CHANNEL,
      command: '/poll',
      text: `consensus "${question}" closes:7d`,
    });
    return until(() => bot.slack.messages(CHANNEL).find((one) => JSON.stringify(one.blocks).includes(question)));
  };

  it.each([
    ['a server’s fault', { status: 500, times: 2 }],
    ['a torn line', { reset: true, times: 2 }],
    ['a limit', { status: 429, retryAfter: 1, times: 1 }],
  ] as const)('an answer gets through %s at the response address', async (_, fault) => {
    const [before, others] = [answers(), bot.slack.calls('chat.postEphemeral').length];
    bot.slack.fail('response_url', fault);
    await whoami();
    await expect.poll(answers, { timeout: 20_000 }).toBe(before + 1);
    expect(bot.slack.calls('chat.postEphemeral')).toHaveLength(others);
  });

  it('an answer whose address is used up comes as an ephemeral message', async () => {
    const before = bot.slack.calls('chat.postEphemeral').length;
    bot.slack.fail('response_url', { status: 404, times: 1 } as never);
    await whoami();
    await expect.poll(() => bot.slack.calls('chat.postEphemeral').length).toBe(before + 1);
  });

  it('a poll is posted once, though the call that posted it was torn', async () => {
    bot.slack.fail('chat.postMessage', { reset: true, after: true, times: 1 });
    await openPoll('Torn?');
    const copies = () => bot.slack.messages(CHANNEL).filter((one) => JSON.stringify(one.blocks).includes('Torn?'));
    // the second try looks into the history first
    await expect.poll(() => bot.slack.calls('conversations.history').length, { timeout: 30_000 }).toBeGreaterThan(0);
    expect(copies()).toHaveLength(1);
  });

  it('the last state of a poll’s message lands, though edits are limited', async () => {
    const { ts } = await openPoll('Limited?');
    bot.slack.fail('chat.update', { status: 429, retryAfter: 1, times: 2 });
    const confirmed = () =>
      bot.slack.ephemerals(CHANNEL, MALIA).filter((one) => JSON.stringify(one.blocks).includes('Your ballot in poll'));
    for (const text of ['Support', 'Oppose', 'Abstain']) {
      const before = confirmed().length;
      await bot.slack.press({ user: MALIA, channel: CHANNEL, ts, text });
      // nobody presses twice within one millisecond, in which it would be open which press was the last
      await vi.waitUntil(() => confirmed().length > before, { timeout: 20_000 });
    }
    const shown = () => wordsIn(bot.slack.messages(CHANNEL).find((one) => one.ts === ts)?.blocks);
    await expect.poll(shown, { timeout: 20_000 }).toContain('Abstain: 1');
    expect(shown()).toContain('Support: 0');
  });

  it('says that a poll is not seen where the bot is no member, and posts it once it is invited', async () => {
    bot.slack.addChannel({ id: 'C0OUT', name: 'outside', members: [ADMIN, MALIA] });
    await bot.slack.command({ user: ADMIN, channel: 'C0OUT', command: '/penholder', text: 'setup Outside' });
    await expect.poll(() => bot.slack.readable('C0OUT', ADMIN).join()).toContain('Outside');
    await bot.slack.command({ user: MALIA, channel: 'C0OUT', command: '/poll', text: 'consensus "Seen?" closes:7d' });
    await expect.poll(() => bot.slack.readable('C0OUT', MALIA).join()).toContain('Invite it');
    bot.slack.addChannel({ id: 'C0OUT', name: 'outside' });
    bot.clock.set(new Date(bot.clock.now().getTime() + 60_000));
    await expect.poll(() => bot.slack.messages('C0OUT').length, { timeout: 20_000 }).toBe(1);
  });

  it('a form that opens too late says so, and a button opens it with what was typed', async () => {
    await bot.slack.say({ user: FLORINE, channel: CHANNEL, text: 'Shall we meet twice?' });
    const said = await until(() => bot.slack.messages(CHANNEL).findLast((one) => one.text.includes('twice')));
    bot.slack.fail('views.open', { error: 'expired_trigger_id', times: 1 } as never);
    await bot.slack.messageShortcut({ user: MALIA, channel: CHANNEL, ts: said.ts, callbackId: 'turn_into_poll' });
    const { ts } = await until(() =>
      bot.slack.ephemerals(CHANNEL, MALIA).findLast((one) => JSON.stringify(one).includes('opened in time')),
    );
    await bot.slack.press({ user: MALIA, channel: CHANNEL, ts, text: 'Open the form again' });
    const view = await until(() => bot.slack.view(MALIA));
    expect(JSON.stringify(view)).toContain('Shall we meet twice?');
    await bot.slack.closeView({ user: MALIA });
  });

  it('200 votes while the socket drops again and again: each counted once, each voter told', async () => {
    const { ts } = await openPoll('Dropped?');
    const voters = Array.from({ length: 200 }, (_, n) => `U1VOTER${n}`);
    for (const id of voters) bot.slack.addUser({ id, name: id });
    const labels = ['Support', 'Can live with it', 'Abstain', 'Oppose'];
    const vote = async (user: string, n: number) => {
      const text = labels[n % labels.length] as string;
      // a member whose press went nowhere is told so by Slack, and presses again
      for (;;) {
        const ack = await bot.slack.press({ user, channel: CHANNEL, ts, text }, { ackWithinMs: 1_000 });
        if (!ack.timedOut) return;
        await until(() => bot.slack.sockets() > 0);
      }
    };
    let at = 0;
    const worker = async () => {
      while (at < voters.length) {
        const n = at++;
        if (n % 50 === 25) bot.slack.dropSockets();
        await vote(voters[n] as string, n);
      }
    };
    await Promise.all(Array.from({ length: 10 }, worker));
    const told = (user: string) => JSON.stringify(bot.slack.ephemerals(CHANNEL, user).map(({ blocks }) => blocks));
    await expect
      .poll(() => voters.filter((user) => !told(user).includes('Your ballot in poll')), { timeout: 30_000 })
      .toEqual([]);
    const [poll] = await bot.penholder.services.polls.list(`slack:${bot.slack.teamId}/${CHANNEL}`, {
      states: ['open'],
      limit: 1,
      skip: 0,
    });
    if (!poll) throw new Error('no poll');
    expect((await bot.penholder.services.polls.counted(poll)).tally).toMatchObject({
      support: 50,
      'live-with': 50,
      abstain: 50,
      oppose: 50,
    });
  });

  it.each([
    ['of no kind', { type: 'interactive', payload: { type: 'quiz', user: { id: MALIA } } }],
    ['without fields', { type: 'slash_commands', payload: { command: '/poll' } }],
    ['without an event', { type: 'events_api', payload: {} }],
    ['that is a number', { type: 'interactive', payload: 7 }],
    [
      'with a button of nobody',
      { type: 'interactive', payload: { type: 'block_actions', user: { id: MALIA }, actions: [] } },
    ],
  ])('a payload %s is logged, and no end of the bot', async (_, envelope) => {
    const logged = bot.logged.length;
    await bot.slack.raw({ envelope_id: crypto.randomUUID(), ...envelope }, { ackWithinMs: 200 }).catch(() => undefined);
    await expect.poll(() => bot.logged.slice(logged).join()).toMatch(/could not be read|library met a problem/);
    const before = read().length;
    await whoami();
    await expect.poll(() => read().length).toBeGreaterThan(before);
  });

  it('a text of 40,000 characters is refused in one line', async () => {
    await bot.slack.command({ user: MALIA, channel: CHANNEL, command: '/issue', text: `ask ${'why '.repeat(10_000)}` });
    await expect.poll(read).toContain('4,000');
  });

  it('a file in place of words is answered', async () => {
    const channel = bot.slack.im(MALIA);
    await bot.slack.say({ user: MALIA, channel, text: '', files: [{ name: 'minutes.txt', content: 'x' }] });
    await expect.poll(() => bot.slack.readable(channel, MALIA).join()).not.toBe('');
  });
});

describe('adapters/slack where Slack counts the calls', () => {
  it('six polls at once are posted in turn, none too early to be taken', async () => {
    const bot = await startSlackBot({ uri, database: `${name}-counted`, server: { rateLimits: true } });
    onTestFinished(() => bot.stop());
    await bot.type(ADMIN, '/penholder setup Board');
    const text = (n: number) => `consensus "Question ${n}?" closes:7d`;
    const open = (n: number) => bot.slack.command({ user: MALIA, channel: CHANNEL, command: '/poll', text: text(n) });
    await Promise.all(Array.from({ length: 6 }, (_, n) => open(n)));
    await expect.poll(() => bot.slack.messages(CHANNEL).length, { timeout: 20_000 }).toBe(6);
    expect(bot.slack.calls('chat.postMessage')).toHaveLength(6);
  });
});

describe('adapters/slack without a database', () => {
  it.each([
    ['is gone', async (line: DatabaseLine) => line.cut()],
    ['hangs', async (line: DatabaseLine) => line.hold()],
  ])(
    'that %s: acknowledges all the same, says that nothing was saved, and goes on when it is back',
    async (how, end) => {
      const line = await layDatabaseLine(uri);
      const bot = await startSlackBot({ uri: line.uri, database: `${name}-${how.replace(' ', '-')}` });
      await bot.type(ADMIN, '/penholder setup Board');
      await end(line);
      const typed = Array.from({ length: 20 }, () =>
        bot.slack.command({ user: MALIA, channel: CHANNEL, command: '/poll', text: 'list' }),
      );
      const acks = await Promise.all(typed);
      expect(acks.filter(({ timedOut }) => timedOut)).toEqual([]);
      const told = () => bot.slack.readable(CHANNEL, MALIA).filter((words) => words.includes('Nothing was saved'));
      await expect.poll(() => told().length, { timeout: 30_000 }).toBe(typed.length);
      if (how === 'hangs') await line.cut();
      await line.mend();
      await expect.poll(() => bot.type(MALIA, '/poll list'), { timeout: 30_000, interval: 500 }).toContain('None yet');
      await bot.stop();
      await line.cut();
    },
  );
});

describe('adapters/slack at its start', () => {
  const start = async (change: { botToken?: string; appToken?: string; apiUrl?: string }) => {
    const slack = await startSlackServer();
    const { appToken = slack.appToken, ...more } = change;
    const adapter = slackAdapter(slack, { by: { appToken }, ...more });
    const bot = { handle: async () => undefined, suggest: async () => [], page: async () => undefined };
    return adapter.start(bot).finally(async () => {
      await adapter.stop();
      await slack.stop();
    });
  };

  it('says which token Slack does not take', async () => {
    const refused = { code: 'slack_refused' };
    await expect(start({ botToken: 'xoxb-wrong' })).rejects.toMatchObject({
      ...refused,
      params: { setting: 'SLACK_BOT_TOKEN' },
    });
    await expect(start({ appToken: 'xapp-wrong' })).rejects.toMatchObject({
      ...refused,
      params: { setting: 'SLACK_APP_TOKEN' },
    });
  });

  it('opens forms without their files where it may not read files, and says what to do where a form asks for nothing else', async () => {
    const slack = await startSlackServer({ scopes: ALL_SCOPES.filter((scope) => scope !== 'files:read') });
    slack.addUser({ id: MALIA, name: 'malia' });
    slack.addChannel({ id: CHANNEL, name: 'cpwg' });
    const adapter = slackAdapter(slack);
    const field = (input: 'line' | 'file') => ({ name: input, label: said(input), input, required: true }) as const;
    await adapter.start({
      suggest: async () => [],
      page: async () => undefined,
      async handle(event) {
        const inputs =
          event.kind === 'text' && event.text.includes('both') ? (['line', 'file'] as const) : (['file'] as const);
        const form = { title: said('A form'), submit: said('Send'), does: 'token', fields: inputs.map(field) };
        return { reply: { visibility: 'only-you', blocks: [], form }, language: 'en', timeZone: 'UTC' };
      },
    });
    await slack.command({ user: MALIA, channel: CHANNEL, command: '/poll', text: 'both' });
    const view = await until(() => slack.view(MALIA));
    expect(view.blocks.map(({ block_id }) => block_id)).toEqual(['line']);
    await slack.command({ user: MALIA, channel: CHANNEL, command: '/poll', text: 'attach' });
    await until(() => slack.readable(CHANNEL, MALIA).join('').includes('Documents can be attached once'));
    await adapter.stop();
    await slack.stop();
  });

  it('gives up after a while where there is no network', async () => {
    await expect(start({ apiUrl: 'http://127.0.0.1:9/api/' })).rejects.toMatchObject({ code: 'slack_unreachable' });
  });
});
