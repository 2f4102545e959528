import { describe, expect, it } from 'vitest';
import { PenholderError } from '../src/errors.ts';
import { createLog, type Log } from '../src/log.ts';

/** What a log writes for one call, as text and as the fields of its line. */
function written(use: (log: Log) => void, level = 'info') {
  const lines: string[] = [];
  use(createLog(level, { write: (line) => lines.push(line) }));
  return { text: lines.join(''), fields: lines.map((line) => JSON.parse(line))[0] };
}

describe('src/log.ts', () => {
  it('a line is a fixed message with facts as fields', () => {
    const { fields } = written((log) => log.info({ engine: 'mongod' }, 'started'));
    expect(fields).toMatchObject({ level: 30, engine: 'mongod', msg: 'started' });
    expect(fields).not.toHaveProperty('hostname');
  });

  it.each(['token', 'secret', 'uri', 'authorization', 'cookie', 'password'])(
    'the field %s is never written out',
    (name) => {
      const hidden = 'hunter2';
      for (const facts of [{ [name]: hidden }, { a: { [name]: hidden } }, { a: { b: { [name]: hidden } } }]) {
        const { text } = written((log) => log.warn(facts, 'm'));
        expect(text).toContain('[secret]');
        expect(text).not.toContain(hidden);
      }
    },
  );

  it('of an error its name, code and place are written, not its words', () => {
    const error = Object.assign(new TypeError('mongodb://root:hunter2@db\n    at hunter2 (said by a member)'), {
      code: 'ENOTFOUND',
      codeName: 'HostUnreachable',
    });
    const { text, fields } = written((log) => log.error({ err: error }, 'event failed'));
    expect(fields.err).toMatchObject({
      name: 'TypeError',
      code: 'ENOTFOUND',
      codeName: 'HostUnreachable',
      stack: expect.stringContaining('log.test.ts'),
    });
    expect(text).not.toContain('hunter2');
  });

  it('of a cause neither', () => {
    const cause = new Error('E11000 duplicate key { question: "hunter2" }', { cause: 'hunter2' });
    const error = new PenholderError('database_unreachable', { reference: 'hunter2' }, cause);
    const { text, fields } = written((log) => log.error({ err: error }, 'event failed'));
    expect(fields.err).toMatchObject({
      name: 'PenholderError',
      code: 'database_unreachable',
      cause: { name: 'Error' },
    });
    expect(text).not.toContain('hunter2');
  });

  it('what is thrown and is no error is not written out', () => {
    expect(written((log) => log.error({ err: 'hunter2' }, 'm')).fields.err).toEqual({ name: 'string' });
    expect(written((log) => log.error({ err: { a: 'hunter2' } }, 'm')).text).not.toContain('hunter2');
  });

  it('only what is of its level is written', () => {
    expect(written((log) => log.info('m'), 'warn').text).toBe('');
    expect(written((log) => log.fatal('m'), 'silent').text).toBe('');
  });
});
