import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Group } from '../../src/people/group.ts';
import { type Member, memberKinds, roles } from '../../src/people/member.ts';
import { MOST_ROWS, planRoll, rollTable } from '../../src/people/roll-table.ts';
import { fold } from '../../src/text/fold.ts';

const group: Group = {
  id: 'g',
  tenant: 'web:local',
  name: 'Board',
  timeZone: 'Etc/UTC',
  language: 'en',
  roll: 'listed',
  regions: ['AFRALO', 'APRALO'],
};
const malia: Member = { id: 'm', groupId: 'g', name: 'Malia Kekona', roles: ['chair'], listed: true, region: 'APRALO' };
const plan = (table: string, members: readonly Member[] = [malia]) => planRoll(table, { group, members });
const faultsOf = (table: string, members?: readonly Member[]) =>
  plan(table, members).faults.map(({ line, error }) => `${line} ${error.code}`);

describe('src/people/roll-table.ts', () => {
  it('tells who is added, who changes, and who is so already', () => {
    const read = plan('name,region,roles\nmalia kekona,APRALO,\nTāne,AFRALO,penholder|member\n');
    expect(read.faults).toEqual([]);
    expect(read.same).toBe(1);
    expect(read.added).toEqual([
      { line: 3, name: 'Tāne', wished: { listed: true, region: 'AFRALO', roles: ['penholder', 'member'] } },
    ]);
    expect(plan('name,region\nMalia Kekona,AFRALO').changed).toMatchObject([{ member: { id: 'm' } }]);
  });

  it.each([
    ['commas', 'name,organisation\n"Kekona, Malia","ISOC ""Hawaii"""'],
    ['semicolons', 'name;organisation\n"Kekona, Malia";"ISOC ""Hawaii"""'],
    ['tabs', 'name\torganisation\n"Kekona, Malia"\t"ISOC ""Hawaii"""'],
    [
      'a mark at its head, other line ends and empty lines',
      '\ufeffName,Organisation\r\n\r\n"Kekona, Malia","ISOC ""Hawaii"""\r\n',
    ],
  ])('is read with %s', (_, table) => {
    expect(plan(table)).toMatchObject({
      faults: [],
      added: [{ name: 'Kekona, Malia', wished: { organisation: 'ISOC "Hawaii"' } }],
    });
  });

  it('names the line of every fault, and finds them all', () => {
    const table = ['name,region,kind,roles', 'A,ATLANTIS,,', ',AFRALO,,', 'B,,robot,', 'C,,,king', 'D,,,', 'd,,,'].join(
      '\n',
    );
    expect(faultsOf(table)).toEqual([
      '2 region_unknown',
      '3 table_name_missing',
      '4 option_not_choice',
      '5 option_not_choice',
      '7 table_twice',
    ]);
    expect(faultsOf('name\nMalia Kekona', [malia, { ...malia, id: 'n' }])).toEqual(['2 member_unclear']);
  });

  it('refuses what is no such table, in one line', () => {
    expect(faultsOf('')).toEqual(['1 table_no_name']);
    expect(faultsOf('vorname,region\nA,AFRALO')).toEqual(['1 table_no_name']);
    expect(faultsOf('name,regoin\nA,AFRALO')).toEqual(['1 table_column_unknown']);
    expect(faultsOf('name\n"never closed')).toEqual([expect.stringMatching(/^\d+ table_broken$/)]);
    expect(faultsOf(`name\n${'x'.repeat(81)}`)).toEqual(['2 option_too_long']);
    expect(faultsOf(`name\n${Array.from({ length: MOST_ROWS + 1 }, (_, n) => `n${n}`).join('\n')}`)).toEqual([
      `${MOST_ROWS + 2} table_too_long`,
    ]);
  });

  it('reads 50,000 lines, and finds the three that are wrong among them', () => {
    const lines = Array.from({ length: MOST_ROWS }, (_, n) => `Member ${n},${n % 2 ? 'AFRALO' : 'APRALO'}`);
    expect(plan(`name,region\n${lines.join('\n')}`).added).toHaveLength(MOST_ROWS);
    lines[9] = 'Member 9,ATLANTIS';
    lines[24_999] = ',AFRALO';
    lines[49_999] = 'member 1,AFRALO';
    expect(faultsOf(`name,region\n${lines.join('\n')}`)).toEqual([
      '11 region_unknown',
      '25001 table_name_missing',
      '50001 table_twice',
    ]);
  });

  it('takes a formula for the name that it is', () => {
    expect(plan('name\n=cmd|calc').added).toMatchObject([{ name: '=cmd|calc' }]);
  });

  it('never throws, and every line but the first and the empty ones is added, changed, the same or at fault', () => {
    const anyName = fc
      .string({ minLength: 1, maxLength: 20 })
      .filter((text) => /^[a-z0-9 ]*[a-z][a-z0-9 ]*$/i.test(text));
    fc.assert(fc.property(fc.string(), (text) => void plan(text)));
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 30 }), (names) => {
        const { added, changed, same, faults } = plan(`name\n${names.map((name) => `x${name}`).join('\n')}`);
        const twice = faults.filter(({ error }) => error.code === 'table_twice').length;
        expect(added.length + changed.length + same).toBe(names.length);
        expect(faults.length).toBe(twice);
      }),
    );
  });

  it('what is given out comes back whole, whatever names look like: formulas, quotes, lines', () => {
    const anyText = fc
      .string({ unit: fc.constantFrom('=', "'", '+', '"', ',', ';', '\n', 'a', 'é', ' '), minLength: 1, maxLength: 20 })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const anyMember = fc.record(
      {
        name: anyText,
        region: fc.constantFrom('AFRALO', 'APRALO'),
        kind: fc.constantFrom(...memberKinds),
        organisation: anyText,
        roles: fc.subarray([...roles]),
        listed: fc.boolean(),
      },
      { requiredKeys: ['name', 'roles', 'listed'] },
    );
    const anyMembers = fc.uniqueArray(anyMember, { maxLength: 6, selector: ({ name }) => fold(name) });
    fc.assert(
      fc.property(anyMembers, (given) => {
        const there = given.map((one, n) => ({ id: `m${n}`, groupId: 'g', ...one }) as Member);
        const table = rollTable(there);
        expect(plan(table, there)).toEqual({ added: [], changed: [], same: there.length, faults: [] });
        const made = plan(table, []).added.map(({ name, wished }) => ({ roles: [], ...wished, name }));
        expect(made).toEqual(given);
      }),
    );
  });
});
