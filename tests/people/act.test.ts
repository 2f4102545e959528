import { describe, expect, it } from 'vitest';
import { isPenholderError } from '../../src/errors.ts';
import { differenceOf, fieldsBefore } from '../../src/people/act.ts';

describe('src/people/act.ts', () => {
  const before = { id: '1', state: 'draft', comment: 'Shorter' };
  const after = { id: '1', state: 'approved', by: { name: 'Ottilie' } };

  it('of two things it tells what came, went and changed', () => {
    expect(differenceOf(before, after)).toEqual({
      before: { state: 'draft', comment: 'Shorter' },
      after: { state: 'approved', by: { name: 'Ottilie' } },
    });
  });

  it('what an act changed is put back, while it is as the act has left it', () => {
    expect({ ...after, ...fieldsBefore(after, differenceOf(before, after)) }).toEqual({ ...before, by: undefined });
  });

  it('what somebody else has changed since is not put back', () => {
    const put = () => fieldsBefore({ ...after, state: 'retired' }, differenceOf(before, after));
    expect(put).toThrow(expect.toSatisfy((error) => isPenholderError(error, 'changed_meanwhile')));
  });
});
