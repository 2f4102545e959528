import { describe, expect, it } from 'vitest';
import { movableClock } from '../../src/clock.ts';
import { createGivenFiles } from '../../src/files/given-files.ts';

const AT = new Date('2020-06-21T09:00:00Z');
const gone = expect.objectContaining({ code: 'file_gone', params: { file: 'a.pdf' } });
const file = { name: 'a.pdf', size: 1, read: async () => Buffer.from('a') };
const ana = { tenants: ['discord:1', 'discord:2'], userId: 'ana' };

describe('src/files/given-files.ts', () => {
  const made = () => {
    const clock = movableClock(AT, { running: false });
    return { clock, given: createGivenFiles({ clock }) };
  };

  it('a file is found by who handed it over, where they may have done so, and by nobody else', () => {
    const { given } = made();
    const ref = given.hold(ana, file);
    const find = (tenant: string, userId: string, of = ref) =>
      given.find({ ref: of, name: 'a.pdf' }, { tenant, userId });
    expect(find('discord:2', 'ana')).toBe(file);
    expect(() => find('discord:1', 'ben')).toThrow(gone);
    expect(() => find('slack:1', 'ana')).toThrow(gone);
    expect(() => find('discord:1', 'ana', `${ref}x`)).toThrow(gone);
    expect(ref).toMatch(/^[\w-]{24}$/);
  });

  it('it is gone after a quarter of an hour', () => {
    const { clock, given } = made();
    const ref = given.hold(ana, file);
    const find = () => given.find({ ref, name: 'a.pdf' }, { tenant: 'discord:1', userId: 'ana' });
    clock.set(new Date(AT.getTime() + 14 * 60_000));
    expect(find()).toBe(file);
    clock.set(new Date(AT.getTime() + 15 * 60_000));
    expect(find).toThrow(gone);
  });

  it('of one person the last few are held, of all no more than so many: nobody fills the memory, nor pushes others out', () => {
    const { given } = made();
    const isHeld = (ref: string, userId: string) => {
      try {
        return given.find({ ref, name: 'a.pdf' }, { tenant: 'slack:1', userId }) === file;
      } catch {
        return false;
      }
    };
    const bens = given.hold({ tenants: ['slack:1'], userId: 'ben' }, file);
    const refs = Array.from({ length: 600 }, () => given.hold({ tenants: ['slack:1'], userId: 'ana' }, file));
    expect(refs.map((ref) => isHeld(ref, 'ana')).lastIndexOf(false)).toBe(594);
    expect(isHeld(bens, 'ben')).toBe(true);
    for (let n = 0; n < 500; n += 1) given.hold({ tenants: ['slack:1'], userId: `member ${n}` }, file);
    expect(isHeld(bens, 'ben')).toBe(false);
  });
});
