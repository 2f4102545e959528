import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BotEvent } from '../../../src/bot/event.ts';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('commands/penholder/role.ts: roles of the platform', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  /** Says a line as somebody whose roles the platform tells, or does not. */
  const say = async (who: string, line: string, platformRoles?: readonly string[], more: Partial<BotEvent> = {}) => {
    const person = { id: who, name: who, platformAdmin: who === 'keahi', ...(platformRoles ? { platformRoles } : {}) };
    return (await bot.say(who, line, { person, ...more }))?.reply as SealedReply;
  };
  const map = (role: string, more = '') => say('keahi', `/penholder role platform:@Chairs role:${role} ${more}`);
  const mayPost = async (who: string, platformRoles?: readonly string[], more?: Partial<BotEvent>) =>
    (await say(who, '/points post icann68 at:2h', platformRoles, more)).error ?? 'ok';

  it('an admin’s alone: whoever has the role there may what the group’s role may, as long as they have it', async () => {
    expect((await say('ottilie', '/penholder role platform:@Chairs role:chair')).error).toBe('role_needed');
    expect(await mayPost('kouame', ['r1'])).toBe('role_needed');
    expect(textOf(await map('chair'))).toContain('not set → @Chairs (playground) → chair');
    expect(await mayPost('kouame', ['r1'])).toBe('ok');
    // it does not stay with them
    expect(await mayPost('kouame', [])).toBe('role_needed');
    expect(await mayPost('kouame')).toBe('role_needed');
    expect(await mayPost('kouame', ['r2'])).toBe('role_needed');
  });

  it('joins the roles that they have by themselves, and is none of them', async () => {
    expect(textOf(await say('meherun', '/penholder whoami', ['r1']))).toContain(
      'penholder, chair (as @Chairs (playground))',
    );
    const kept = await bot.penholder.stores.members.find('web:local/at-large', {
      tenant: 'web:local',
      userId: 'meherun',
    });
    expect(kept?.roles).toEqual(['penholder']);
  });

  it('makes nobody an administrator, unless it is mapped to that', async () => {
    expect((await say('kouame', '/penholder settings days:3', ['r1'])).error).toBe('role_needed');
    await map('admin');
    expect((await say('kouame', '/penholder settings days:3', ['r1'])).error).toBeUndefined();
    expect((await say('kouame', '/penholder settings days:4')).error).toBe('role_needed');
    await map('admin', 'take:yes');
    expect((await say('kouame', '/penholder settings days:4', ['r1'])).error).toBe('role_needed');
  });

  it('is named where it is said who has a role', async () => {
    expect(textOf(await say('kouame', '/points post icann68 at:2h'))).toContain('@Chairs');
    expect(textOf(await say('kouame', '/penholder settings'))).toContain('@Chairs (playground) → chair');
  });

  it('a role with the same id in another place is another role', async () => {
    const abroad = { tenant: 'web:abroad', channelId: 'cpwg' };
    expect(await mayPost('kouame', ['r1'], abroad)).toBe('no_group_here');
    await bot.penholder.stores.groups.addChannel('web:local/at-large', abroad, false);
    expect(await mayPost('kouame', ['r1'], abroad)).toBe('role_needed');
  });

  it('is taken back, and is on record', async () => {
    expect(textOf(await say('keahi', '/penholder settings'))).toMatch(/Last changes[\s\S]*Roles of the platform/);
    await map('chair', 'take:yes');
    expect(await mayPost('kouame', ['r1'])).toBe('role_needed');
    expect(textOf(await say('keahi', '/penholder settings undo:yes'))).toContain('not set → @Chairs');
    expect(await mayPost('kouame', ['r1'])).toBe('ok');
  });

  it('asks for a member or a role, one of them, that there is', async () => {
    expect((await say('keahi', '/penholder role Idris chair platform:@Chairs')).error).toBe('role_unclear');
    expect((await say('keahi', '/penholder role role:chair')).error).toBe('option_missing');
    const unknown = await say('keahi', '/penholder role platform:@Chars role:chair');
    expect(textOf(unknown)).toContain('There is no role “Chars” on this platform. There are: Chairs');
  });
});
