import { describe, expect, it } from 'vitest';
import { isPenholderError } from '../src/errors.ts';
import { readSettings, settingsSchema } from '../src/settings.ts';

/** The lines of the refusal; none when the settings can be used. */
function problems(environment: Record<string, string>): string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (!isPenholderError(error, 'settings_invalid')) throw error;
    return String(error.params.problems).split('\n');
  }
}

describe('src/settings.ts', () => {
  it('nothing set is enough: the playground on a loopback address, its data beside it', () => {
    expect(readSettings({})).toEqual({
      DATA_DIR: './.penholder',
      HOST: '127.0.0.1',
      PORT: 3000,
      LOG_LEVEL: 'info',
      PLAYGROUND: true,
    });
  });

  it('an empty value, or one of white space, counts as left out', () => {
    const names = Object.keys(settingsSchema.shape);
    expect(readSettings(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readSettings({}));
    expect(readSettings(Object.fromEntries(names.map((name) => [name, ' \t'])))).toEqual(readSettings({}));
  });

  it('what is not a setting is left alone', () => {
    expect(readSettings({ PATH: '/bin', __proto__: 'x' } as Record<string, string>)).toEqual(readSettings({}));
  });

  it('every problem is listed at once, a line each, with its name', () => {
    const wrong = {
      SLACK_BOT_TOKEN: 'x',
      SLACK_APP_TOKEN: 'x',
      SLACK_SIGNING_SECRET: 'x',
      SLACK_API_URL: 'ftp://x',
      DISCORD_APPLICATION_ID: 'x',
      DISCORD_PUBLIC_KEY: 'x',
      DISCORD_API_URL: 'x',
      MONGODB_URI: 'x',
      PORT: 'x',
      PUBLIC_URL: 'x',
      PENHOLDER_SECRET: 'x',
      PLAYGROUND: 'perhaps',
      METRICS_TOKEN: 'x',
      LOG_LEVEL: 'loud',
    };
    expect(problems(wrong).map((line) => /^- ([A-Z_]+): ./.exec(line)?.[1])).toEqual(Object.keys(wrong));
  });

  it('a problem is said in words that an operator knows', () => {
    expect(problems({ PENHOLDER_SECRET: 'x', LOG_LEVEL: 'loud', PLAYGROUND: 'perhaps', SLACK_BOT_TOKEN: 'x' })).toEqual(
      [
        '- SLACK_BOT_TOKEN: must begin with xoxb-',
        '- PENHOLDER_SECRET: must have at least 32 characters',
        '- PLAYGROUND: must be on or off',
        '- LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent',
      ],
    );
    const names = Object.keys(settingsSchema.shape);
    const lines = problems(Object.fromEntries(names.map((each) => [each, '?'])));
    expect(lines.filter((line) => !/: must (be|begin|have) /.test(line) && !line.includes('PLAYGROUND'))).toEqual([]);
  });

  it('a contradiction is listed beside a wrong value', () => {
    const lines = problems({ HOST: '0.0.0.0', LOG_LEVEL: 'loud' });
    expect(lines).toEqual([expect.stringMatching(/^- LOG_LEVEL: /), expect.stringMatching(/^- PLAYGROUND: /)]);
  });

  it('a value is never repeated', () => {
    const secret = 'hunter2-hunter2';
    const names = Object.keys(settingsSchema.shape).filter((name) => !['DATA_DIR', 'HOST'].includes(name));
    for (const name of names) expect(problems({ [name]: secret }).join()).not.toContain('hunter2');
    expect(problems({ MONGODB_URI: `http://root:${secret}@db` }).join()).not.toContain('hunter2');
  });

  it.each([
    'mongodb://127.0.0.1',
    'mongodb://127.0.0.1:27017/penholder',
    'mongodb://root:p%40ss@a:27017,b:27017,c:27017/penholder?replicaSet=rs0&tls=true',
    'mongodb+srv://root:pass@cluster.example.org/?retryWrites=true',
    'mongodb://%2Ftmp%2Fmongodb.sock/penholder',
  ])('%s is the address of a database', (MONGODB_URI) => {
    expect(readSettings({ MONGODB_URI }).MONGODB_URI).toBe(MONGODB_URI);
  });

  it.each([
    '127.0.0.1:27017',
    'mongodb://',
    'mongodb:///penholder',
    'https://db.example.org',
    'mongo://a',
    'mongodb://a b/c',
  ])('%s is none', (MONGODB_URI) => {
    expect(problems({ MONGODB_URI })).toEqual([expect.stringContaining('MONGODB_URI')]);
  });

  it.each([
    ['0', 0],
    ['8080', 8080],
    ['65535', 65_535],
  ])('%s is a port', (PORT, port) => {
    expect(readSettings({ PORT }).PORT).toBe(port);
  });

  it.each(['65536', '-1', '80.5', '0x50', '1e3', '99999', '３000'])('%s is no port', (PORT) => {
    expect(problems({ PORT })).toEqual([expect.stringContaining('PORT')]);
  });

  describe('the playground', () => {
    it.each(['0.0.0.0', '::', '192.0.2.1', 'penholder.example.org'])('is refused on %s', (HOST) => {
      expect(problems({ HOST })).toEqual([expect.stringMatching(/^- PLAYGROUND: .*loopback/)]);
      expect(problems({ HOST, PLAYGROUND: 'on', DISCORD_TOKEN: 'x' })).toEqual([expect.stringContaining('PLAYGROUND')]);
      expect(problems({ HOST, PLAYGROUND: 'off' })).toEqual([]);
    });

    it.each(['127.0.0.1', '::1', 'localhost'])('may be on at %s', (HOST) => {
      expect(readSettings({ HOST, PLAYGROUND: 'on' }).PLAYGROUND).toBe(true);
    });

    it.each([{ SLACK_BOT_TOKEN: 'xoxb-1' }, { SLACK_CLIENT_ID: '1' }, { DISCORD_TOKEN: 'x' }])(
      'is off beside a chat platform unless it is asked for: %j',
      (platform) => {
        expect(readSettings(platform).PLAYGROUND).toBe(false);
        expect(readSettings({ ...platform, HOST: '0.0.0.0' }).PLAYGROUND).toBe(false);
        expect(readSettings({ ...platform, PLAYGROUND: 'on' }).PLAYGROUND).toBe(true);
      },
    );

    it('a wrong token of a platform still means that platform', () => {
      expect(problems({ SLACK_BOT_TOKEN: 'wrong', HOST: '0.0.0.0' })).toEqual([
        expect.stringContaining('SLACK_BOT_TOKEN'),
      ]);
    });

    it.each([
      ['on', true],
      ['true', true],
      ['1', true],
      ['off', false],
      ['false', false],
      ['0', false],
    ])('%s turns it on or off', (PLAYGROUND, on) => {
      expect(readSettings({ PLAYGROUND }).PLAYGROUND).toBe(on);
    });
  });
});
