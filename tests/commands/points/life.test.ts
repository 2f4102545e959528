import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/bot/adapter.ts';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot, wordsOf } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('commands/points: the way of a talking point', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const say = (who: string, line: string) => bot.say(who, line);
  const words = (answer: Answer | undefined) => textOf(answer?.reply as SealedReply);
  const said = async (who: string, line: string) => words(await say(who, line));
  const press = (who: string, answer: Answer | undefined, label: string) =>
    bot.press(who, answer?.reply as SealedReply, label);
  const code = async (who: string, line: string) => (await say(who, line))?.reply.error ?? 'ok';
  /** The newest drawing of each message in somebody's direct conversation. */
  const told = (who: string) =>
    bot.adapter.messages
      .filter(({ channel }) => channel.channelId === `direct:${who}`)
      .map(({ drawings }) => drawings.at(-1)?.reply as SealedReply);
  const posted = () => textOf(bot.adapter.messages[0]?.drawings.at(-1)?.reply as SealedReply);
  const nothingMore = () => bot.moveTo(new Date(bot.clock.now().getTime() + 5000));

  it('goes from draft over return to approval; chair and penholder tell each other in private', async () => {
    await say('keahi', '/points post');
    const draft = await say('meherun', '/points draft "DNS abuse" "Ask for figures." meeting:icann68');
    expect(words(draft)).toMatch(/^dns-abuse-4 is saved as a draft, version 1\./);
    expect(posted()).not.toContain('Ask for figures');
    expect(words(await press('meherun', draft, 'Submit'))).toMatch(/The decision is with .*Ottilie/);
    const asked = told('ottilie').at(-1) as SealedReply;
    expect(textOf(asked)).toMatch(/^Submitted for your approval: dns-abuse-4, by Meherun/);
    const form = await bot.press('ottilie', asked, 'Return …');
    expect(form?.reply.form?.fields.map((field) => field.name)).toEqual(['comment']);
    const sent = { kind: 'action', token: form?.reply.form?.does, values: { comment: 'Whose figures?' } } as const;
    expect(words(await bot.say('ottilie', '', sent as never))).toMatch(/^dns-abuse-4 is returned/);
    expect(textOf(told('meherun').at(-1) as SealedReply)).toContain('Returned: Whose figures?');
    await nothingMore();
    expect(textOf(told('ottilie').at(-1) as SealedReply)).toContain('Returned: Whose figures?');

    await say('meherun', '/points draft point:dns-abuse-4 text:"Ask the registry for figures."');
    await say('meherun', '/points submit dns-abuse-4');
    const approved = await bot.press('ottilie', told('ottilie').at(-1) as SealedReply, 'Approve');
    expect(words(approved)).toMatch(/^dns-abuse-4 is approved\./);
    expect(textOf(told('meherun').at(-1) as SealedReply)).toContain('State: Approved');
    await nothingMore();
    expect(posted()).toContain('Ask the registry for figures.');
    const show = await said('ottilie', '/points show dns-abuse-4');
    expect(show).toContain('Ask [new: the registry] for figures.');
    expect(show).toContain('version 1 returned · Ottilie');
    expect(await said('meherun', '/penholder participation')).toMatch(/Points drafted\n1/);
  });

  it('a new version of what is approved stays a draft beside it, and what is posted stays', async () => {
    await say('meherun', '/points draft point:dns-abuse-4 text:"Ask every registry for figures."');
    await nothingMore();
    expect(posted()).toContain('Ask the registry for figures.');
    const show = await said('ottilie', '/points show dns-abuse-4');
    expect(show).toContain('Version 3: Draft. Version 2 is approved and stays until then.');
    expect(show).toContain('Ask [gone: the] [new: every] registry for figures.');
    await say('meherun', '/points submit dns-abuse-4');
    const approved = await say('ottilie', '/points approve dns-abuse-4');
    await nothingMore();
    expect(posted()).toContain('Ask every registry for figures.');
    const undone = await press('ottilie', approved, 'Undo');
    expect(words(undone)).toContain('Version 3: Submitted. Version 2 is approved');
    await nothingMore();
    expect(posted()).toContain('Ask the registry for figures.');
    expect((await press('ottilie', approved, 'Undo'))?.reply.error).toBe('changed_meanwhile');
  });

  it('a press counts for the text that was seen; of two who write at once the second is shown what changed', async () => {
    const asked = told('ottilie').at(-1) as SealedReply;
    const first = await say('meherun', '/points draft point:dns-abuse-4');
    const second = await say('keahi', '/points draft point:dns-abuse-4');
    const send = (who: string, form: Answer | undefined, text: string) =>
      bot.say(who, '', { kind: 'action', token: form?.reply.form?.does, values: { text } } as never);
    expect(first?.reply.form?.fields.map(({ name: field, value }) => [field, value])).toEqual([
      ['text', 'Ask every registry for figures.'],
      ['meeting', 'icann68'],
    ]);
    await send('meherun', first, 'Ask every registry and registrar for figures.');
    const collided = await send('keahi', second, 'Ask every registry for sources.');
    expect(words(collided)).toMatch(/^dns-abuse-4 has been changed since you saw it/);
    expect(words(collided)).toContain('[new: and registrar]');
    expect(await said('keahi', '/points show dns-abuse-4')).toContain('Ask every registry and registrar for figures.');
    expect(words(await press('keahi', collided, 'Save mine'))).toContain('version 5');
    await say('meherun', '/points submit dns-abuse-4');
    expect(words(await bot.press('ottilie', asked, 'Approve'))).toMatch(/has been changed since you saw it/);
    expect(await said('ottilie', '/points show dns-abuse-4')).toContain('Version 5: Submitted');
  });

  it('of two chairs who decide at once one does, and the other is told how it stands', async () => {
    await say('meherun', '/points draft 6 "Say when." meeting:icann68');
    await say('meherun', '/points submit transparency-3');
    const both = await Promise.all([
      code('ottilie', '/points approve transparency-3'),
      code('keahi', '/points return transparency-3 Shorter'),
    ]);
    expect(both.sort()).toEqual(['ok', 'point_not_so']);
    const twice = await Promise.all([1, 2].map(() => said('meherun', '/points draft 6 "Once more."')));
    expect(twice.map((one) => /transparency-\d/.exec(one)?.[0]).sort()).toEqual(['transparency-4', 'transparency-5']);
  });

  it('an empty form, and a translation of nothing, say what is missing', async () => {
    const form = await say('meherun', '/points draft');
    const send = (values: object) =>
      bot.say('meherun', '', { kind: 'action', token: form?.reply.form?.does, values } as never);
    const errors = (answer: Answer | undefined) =>
      (answer?.reply.form?.fields ?? []).flatMap((field) => (field.error ? [[field.name, wordsOf(field.error)]] : []));
    expect(errors(await send({}))).toEqual([['text', 'text is missing.']]);
    expect(errors(await send({ text: 'Without a topic' }))).toEqual([['topic', 'topic is missing.']]);
    expect(await code('meherun', '/points draft of:nothing-9 text:"Rien" language:fr')).toBe('point_not_found');
  });

  it('a translation is of a version: when its original changes it is outdated, told to the chair, and not shown', async () => {
    const french = await said('florine', '/points show 5');
    const translated = await say('meherun', '/points draft of:dns-abuse-4 language:fr text:"Demandez les chiffres."');
    expect(words(translated)).toMatch(/^dns-abuse-4-fr is saved/);
    expect(words(translated)).toContain('The original\nAsk every registry for sources.');
    expect(await code('meherun', '/points draft of:dns-abuse-4-fr language:fr text:"Encore"')).toBe('point_translated');
    expect(await code('meherun', '/points draft of:dns-abuse-4 text:"Again"')).toBe('point_same_language');
    await say('meherun', '/points submit dns-abuse-4-fr');
    await say('ottilie', '/points approve dns-abuse-4');
    await say('ottilie', '/points approve dns-abuse-4-fr');
    expect(await said('florine', '/points show 2')).toContain('Demandez les chiffres.');
    await say('meherun', '/points draft point:dns-abuse-4 text:"Ask every registry."');
    await say('meherun', '/points submit dns-abuse-4');
    expect(await said('florine', '/points show 2')).toContain('Demandez les chiffres.');
    await say('ottilie', '/points approve dns-abuse-4');
    expect(await said('florine', '/points show 2')).not.toContain('Demandez les chiffres.');
    expect(await said('florine', '/points show 2')).toContain('Ask every registry.');
    expect(await said('ottilie', '/points show')).toContain('dns-abuse-4: French: of another text; no Spanish');
    expect(await said('florine', '/points show 5')).toBe(french);
  });

  it('the chair sees how many are ready and what the others lack, a penholder their own, a member a number', async () => {
    const chair = await said('ottilie', '/points show');
    expect(chair).toMatch(/\d+ of \d+ ready\nNot ready, or changing/);
    expect(chair).toContain('new-gtlds-3: Submitted');
    const own = await said('meherun', '/points show');
    expect(own).not.toContain('new-gtlds-3');
    expect(await said('kouame', '/points show')).not.toMatch(/ready|Submitted/);
    expect(await said('ottilie', '/points topics')).toMatch(/2\. DNS Abuse: \d of 4 ready/);
    expect(await said('kouame', '/points topics')).toMatch(/2\. DNS Abuse: 3 talking points/);
  });

  it('what is not approved is found, completed and shown to nobody but those who write', async () => {
    expect(await code('kouame', '/points show point:new-gtlds-3')).toBe('point_not_found');
    expect(await code('meherun', '/points show point:new-gtlds-3')).toBe('ok');
    await say('meherun', '/points draft point:dns-abuse-4 text:"Secret for now."');
    expect(await said('kouame', '/points show dns-abuse-4')).not.toMatch(/Secret|Version|Meherun,/);
    const offered = async (person: string) => {
      const asked = {
        tenant: 'web:local',
        channelId: 'cpwg',
        direct: false,
        kind: 'points',
        typed: '',
        limit: 99,
      } as const;
      const who = { id: person, name: person, platformAdmin: false };
      return JSON.stringify(await bot.adapter.suggest({ ...asked, person: who } as never));
    };
    expect(await offered('kouame')).not.toMatch(/Secret|new-gtlds-3/);
    expect(await offered('meherun')).toMatch(/new-gtlds-3.*Secret/);
  });

  it('a point that is approved is put before another meeting; retired it leaves the posts, until that is undone', async () => {
    expect(await code('meherun', '/points draft point:dns-abuse-1 text:"Same" meeting:icann66')).toBe(
      'point_meetings_fixed',
    );
    expect(await said('ottilie', '/points approve dns-abuse-2 meeting:icann66')).toMatch(/^dns-abuse-2 is meant for/);
    expect(await said('kouame', '/points show meeting:icann66')).toMatch(/2\. DNS Abuse/);
    await nothingMore();
    const before = posted();
    const retired = await say('ottilie', '/points retire dns-abuse-1');
    await nothingMore();
    expect(posted().length).toBeLessThan(before.length);
    await press('ottilie', retired, 'Undo');
    await nothingMore();
    expect(posted()).toBe(before);
  });

  it('topics are added and renamed by the chair; an old name still finds the topic', async () => {
    expect(await code('meherun', '/points topics add:"Closed generics"')).toBe('role_needed');
    expect(await said('ottilie', '/points topics add:"Closed generics"')).toContain('8. Closed generics');
    expect(await code('ottilie', '/points topics add:"closed GENERICS"')).toBe('topic_there');
    const renamed = await say('ottilie', '/points topics 8 rename:"Closed generic strings"');
    expect(await said('meherun', '/points draft "Closed generics" "Say no."')).toContain('8. Closed generic strings');
    await press('ottilie', renamed, 'Undo');
    expect(await said('ottilie', '/points topics')).toContain('8. Closed generics');
  });

  it('a text of 20,000 characters is refused with the limit, and hostile text stays text', async () => {
    expect(await code('meherun', `/points draft 2 "${'x'.repeat(20_000)}"`)).toBe('text_too_long');
    const long = await say('meherun', `/points draft 2 "${'x'.repeat(601)}"`);
    expect([long?.reply.error, textOf(long?.reply as SealedReply)]).toEqual([
      'option_too_long',
      expect.stringContaining('600'),
    ]);
    const hostile = await say('meherun', '/points draft 2 "<!channel> @everyone *bold* [x](http://e.example)"');
    const texts = hostile?.reply.blocks.flatMap((block) => (block.kind === 'text' ? [block.words] : [])) ?? [];
    expect(texts).toContainEqual({ kind: 'said', text: '<!channel> @everyone *bold* [x](http://e.example)' });
    expect(texts.map((one) => wordsOf(one)).join()).toContain('@everyone');
  });
});
