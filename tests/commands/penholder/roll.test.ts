import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('commands/penholder/roll.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  async function send(who: string, table: string): Promise<SealedReply> {
    const shown = (await bot.say(who, '/penholder roll'))?.reply as SealedReply;
    const form = (await bot.press(who, shown, 'Bring a table in …'))?.reply as SealedReply;
    const sent = await bot.say(who, '', { kind: 'action', token: form.form?.does ?? '', values: { table } });
    return sent?.reply as SealedReply;
  }
  const members = async () => textOf((await bot.say('keahi', '/penholder member list'))?.reply as SealedReply);

  it('shows what would change, and changes it at the press of a button', async () => {
    const shown = await send(
      'keahi',
      'name,region,roles\nTane,APRALO,penholder\nItzel,LACRALO,member\nWaverly,AFRALO,member',
    );
    expect(textOf(shown)).toMatch(/1 member added\n1 member changed\n1 line says what is so already/);
    expect(await members()).not.toContain('Tane');
    expect((await bot.press('ottilie', shown, 'Take it in'))?.reply.error).toBe('role_needed');
    await bot.press('keahi', shown, 'Take it in');
    expect(await members()).toMatch(/Tane\nAPRALO\npenholder[\s\S]*Waverly\nAFRALO/);
    const again = await bot.press('keahi', shown, 'Take it in');
    expect(textOf(again?.reply as SealedReply)).toContain('0 members added');
  });

  it('with one fault nothing can be taken in, and each fault names its line', async () => {
    const shown = await send('keahi', 'name,region\nNgaire,APRALO\nHemi,ATLANTIS\nHemi,APRALO');
    expect(textOf(shown)).toContain('Line 3: “ATLANTIS” is none of the group’s regions.');
    expect(shown.blocks.map(({ kind }) => kind)).not.toContain('buttons');
    expect(await members()).not.toContain('Ngaire');
  });

  it('does not take the last admin’s role', async () => {
    await bot.say('keahi', '/penholder role Keahi admin');
    const shown = await send('keahi', 'name,roles\nKeahi,staff');
    expect((await bot.press('keahi', shown, 'Take it in'))?.reply.error).toBe('last_admin');
  });

  it('gives the table out that it takes in: nothing would change', async () => {
    const shown = (await bot.say('keahi', '/penholder roll'))?.reply as SealedReply;
    expect(textOf(shown)).toMatch(/\d+ members; \d+ may vote/);
    const [file] = (await bot.press('keahi', shown, 'Export as CSV'))?.reply.blocks ?? [];
    if (file?.kind !== 'file') throw new Error('no file');
    expect(String(file.content)).toContain('Tane,APRALO,,,penholder,yes\r\n');
    expect(textOf(await send('keahi', String(file.content)))).toContain('The table changes nothing.');
    expect((await bot.press('ottilie', shown, 'Export as CSV'))?.reply.error).toBe('role_needed');
  });

  it('gives no role to who is no admin, be it to oneself', async () => {
    for (const line of ['/penholder role Ottilie admin', '/penholder roll "name,roles\nOttilie,admin"'])
      expect((await bot.say('ottilie', line))?.reply.error).toBe('role_needed');
  });
});
