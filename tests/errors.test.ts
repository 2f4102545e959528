import { describe, expect, it } from 'vitest';
import { type ErrorCode, errorTable, isPenholderError, PenholderError } from '../src/errors.ts';

describe('src/errors.ts', () => {
  it('an error has a code, its kind, params, and the cause', () => {
    const cause = new Error('x');
    const error = new PenholderError('poll_closed', { number: 3 }, cause);
    expect(error).toMatchObject({
      name: 'PenholderError',
      code: 'poll_closed',
      kind: 'conflict',
      params: { number: 3 },
      cause,
    });
    expect(error.message).toBe('poll_closed');
    expect('cause' in new PenholderError('fault')).toBe(false);
  });

  it('params are in no message and no stack', () => {
    const error = new PenholderError('issue_not_found', { typed: 'what a member typed' });
    expect(`${error} ${error.message} ${error.stack}`).not.toContain('what a member typed');
  });

  it('codes are told apart by isPenholderError', () => {
    const error = new PenholderError('busy');
    expect(isPenholderError(error)).toBe(true);
    expect(isPenholderError(error, 'fault', 'busy')).toBe(true);
    expect(isPenholderError(error, 'fault')).toBe(false);
    expect(isPenholderError(new Error('busy'), 'busy')).toBe(false);
  });

  it('every code is written in snake case and has a kind', () => {
    for (const code of Object.keys(errorTable) as ErrorCode[]) {
      expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(['user', 'denied', 'conflict', 'busy', 'fault']).toContain(new PenholderError(code).kind);
    }
  });
});
