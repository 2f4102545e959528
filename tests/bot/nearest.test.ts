import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/bot/nearest.ts';

describe('src/bot/nearest.ts', () => {
  it('the best comes first, in any letter case', () => {
    expect(nearest('STATUZ', ['list', 'state', 'status'])).toEqual(['status', 'state']);
  });

  it('a word begun is near its whole', () => {
    expect(nearest('con', ['consensus', 'close', 'show'])[0]).toBe('consensus');
  });

  it('what has little in common is left out', () => {
    expect(nearest('banana', ['status', 'list'])).toEqual([]);
    expect(nearest('', ['status'])).toEqual([]);
    expect(nearest('status', [])).toEqual([]);
  });

  it('of many at most as many as asked for', () => {
    expect(nearest('a1', ['a2', 'a3', 'a4', 'a5'])).toEqual(['a2', 'a3', 'a4']);
    expect(nearest('a1', ['a2', 'a3'], 1)).toEqual(['a2']);
  });

  it('a very long word is no trouble', () => {
    expect(nearest('x'.repeat(40_000), ['status'])).toEqual([]);
  });
});
