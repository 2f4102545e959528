import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { ADMIN, CHANNEL, FLORINE, MALIA, PUBLIC_URL, type SlackBot, startSlackBot, until } from './slack-bot.ts';

const { uri, name } = freshDatabase();

describe('adapters/slack: the whole bot in a workspace', () => {
  let bot: SlackBot;
  beforeAll(async () => {
    bot = await startSlackBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const posted = (words: string) =>
    until(() => bot.slack.messages(CHANNEL).findLast((one) => JSON.stringify(one.blocks).includes(words)));
  const read = (channel: string) => bot.slack.readable(channel, MALIA).join('\n');
  const textsOf = (ts: string) => JSON.stringify(bot.slack.messages(CHANNEL).find((one) => one.ts === ts)?.blocks);

  it('is set up by an administrator of the workspace and by nobody else', async () => {
    expect(await bot.type(MALIA, '/penholder setup sample:at-large-2020')).toContain('Only these may do that: admin.');
    const done = await bot.type(ADMIN, '/penholder setup sample:at-large-2020');
    expect(done).toContain('At-Large');
    expect(await bot.type(MALIA, '/issue status 16')).toContain('Metrics');
  });

  it('answers each in the language and the zone of their profile, and only them', async () => {
    expect(await bot.type(FLORINE, '/issue list')).toContain('Indicateurs de performance');
    expect(bot.slack.messages(CHANNEL)).toEqual([]);
    expect(bot.slack.readable(CHANNEL, MALIA).join()).not.toContain('Indicateurs');
  });

  it('a channel and a member are pointed at, named, or chosen in a form', async () => {
    bot.slack.addChannel({ id: 'C0NEWS', name: 'news' });
    expect(await bot.type(ADMIN, '/penholder settings posts:<#C0NEWS|news>')).toContain('#news (Slack) now');
    expect(await bot.type(ADMIN, '/penholder settings quiet:#news')).toContain('no longer go to #news (Slack)');
    expect(await bot.type(ADMIN, '/penholder settings posts:<#C0NONE|news>')).toContain('There is no channel');
    expect(await bot.type(ADMIN, `/penholder role <@${MALIA}|malia> penholder`)).toContain('is now: penholder');
    await bot.type(ADMIN, `/penholder role <@${MALIA}|malia> penholder take:yes`);
    expect(
      await bot.type(MALIA, '/issue ask is &lt;b&gt; in <https://a.example|a.example> &amp; <#C0NEWS|news>?'),
    ).not.toBe('');
    const shown = await bot.type(ADMIN, '/penholder settings');
    expect(shown).toContain('#news (Slack)');
    await bot.slack.press({ user: ADMIN, channel: CHANNEL, text: 'Change' });
    await until(() => bot.slack.view(ADMIN));
    await bot.slack.submit({ user: ADMIN, values: { posts: 'C0NEWS' } });
    await expect
      .poll(() => bot.slack.readable(CHANNEL, ADMIN).slice(-6).join())
      .toContain('posts go to #news (Slack) now');
    await bot.type(ADMIN, '/penholder settings leave:#news');
  });

  it('holds a poll: ballots, a change of mind, the message as it stands, the close, the result', async () => {
    await bot.type(MALIA, '/poll consensus "Adopt the statement?" closes:7d');
    const { ts } = await posted('Adopt the statement?');
    const press = (user: string, text: string) => bot.slack.press({ user, channel: CHANNEL, ts, text });
    const told = (user: string) => JSON.stringify(bot.slack.ephemerals(CHANNEL, user).map(({ blocks }) => blocks));
    await press(MALIA, 'Support');
    await expect.poll(() => told(MALIA)).toContain('Your ballot in poll');
    await press(FLORINE, 'Support');
    await expect.poll(() => told(FLORINE)).toContain('Je soutiens');
    await press(FLORINE, 'Oppose');
    await expect.poll(() => told(FLORINE)).toContain('Je m’oppose');
    await expect.poll(() => textsOf(ts)).toContain('2 ballots');
    const number = /Poll (\d+): Adopt/.exec(textsOf(ts))?.[1];
    await bot.type(ADMIN, `/poll close ${number} sure:yes`);
    await posted(`Result of poll ${number}`);
    await expect.poll(() => textsOf(ts)).not.toContain('"button"');
    await expect(press(MALIA, 'Support')).rejects.toThrow('no');
  });

  it('pins a result, and keeps one bookmark of the group’s decisions', async () => {
    const { ts } = await posted('Result of poll');
    await expect.poll(() => bot.slack.pins(CHANNEL)).toContain(ts);
    await bot.type(MALIA, '/poll consensus "Decided too?" closes:7d');
    const number = /Poll (\d+): Decided/.exec(JSON.stringify(await posted('Decided too?')))?.[1];
    await bot.type(ADMIN, `/poll close ${number} sure:yes`);
    await posted(`Result of poll ${number}`);
    await expect.poll(() => bot.slack.pins(CHANNEL)).toHaveLength(2);
    expect(bot.slack.bookmarks(CHANNEL)).toMatchObject([{ title: 'Decisions' }]);
  });

  it('shows a poll below a link to its page, in its group’s channels alone, and nothing below other links', async () => {
    const result = JSON.stringify(await posted('Result of poll'));
    const [page = ''] = new RegExp(`${PUBLIC_URL}/p/[\\w-]+`).exec(result) ?? [];
    bot.slack.addChannel({ id: 'C0ELSE', name: 'elsewhere' });
    const share = async (channel: string, url: string) => {
      await bot.slack.say({ user: FLORINE, channel, text: `See <${url}>` });
      return () => JSON.stringify(bot.slack.messages(channel).findLast(({ text }) => text.includes(url))?.attachments);
    };
    const elsewhere = await share('C0ELSE', page);
    const forged = await share(CHANNEL, `${PUBLIC_URL}/p/AAAAAAAAAAAAAAAAAAAAAA`);
    const shown = await share(CHANNEL, page);
    await expect.poll(shown).toContain('Decided too?');
    expect(shown()).not.toContain('"button"');
    expect([elsewhere(), forged()]).toEqual(['[]', '[]']);
    expect(bot.slack.calls('chat.unfurl')).toHaveLength(1);
  });

  it('opens a form, keeps what was typed, shows errors under their fields, and posts what was sent', async () => {
    await bot.type(MALIA, '/poll consensus');
    const view = await until(() => bot.slack.view(MALIA));
    expect(view.texts.join()).toContain('Question');
    await bot.slack.submit({ user: MALIA, values: { question: 'By a form?', closes: '2019-01-01' } });
    const wrong = await until(() => bot.slack.view(MALIA)?.errors);
    expect(wrong.closes).toContain('A poll cannot close in the past');
    await bot.slack.submit({ user: MALIA, values: { question: 'By a form?', closes: '3d' } });
    await posted('By a form?');
    // what takes longer than the acknowledgement may wait is answered in the form
    await expect.poll(() => bot.slack.view(MALIA)?.texts.join() ?? 'closed').toMatch(/is open until|closed/);
    await bot.slack.closeView({ user: MALIA }).catch(() => undefined);
  });

  it('offers values in a form that searches', async () => {
    await bot.type(MALIA, '/issue status');
    await until(() => bot.slack.view(MALIA));
    const found = await bot.slack.search({ user: MALIA, actionId: 'suggest.issues', query: 'metr' });
    expect(JSON.stringify(found.payload)).toContain('16 · Metrics');
    await bot.slack.submit({ user: MALIA, values: { issue: '16' } });
    await expect.poll(() => read(CHANNEL)).toContain('16. Metrics');
  });

  it('answers a mention in its thread and a direct message where it stands, once however often it is delivered', async () => {
    const question = `<@${bot.slack.botUserId}> what is left on metrics?`;
    await bot.slack.say({ user: MALIA, channel: CHANNEL, text: question }, { repeats: 2 });
    const asked = await until(() => bot.slack.messages(CHANNEL).find((one) => one.text === question));
    const answered = () =>
      bot.slack.messages(CHANNEL).filter((one) => one.threadTs === asked.ts && one.ts !== asked.ts);
    await expect.poll(() => JSON.stringify(answered())).toContain('CRM');
    expect(answered()).toHaveLength(1);

    bot.slack.addChannel({ id: 'D0MALIA', name: 'malia', isIm: true, members: [MALIA, bot.slack.botUserId] });
    await bot.slack.say({ user: MALIA, channel: 'D0MALIA', text: 'how far is issue 2?' });
    await expect.poll(() => read('D0MALIA')).toContain('Member Engagement');
  });

  it('takes a second question in a thread as a follow-up, whoever asks it', async () => {
    const at = `<@${bot.slack.botUserId}>`;
    await bot.slack.say({ user: MALIA, channel: CHANNEL, text: `${at} how far is issue 2?` });
    const asked = await until(() => bot.slack.messages(CHANNEL).findLast((one) => one.text.includes('issue 2?')));
    const thread = () => JSON.stringify(bot.slack.messages(CHANNEL).filter((one) => one.threadTs === asked.ts));
    await expect.poll(thread).toContain('Member Engagement');
    const next = { user: FLORINE, channel: CHANNEL, threadTs: asked.ts };
    await bot.slack.say({ ...next, text: `${at} and when does it end?` });
    await expect.poll(thread).toContain('Plusieurs échéances sont indiquées');
  });

  it('keeps a Home tab: open ballots that may be cast there, the next meeting, how far the issues are', async () => {
    await bot.slack.openHome({ user: FLORINE });
    const home = await until(() => bot.slack.home(FLORINE));
    expect(home.texts.join('\n')).toContain('By a form?');
    expect(home.texts.join('\n')).toContain('6 dossiers sur 8');
    await bot.slack.pressAtHome({ user: FLORINE, text: 'Je m’abstiens' });
    await expect.poll(() => bot.slack.view(FLORINE)?.texts.join()).toContain('Je m’abstiens');
    await expect.poll(() => bot.slack.home(FLORINE)?.texts.join()).toContain('Votre vote');
  });

  it('makes a poll of a message, and asks about one', async () => {
    await bot.slack.say({ user: FLORINE, channel: CHANNEL, text: 'Shall we meet &lt;weekly&gt;?' });
    const { ts } = await until(() => bot.slack.messages(CHANNEL).find((one) => one.text.includes('meet')));
    await bot.slack.messageShortcut({ user: MALIA, channel: CHANNEL, ts, callbackId: 'turn_into_poll' });
    const view = await until(() => bot.slack.view(MALIA));
    expect(JSON.stringify(view)).toContain('Shall we meet <weekly>?');
    await bot.slack.submit({ user: MALIA, values: { question: 'Shall we meet <weekly>?' } });
    await posted('Shall we meet <weekly>?');
    await expect.poll(() => bot.slack.view(MALIA)?.texts.join() ?? 'closed').toMatch(/is open until|closed/);
    await bot.slack.closeView({ user: MALIA }).catch(() => undefined);

    await bot.slack.say({ user: FLORINE, channel: CHANNEL, text: 'Who leads outreach and engagement?' });
    const asked = await until(() => bot.slack.messages(CHANNEL).find((one) => one.text.includes('Who leads')));
    await bot.slack.messageShortcut({ user: MALIA, channel: CHANNEL, ts: asked.ts, callbackId: 'ask_about' });
    await expect.poll(() => read(CHANNEL)).toContain('Daniel Nanghaka');
  });

  it('opens a new poll from anywhere, in the channel that is chosen', async () => {
    await bot.slack.shortcut({ user: MALIA, callbackId: 'new_poll' });
    const view = await until(() => bot.slack.view(MALIA));
    expect(view.texts.join()).toContain('Channel');
    await bot.slack.submit({ user: MALIA, values: { 'penholder.channel': CHANNEL, question: 'From anywhere?' } });
    await posted('From anywhere?');
  });

  it('logged nothing of all that as an error', () => {
    expect(bot.logged).toEqual([]);
  });
});
