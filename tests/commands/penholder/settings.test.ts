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
    expect(form?.fields.map((field) => [field.name, field.value])).toEqual([
      ['name', 'At-Large'],
      ['zone', 'Etc/UTC'],
      ['language', 'en'],
      ['roll', 'listed'],
      ['regions', 'AFRALO | APRALO | EURALO | LACRALO | NARALO'],
      ['days', undefined],
    ]);
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
});
