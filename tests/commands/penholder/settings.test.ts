import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('commands/penholder/settings.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const say = async (who: string, line: string) => (await bot.say(who, line))?.reply as SealedReply;
  const read = async (who: string, line: string) => textOf(await say(who, line));

  it('shows what is set to everybody, and how to change it to an admin', async () => {
    const shown = await say('keahi', '/penholder settings');
    expect(textOf(shown)).toMatch(/Settings of At-Large[\s\S]*Regions\nAFRALO, APRALO, EURALO, LACRALO, NARALO/);
    expect(textOf(shown)).toContain('Polls stay open\nnot set');
    expect(await read('kouame', '/penholder settings')).toContain('An admin of the group can change them.');
    const form = (await bot.press('keahi', shown, 'Change'))?.reply.form;
    const filledIn = form?.fields.flatMap(({ name: field, value }) => (value === undefined ? [] : [[field, value]]));
    expect(filledIn).toEqual([
      ['name', 'At-Large'],
      ['zone', 'Etc/UTC'],
      ['language', 'en'],
      ['roll', 'listed'],
      ['regions', 'AFRALO | APRALO | EURALO | LACRALO | NARALO'],
    ]);
    expect(form?.fields.map((field) => field.name)).toEqual(expect.arrayContaining(['days', 'quorum', 'posts']));
  });

  it('changes what is given and nothing else, says from what to what, and is an admin’s', async () => {
    expect((await say('ottilie', '/penholder settings days:3')).error).toBe('role_needed');
    const changed = await read('keahi', '/penholder settings days:3 zone:Europe/Brussels');
    expect(changed).toContain('Time zone: Etc/UTC → Europe/Brussels');
    expect(changed).toContain('Polls stay open: not set → 3 days');
    expect(await read('keahi', '/penholder settings days:3')).toContain('Nothing changed');
    await bot.say('ottilie', '/poll consensus "Three days?"');
    const poll = bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply;
    expect(textOf(poll)).toContain('in 3 days');
  });

  it('takes the last change back, then the one before it, and keeps a record of it all', async () => {
    await say('keahi', '/penholder settings name:"At-Large Community"');
    expect(await read('keahi', '/penholder settings undo:yes')).toContain(
      'Name of the group: At-Large Community → At-Large',
    );
    expect(await read('keahi', '/penholder settings undo:yes')).toContain('Time zone: Europe/Brussels → Etc/UTC');
    expect((await say('keahi', '/penholder settings undo:yes')).error).toBe('nothing_to_undo');
    const history = await read('kouame', '/penholder settings');
    expect(history).toMatch(/Last changes[\s\S]*Keahi, undone: Time zone[\s\S]*Keahi: Name of the group/);
    expect(history).toContain('Polls stay open\nnot set');
  });

  it('of two who change the same at once, one is told', async () => {
    const lines = ['One', 'Two'].map((each) => say('keahi', `/penholder settings name:"${each}"`));
    const errors = (await Promise.all(lines)).map(({ error }) => error ?? 'changed').sort();
    expect(errors).toEqual(['changed', 'changed_meanwhile']);
    await say('keahi', '/penholder settings undo:yes');
  });

  it('refuses a zone that there is not, and a roll that nobody is on', async () => {
    expect(await read('keahi', '/penholder settings zone:Europe/Brusels')).toContain('Did you mean Europe/Brussels');
    await bot.say('keahi', '/penholder setup Board', { channelId: 'board' });
    const refused = await bot.say('keahi', '/penholder settings roll:listed', { channelId: 'board' });
    expect(refused?.reply.error).toBe('roll_empty');
  });

  it('sets what polls are opened with, each as it may be typed, and takes each back', async () => {
    const line = 'quorum:50% threshold:two-thirds spread:3 reminders:"2h | 1d"';
    const changed = await read('keahi', `/penholder settings ${line}`);
    expect(changed).toContain('Quorum: not set → 50%');
    expect(changed).toContain('Threshold: not set → 2/3');
    expect(changed).toContain('Regions in support: not set → support in at least 3 regions');
    expect(changed).toContain('Reminders: not set → 24 h, 2 h before the close');
    const group = async () => bot.penholder.stores.groups.find('web:local/at-large');
    expect((await group())?.pollDefaults).toEqual({
      quorum: { kind: 'share', parts: 50, of: 100 },
      threshold: { kind: 'share', parts: 2, of: 3 },
      spread: 3,
      reminders: [24, 2],
    });
    expect(await read('keahi', `/penholder settings ${line}`)).toContain('Nothing changed');
    expect(await read('keahi', '/penholder settings quorum:none spread:0')).toContain('Quorum: 50% → not set');
    expect((await group())?.pollDefaults).toEqual({
      threshold: { kind: 'share', parts: 2, of: 3 },
      reminders: [24, 2],
    });
    await say('keahi', '/penholder settings undo:yes');
    await say('keahi', '/penholder settings undo:yes');
    expect((await group())?.pollDefaults).toBeUndefined();
  });

  it.each([
    ['quorum:120%', 'quorum_invalid'],
    ['quorum:0', 'quorum_invalid'],
    ['threshold:4/3', 'threshold_unclear'],
    ['threshold:"most of them"', 'threshold_unclear'],
    ['spread:6', 'spread_too_wide'],
    ['spread:-1', 'option_out_of_range'],
    ['days:0', 'option_out_of_range'],
    ['reminders:"2h | soon"', 'reminder_unclear'],
    ['reminders:40d', 'reminder_unclear'],
    ['languages:"en | de"', 'language_unknown'],
    ['languages:fr', 'language_not_offered'],
    ['posts:#nowhere', 'channel_not_found'],
    ['name:Other posts:#nowhere', 'channel_not_found'],
  ])('%s is refused with %s, and nothing changes', async (typed, code) => {
    const before = await bot.penholder.stores.groups.find('web:local/at-large');
    const refused = await say('keahi', `/penholder settings ${typed}`);
    expect(refused.error).toBe(code);
    expect(await bot.penholder.stores.groups.find('web:local/at-large')).toEqual(before);
  });

  it('members are answered in a language that the group offers', async () => {
    const french = { person: { id: 'kouame', name: 'kouame', platformAdmin: false, locale: 'fr' } };
    const language = async () => (await bot.say('kouame', '/issue list', french))?.language;
    expect(await language()).toBe('fr');
    await say('keahi', '/penholder settings languages:"es | EN"');
    expect(await language()).toBe('en');
    expect(await read('kouame', '/penholder settings')).toContain('Languages offered\nEnglish, Spanish');
    await say('keahi', '/penholder settings languages:none');
    expect(await language()).toBe('fr');
  });

  it('says where posts go: a channel is added, made quiet, taken from the group, and each taken back', async () => {
    expect(await read('keahi', '/penholder settings')).toContain('Posts go to\n#cpwg (playground)');
    expect(await read('keahi', '/penholder settings leave:#cpwg')).toContain('#cpwg (playground) no longer belongs');
    await bot.say('keahi', '/penholder settings undo:yes', { channelId: 'outreach' });
    const posting = async () =>
      (await bot.penholder.services.settings.channels('web:local/at-large'))
        .filter(({ posts }) => posts)
        .map(({ channelId }) => channelId);
    expect(await posting()).toEqual(['cpwg']);
    expect(await read('keahi', '/penholder settings posts:#outreach')).toContain(
      'posts go to #outreach (playground) now',
    );
    expect(await posting()).toEqual(['cpwg', 'outreach']);
    expect(await read('keahi', '/penholder settings quiet:outreach')).toContain('no longer go to #outreach');
    expect(await read('keahi', '/penholder settings')).toMatch(/Other channels\n[^\n]*#outreach/);
    expect(await posting()).toEqual(['cpwg']);
    expect(await read('keahi', '/penholder settings undo:yes')).toContain('posts go to #outreach (playground) now');
    expect(await read('keahi', '/penholder settings undo:yes')).toContain('no longer go to #outreach');
  });

  it('takes no channel of another group, and leaves a group its last one', async () => {
    await bot.say('keahi', '/penholder setup Short', { channelId: 'board' });
    bot.adapter.named = async () => [
      { id: 'cpwg', name: 'cpwg' },
      { id: 'board', name: 'board' },
    ];
    const there = (line: string) => bot.say('keahi', line, { channelId: 'board' });
    expect((await there('/penholder settings posts:#cpwg'))?.reply.error).toBe('channel_taken');
    expect((await there('/penholder settings leave:#board'))?.reply.error).toBe('last_channel');
  });
});
