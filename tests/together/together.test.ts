import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBy, type as typeInDiscord } from '../adapters/discord/discord-bot.ts';
import { typeInSlack as typeThere, until } from '../adapters/slack/slack-bot.ts';
import { visit } from '../adapters/web/visitor.ts';
import { type DiscordServer, startDiscordServer } from '../platforms/discord/discord-server.ts';
import type { PersonHere } from '../platforms/discord/people/person.ts';
import { type SlackServer, startSlackServer } from '../platforms/slack/slack-server.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import type { Surroundings } from './bot-process.ts';

const { uri, name } = freshDatabase();
const program = fileURLToPath(new URL('./bot-process.ts', import.meta.url));
const CHANNEL = 'C0BOARD';
const [ADMIN, MALIA, FLORINE] = ['U0KEAHI', 'U0MALIA', 'U0FLORINE'];

/** What stands for every process in the addresses of pages. */
const PUBLIC_URL = 'https://penholder.example';

describe('one group in Slack, Discord and on the web, served by two processes', () => {
  let slack: SlackServer;
  let discord: DiscordServer;
  let admin: PersonHere;
  let malia: PersonHere;
  let itzel: PersonHere;
  const processes: ChildProcess[] = [];
  /** Where each process shows pages, in the order of the processes: the one that is ready first may be the second. */
  const webs: string[] = [];

  beforeAll(async () => {
    [slack, discord] = await Promise.all([startSlackServer({ roundRobin: true }), startDiscordServer()]);
    slack.addUser({ id: ADMIN, name: 'keahi', isAdmin: true });
    slack.addUser({ id: MALIA, name: 'malia' });
    slack.addUser({ id: FLORINE, name: 'florine' });
    slack.addChannel({ id: CHANNEL, name: 'board' });
    const person = (id: string, given: Parameters<DiscordServer['person']>[1]) =>
      discord.person(id, given).in(discord.guildId, discord.channelId);
    admin = person('701000000000000001', { name: 'Keahi', permissions: 32n });
    malia = person('702000000000000002', { name: 'Malia K' });
    itzel = person('703000000000000003', { name: 'Itzel' });
    await Promise.all([startProcess(), startProcess()]);
  }, 60_000);

  afterAll(async () => {
    await Promise.all(processes.map(stopProcess));
    await Promise.all([slack?.stop(), discord?.stop()]);
  });

  async function startProcess(): Promise<void> {
    const around: Surroundings = {
      uri,
      database: name,
      publicUrl: PUBLIC_URL,
      slack: { botToken: slack.botToken, appToken: slack.appToken, apiUrl: slack.apiUrl },
      discord: { token: discord.token, apiUrl: discord.apiUrl },
    };
    const child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(around)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const at = processes.push(child) - 1;
    const [url] = await once(child.stdout, 'data');
    webs[at] = String(url).trim();
  }

  async function stopProcess(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null) return;
    const gone = once(child, 'close');
    child.stdin?.end();
    await gone;
  }

  const inSlack = (user = ADMIN) => slack.readable(CHANNEL, user).join('\n');
  const typeInSlack = (user: string, line: string) => typeThere(slack, { user, line, channel: CHANNEL });
  const codeIn = (words: string) => /link ([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(words)?.[1] ?? '';
  const pollInSlack = () => slack.messages(CHANNEL).find(({ blocks }) => JSON.stringify(blocks).includes('Together?'));
  const pollsInDiscord = (words: string) =>
    discord.messages(discord.channelId).filter(({ raw }) => JSON.stringify(raw).includes(words));

  /** What somebody reads on the web, as a page that is opened anew shows it. */
  async function onWeb(as = 'waverly', process = 0): Promise<string> {
    const visitor = await visit(webs[process] ?? '', as, 'web-board');
    visitor.leave();
    return visitor.texts().join('\n');
  }
  async function typeOnWeb(as: string, line: string): Promise<string> {
    const visitor = await visit(webs[0] ?? '', as, 'web-board');
    const before = visitor.messages.size;
    await visitor.say(line);
    const said = await until(() =>
      visitor
        .texts()
        .slice(before + 1)
        .join('\n'),
    );
    visitor.leave();
    return said;
  }
  async function pressOnWeb(as: string, question: string, label: string): Promise<void> {
    const visitor = await visit(webs[0] ?? '', as, 'web-board');
    const [messageId, html = ''] = [...visitor.messages].find(([, each]) => each.includes(question)) ?? [];
    const token = new RegExp(`data-token="([^"]*)"[^>]*>${label}`).exec(html)?.[1] ?? '';
    await visitor.press({ messageId: messageId ?? '', token });
    await until(() => visitor.texts().some((text) => text.includes('Your ballot in poll')));
    visitor.leave();
  }

  it('is set up in Slack, and gets a channel in Discord and one on the web by a code', async () => {
    await typeInSlack(ADMIN, '/penholder setup sample:at-large-2020');
    const code = codeIn(await typeInSlack(ADMIN, '/penholder link channel:yes'));
    expect(await typeInDiscord(admin, `/penholder link ${code}`)).toContain('This channel belongs to At-Large now');
    const other = codeIn(await typeInSlack(ADMIN, '/penholder link channel:yes'));
    expect(await typeOnWeb('keahi', `/penholder link ${other}`)).toContain('This channel belongs to At-Large now');
  });

  it('a poll that is opened in one appears in all, once, with buttons of each', async () => {
    await typeInSlack(ADMIN, '/poll consensus "Together?" closes:7d');
    await until(() => pollInSlack() && pollsInDiscord('Together?')[0]);
    expect(pollsInDiscord('Together?')).toHaveLength(1);
    expect(JSON.stringify(pollInSlack()?.blocks)).toContain('"button"');
    await expect.poll(() => onWeb(), { timeout: 10_000 }).toContain('Together?');
    expect((await onWeb('waverly', 1)).split('Together?')).toHaveLength(2);
  });

  it('counts a linked member once, whichever account pressed last, and shows the same in all', async () => {
    const ts = pollInSlack()?.ts ?? '';
    await slack.press({ user: MALIA, channel: CHANNEL, ts, text: 'Support' });
    await slack.press({ user: FLORINE, channel: CHANNEL, ts, text: 'Support' });
    await itzel.press('Support', { message: pollsInDiscord('Together?')[0]?.id ?? '' });
    await pressOnWeb('waverly', 'Together?', 'Abstain');
    await expect.poll(inSlack, { timeout: 10_000 }).toContain('4 ballots');

    const code = codeIn(await typeInSlack(MALIA, '/penholder link'));
    expect(await typeInDiscord(malia, `/penholder link ${code}`)).toContain('one member, one vote');
    await malia.press('Oppose', { message: pollsInDiscord('Together?')[0]?.id ?? '' });
    const all = async () => [inSlack(), readBy(admin), await onWeb('keahi', 1)];
    const counted = expect.stringMatching(/Support\W+2[\s\S]*Abstain\W+1[\s\S]*Oppose\W+1/);
    await expect.poll(all, { timeout: 15_000 }).toEqual([counted, counted, counted]);
    expect((await all()).every((words) => words.includes('4 ballots'))).toBe(true);
  });

  it('standings that are hidden until one has voted are read by who has, wherever they voted, and by nobody else', async () => {
    await typeInSlack(ADMIN, '/poll vote "Unseen?" hidden:until-vote closes:7d');
    const post = await until(() => pollsInDiscord('Unseen?')[0]);
    await expect.poll(() => onWeb(), { timeout: 10_000 }).toContain('Unseen?');
    await itzel.press('No', { message: post?.id ?? '' });
    await pressOnWeb('waverly', 'Unseen?', 'Yes');
    const told = /So far, for those who have voted[\s\S]*No\W+1/;
    await expect.poll(inSlack, { timeout: 10_000 }).toContain('2 ballots');
    expect([readBy(itzel), await onWeb('waverly')]).toEqual([expect.stringMatching(told), expect.stringMatching(told)]);
    for (const words of [inSlack(), inSlack(FLORINE), readBy(admin), await onWeb('keahi', 1)]) {
      expect(words).toContain('Unseen?');
      expect(words).not.toMatch(/So far, for those|Itzel.*: No/);
      expect(words.slice(words.lastIndexOf('Unseen?'))).not.toMatch(/\bNo\W+1\b/);
    }
  }, 40_000);

  it('goes on with one process, and posts one result in each', async () => {
    await stopProcess(processes[0] as ChildProcess);
    const number = /Poll (\d+): Together/.exec(inSlack())?.[1];
    await typeInDiscord(admin, `/poll close ${number} sure:yes`).catch(() => '');
    const results = () => [
      slack.messages(CHANNEL).filter(({ blocks }) => JSON.stringify(blocks).includes('Result of poll')).length,
      pollsInDiscord('Result of poll').length,
    ];
    await expect.poll(results, { timeout: 20_000 }).toEqual([1, 1]);
    expect(inSlack()).toContain('Support: 2');
    expect(readBy(admin)).toContain('Oppose: 1');
  }, 40_000);

  it('shows the same count, as a picture too, on a page that each process serves', async () => {
    const [address = ''] =
      new RegExp(`${PUBLIC_URL}/p/[\\w-]+`).exec(JSON.stringify(pollsInDiscord('Result of poll'))) ?? [];
    const page = await (await fetch(address.replace(PUBLIC_URL, webs[1] ?? ''))).text();
    expect(page).toMatch(/Support[\s\S]*2[\s\S]*Oppose[\s\S]*1/);
    expect(page).toContain('src="data:image/png');
    await startProcess();
    expect(await (await fetch(address.replace(PUBLIC_URL, webs[2] ?? ''))).text()).toBe(page);
  }, 40_000);

  it('posts talking points in both', async () => {
    await typeInSlack(ADMIN, '/points post icann68');
    await expect.poll(inSlack, { timeout: 10_000 }).toContain('Talking points: ICANN68');
    await expect.poll(() => readBy(itzel), { timeout: 10_000 }).toContain('Talking points: ICANN68');
  }, 40_000);
});
