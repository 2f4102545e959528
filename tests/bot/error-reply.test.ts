import { describe, expect, it } from 'vitest';
import { asPenholderError, errorReply, isExpected } from '../../src/bot/error-reply.ts';
import { type ErrorCode, errorTable, PenholderError } from '../../src/errors.ts';
import { textOf } from '../doubles/whole-bot.ts';

const codes = Object.keys(errorTable) as ErrorCode[];

describe('src/bot/error-reply.ts', () => {
  it('only the asker sees an error, with its code', () => {
    const reply = errorReply(new PenholderError('poll_not_found', { number: '7' }));
    expect(reply).toMatchObject({ visibility: 'only-you', error: 'poll_not_found' });
    expect(textOf(reply)).toBe('There is no poll 7 in this group. See /poll list.');
  });

  it('an example stands below', () => {
    const example = { kind: 'code', text: '/poll list' } as const;
    expect(textOf(errorReply(new PenholderError('option_empty', { option: 'state', example })))).toBe(
      'state is empty.\nExample: /poll list',
    );
    expect(
      textOf(errorReply(new PenholderError('option_empty', { option: 'state', example: '/poll list' }))),
    ).toContain('Example: /poll list');
  });

  it('what people can cause is expected; what we cause is not', () => {
    const expected = codes.filter((code) => isExpected(new PenholderError(code)));
    expect(expected).toEqual(codes.filter((code) => !['busy', 'fault'].includes(errorTable[code])));
    expect(isExpected(new Error('x'))).toBe(false);
    expect(isExpected('x')).toBe(false);
  });

  it('a stranger becomes a fault with a reference, and none of its words', () => {
    const cause = new TypeError('mongodb://root:hunter2@db');
    const error = asPenholderError(cause, 'ab12cd34');
    expect(error).toMatchObject({ code: 'fault', cause });
    expect(textOf(errorReply(error))).toContain('ab12cd34');
    expect(textOf(errorReply(error))).not.toContain('hunter2');
    expect(asPenholderError(null, 'r').code).toBe('fault');
  });

  it.each([
    'MongoServerSelectionError',
    'MongooseServerSelectionError',
    'MongoNetworkError',
    'MongoNotConnectedError',
    'MongoWaitQueueTimeoutError',
  ])('the driver’s %s means that the database is out of reach', (name) => {
    const error = Object.assign(new Error('connect ECONNREFUSED'), { name });
    expect(asPenholderError(error, 'r').code).toBe('database_unreachable');
  });

  it('an error of ours stays as it is', () => {
    const error = new PenholderError('poll_closed', { number: 1 });
    expect(asPenholderError(error, 'r')).toBe(error);
  });
});
