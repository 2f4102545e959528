import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BotEvent } from '../../../src/bot/event.ts';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('commands/penholder/member.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const say = async (who: string, line: string, more?: Partial<BotEvent>) =>
    (await bot.say(who, line, more))?.reply as SealedReply;
  const read = async (who: string, line: string, more?: Partial<BotEvent>) => textOf(await say(who, line, more));
  const malia = { person: { id: 'm1', name: 'Malia Kekona', platformAdmin: false } };

  it('lists who there is, with region, roles, and whether they are on the roll', async () => {
    const listed = await read('kouame', '/penholder member');
    expect(listed).toMatch(/Members of At-Large/);
    expect(listed).toMatch(/Ottilie\nEURALO\nchair\nyes/);
  });

  it('puts somebody who was seen on the roll: from then on they may vote', async () => {
    expect((await say('', '/poll consensus "Early?" closes:2d', malia)).error).toBe('not_on_roll');
    expect((await say('kouame', '/penholder member add "Malia Kekona"')).error).toBe('role_needed');
    const added = await read('ottilie', '/penholder member add "malia kekona" region:APRALO kind:individual');
    expect(added).toContain('Malia Kekona is on the roll.');
    expect(added).not.toContain('/penholder link');
    expect((await say('', '/poll consensus "Now?" closes:2d', malia)).error).toBeUndefined();
  });

  it('puts a name on the roll that nobody has yet, with a code by which that person is known', async () => {
    const added = await read('ottilie', '/penholder member add "Tane Rewi" region:APRALO');
    const code = /\/penholder link (\S{9})/.exec(added)?.[1];
    const tane = { person: { id: 'tane', name: 'tane_r', platformAdmin: false } };
    expect((await say('', '/poll consensus "Who?" closes:2d', tane)).error).toBe('not_on_roll');
    expect(await read('', `/penholder link ${code}`, tane)).toContain('You are Tane Rewi');
    expect((await say('', '/poll consensus "Who now?" closes:2d', tane)).error).toBeUndefined();
    expect(await read('ottilie', '/penholder member add "Tane Rewi"')).not.toContain('/penholder link');
  });

  it('edits what is said of somebody, within the group’s regions', async () => {
    const edited = await read('ottilie', '/penholder member edit "Malia Kekona" organisation:"ISOC Hawaii"');
    expect(edited).toMatch(/Region\nAPRALO[\s\S]*Organisation\nISOC Hawaii/);
    expect(await read('ottilie', '/penholder member edit "Malia Kekona" region:ATLANTIS')).toContain('AFRALO, APRALO');
    expect(await read('ottilie', '/penholder member edit "Malya Kekona" region:APRALO')).toContain('Malia Kekona');
  });

  it('asks before it takes somebody off the roll, with their roles', async () => {
    await say('keahi', '/penholder role "Malia Kekona" penholder');
    const asked = await say('ottilie', '/penholder member remove "Malia Kekona"');
    expect((await say('', '/poll consensus "Still?" closes:2d', malia)).error).toBeUndefined();
    expect((await bot.press('kouame', asked, 'Take off the roll'))?.reply.error).toBe('button_not_yours');
    const removed = (await bot.press('ottilie', asked, 'Take off the roll'))?.reply as SealedReply;
    expect(textOf(removed)).toContain('off the roll');
    expect((await say('', '/poll consensus "No more?" closes:2d', malia)).error).toBe('not_on_roll');
  });

  it('gives and takes roles, an admin’s only; the last admin stays', async () => {
    expect((await say('ottilie', '/penholder role Kouame penholder')).error).toBe('role_needed');
    expect(await read('keahi', '/penholder role Kouame admin')).toContain('Kouamé is now:');
    expect((await say('kouame', '/penholder role Kouame admin take:yes')).error).toBe('last_admin');
    expect(await read('kouame', '/penholder role Ottilie admin')).toContain('admin');
    expect((await say('kouame', '/penholder role Kouame admin take:yes')).error).toBeUndefined();
    expect((await say('kouame', '/penholder role Kouame chair')).error).toBe('role_needed');
  });
});
