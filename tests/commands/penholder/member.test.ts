import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BotEvent } from '../../../src/bot/event.ts';
import { mentionOf } from '../../../src/bot/mention.ts';
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

  describe('at an account that is pointed at', () => {
    const point = (who: string, action: string, args: Record<string, unknown>, asForm = false) =>
      say(who, '', { kind: 'command', command: `penholder ${action}`, args, asForm } as Partial<BotEvent>);
    const at = (userId: string, name: string) => ({ who: mentionOf('member', { id: userId, name }) });

    it('an account that the group has not met is nobody yet; put on the roll, it is a member at once', async () => {
      const ana = { person: { id: 'ana', name: 'Ana', platformAdmin: false } };
      expect((await point('keahi', 'role', { ...at('ana', 'Ana'), role: 'penholder' })).error).toBe('member_not_found');
      const added = textOf(await point('ottilie', 'member', { do: 'add', ...at('ana', 'Ana'), region: 'LACRALO' }));
      expect(added).toContain('Ana is on the roll.');
      expect(added).not.toContain('/penholder link');
      expect((await say('', '/poll consensus "Ana may?" closes:2d', ana)).error).toBeUndefined();
      expect(textOf(await point('keahi', 'role', { ...at('ana', 'Other'), role: 'penholder' }))).toContain(
        'Ana is now:',
      );
    });

    it('is the member whose account it is, whatever it is called there', async () => {
      const edited = textOf(
        await point('ottilie', 'member', { do: 'edit', ...at('kouame', 'KK'), kind: 'individual' }),
      );
      expect(edited).toContain('Kouamé');
      expect((await say('ottilie', '/penholder member edit KK kind:staff')).error).toBe('member_not_found');
    });

    it('becomes the account of who is on the roll by that name alone, and of nobody who has one', async () => {
      await say('ottilie', '/penholder member add "Sefa Lomu" region:APRALO');
      const met = textOf(await point('ottilie', 'member', { do: 'add', ...at('s1', 'sefa lomu') }));
      expect(met).toMatch(/Sefa Lomu is on the roll[\s\S]*APRALO/);
      expect(met).not.toContain('/penholder link');
      await point('ottilie', 'member', { do: 'add', ...at('s2', 'Sefa Lomu') });
      expect((await say('ottilie', '/penholder member edit "Sefa Lomu" kind:staff')).error).toBe('member_unclear');
      const edited = textOf(await point('ottilie', 'member', { do: 'edit', ...at('s2', ''), kind: 'staff' }));
      expect(edited).not.toContain('APRALO');
    });

    it('is settled in a form: the rest is asked', async () => {
      const { form } = await point('keahi', 'role', at('kouame', 'Kouamé'), true);
      expect(form?.fields.map(({ name: field }) => field)).toEqual(['role', 'platform', 'take']);
      const action = { kind: 'action', token: form?.does, values: { role: 'observer' } } as Partial<BotEvent>;
      expect(textOf(await say('keahi', '', action))).toContain('Kouamé is now:');
      await say('keahi', '/penholder role Kouame observer take:yes');
    });
  });

  it('takes the last change back: once a press, the one that was meant, and no role by who gives none', async () => {
    await say('ottilie', '/penholder member edit Waverly region:APRALO organisation:"ISOC Hawaii"');
    const edited = await say('ottilie', '/penholder member edit Waverly region:AFRALO');
    const undone = await bot.press('ottilie', edited, 'Undo');
    expect(textOf(undone?.reply as SealedReply)).toMatch(/Waverly is taken back[\s\S]*APRALO/);
    expect((await bot.press('ottilie', edited, 'Undo'))?.reply.error).toBe('changed_meanwhile');
    expect(await read('ottilie', '/penholder member undo')).not.toMatch(/APRALO|ISOC/);

    await say('keahi', '/penholder role Waverly chair');
    expect((await say('ottilie', '/penholder member undo')).error).toBe('role_needed');
    expect((await say('kouame', '/penholder member undo')).error).toBe('role_needed');
    expect(await read('keahi', '/penholder member undo')).not.toMatch(/Roles\n.*chair/);
    await say('ottilie', '/penholder member add "Somebody New"');
    expect(await read('keahi', '/penholder member undo')).toMatch(/Somebody New is taken back[\s\S]*May vote\nno/);
  });

  it('the last admin’s role is not taken back either', async () => {
    await say('keahi', '/penholder role Kouame admin');
    expect((await say('keahi', '/penholder member undo')).error).toBe('last_admin');
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
