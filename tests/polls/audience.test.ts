import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Group } from '../../src/people/group.ts';
import { type Member, roles } from '../../src/people/member.ts';
import { votersOf } from '../../src/polls/audience.ts';
import { readAudience } from '../../src/polls/read-audience.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const REGIONS = ['AFRALO', 'EURALO'] as const;

describe('src/polls/audience.ts', () => {
  const group = { id: 'g', roll: 'listed', regions: [...REGIONS] } as unknown as Group;
  const member = fc.record({
    listed: fc.boolean(),
    roles: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 3 }),
    region: fc.option(fc.constantFrom(...REGIONS), { nil: undefined }),
  });
  const people = fc
    .array(member, { maxLength: 12 })
    .map((all) => all.map((one, at) => ({ ...one, id: `m${at}`, groupId: 'g', name: `Name${at}` }) as Member));

  /** What each word means, said a second time. */
  function naive(word: string, { id, name: called, listed, roles: own, region }: Member): boolean {
    const votes = listed && !own.includes('observer');
    if (word === 'roll') return votes;
    if (word.startsWith('Name')) return called === word && id !== '';
    if (word.endsWith('RALO')) return votes && region === word;
    return own.includes(word as never) && (word === 'observer' || !own.includes('observer'));
  }
  const word = fc.constantFrom('roll', 'chair', 'staff', 'observer', ...REGIONS, 'Name0');

  it('a rule of three words means whom a naive reading of them means, in each of the languages', () => {
    const glue = fc.constantFrom(
      [' | ', 'any'],
      [' or ', 'any'],
      [' ou ', 'any'],
      [' and ', 'all'],
      [' et ', 'all'],
      [' y ', 'all'],
      [' except ', 'but'],
      [' sauf ', 'but'],
      [' excepto ', 'but'],
    );
    fc.assert(
      fc.property(people, word, glue, word, (members, first, [by = '', means = ''], second) => {
        fc.pre(members.length > 0);
        const found = votersOf(readAudience(`${first}${by}${second}`, { group, members }), members, group);
        const expected = members.filter((one) => {
          const [a, b] = [naive(first, one), naive(second, one)];
          if (means === 'any') return a || b;
          return means === 'all' ? a && b : a && !b;
        });
        expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      }),
    );
  });

  it('any text is read or refused with one of its own errors, and a name may hold such words', () => {
    const members = [{ id: 'o', groupId: 'g', name: 'Ortega y Gasset', roles: [], listed: true } as Member];
    expect(readAudience('Ortega y Gasset | chairs', { group, members })).toEqual({
      is: 'any',
      of: [
        { is: 'member', id: 'o', name: 'Ortega y Gasset' },
        { is: 'role', role: 'chair' },
      ],
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (typed) => {
        try {
          readAudience(typed, { group, members });
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^audience_(unknown|alone)$/) });
        }
      }),
    );
  });
});

describe('src/polls/opening.ts: audience', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const tane = { person: { id: 'tane', name: 'Tane', platformAdmin: false } };
  const posted = () => bot.adapter.messages.at(-1)?.drawings.at(-1)?.reply as SealedReply;
  const open = async (rest: string, who = 'ottilie') =>
    (await bot.say(who, `/poll consensus "Who?" closes:2d ${rest}`))?.reply as SealedReply;
  const press = async (who: string, more = {}) => (await bot.press(who, posted(), 'Support', more))?.reply.error;

  it('a region votes alone, of whom the message tells; whoever else presses is told so', async () => {
    await open('audience:euralo quorum:100%');
    expect(textOf(posted())).toContain('May vote: EURALO; fixed at the opening, 2 persons.');
    expect(textOf(posted())).toContain('0 of 2');
    expect(await press('meherun')).toBe('not_on_poll_roll');
    expect(await press('florine')).toBeUndefined();
    expect(textOf((await bot.say('meherun', '/poll mine'))?.reply as SealedReply)).not.toContain('Who?');
    expect(textOf((await bot.say('ottilie', '/poll mine'))?.reply as SealedReply)).toContain('Who?');
  });

  it('roles, regions and names are combined; an observer who is named votes', async () => {
    await open('audience:"chair or penholder | AFRALO except staff | Idris"');
    expect(textOf(posted())).toContain('chair (role), penholder (role), AFRALO except staff (role), Idris; fixed');
    for (const who of ['ottilie', 'meherun', 'kouame', 'idris']) expect(await press(who)).toBeUndefined();
    for (const who of ['keahi', 'malia']) expect(await press(who)).toBe('not_on_poll_roll');
  });

  it('everyone is whoever comes, but observers; there is no part of it', async () => {
    expect((await open('audience:everyone quorum:50%')).error).toBe('quorum_without_roll');
    await open('audience:everyone');
    expect(textOf(posted())).toContain('May vote: everyone in the group’s channels but observers.');
    expect(await press('', tane)).toBeUndefined();
    expect(await press('idris')).toBe('not_on_roll');
    expect((await open('audience:"everyone except staff"')).error).toBe('audience_alone');
  });

  it('what is unknown is refused with the nearest, and so is what means nobody', async () => {
    const wrong = await open('audience:AFRALLO');
    expect(wrong.error).toBe('audience_unknown');
    expect(textOf(wrong)).toContain('Did you mean AFRALO');
    expect(textOf(await open('audience:penholdr'))).toContain('penholder');
    expect(textOf(await open('audience:"Meherum | chair"'))).toContain('Meherun');
    expect((await open('audience:"chair and penholder"')).error).toBe('audience_empty');
    expect((await open('audience:"EURALO" quorum:3')).error).toBe('quorum_over_roll');
  });

  it('a ballot that is written in a form is refused before the form opens', async () => {
    await bot.say('ottilie', '/poll dots "Where?" options:"Lima | Dakar" closes:2d audience:AFRALO');
    expect((await bot.press('malia', posted(), 'Vote'))?.reply.error).toBe('not_on_poll_roll');
    expect((await bot.press('kouame', posted(), 'Vote'))?.reply.form).toBeDefined();
  });
});
