import { z } from 'zod';
import { PenholderError } from './errors.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const atLeast = (length: number) => ({ error: `must have at least ${length} characters` });
const onOff = z
  .enum(['on', 'off', 'true', 'false', '1', '0'], { error: 'must be on or off' })
  .transform((word) => ['on', 'true', '1'].includes(word));
const webAddress = z.url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' });
/** Several hosts may stand in it, so it is no URL of the web's kind. */
const mongoAddress = z.string().regex(/^mongodb(\+srv)?:\/\/[^\s/?]+(\/\S*)?$/, {
  error: 'must be an address that begins with mongodb:// or mongodb+srv://',
});
/** Digits only: an empty word or 0x10 would be read as a number too. */
const portNumber = z
  .string()
  .regex(/^\d{1,5}$/, { error: 'must be a whole number from 0 to 65535' })
  .transform(Number)
  .pipe(z.int().max(65_535, { error: 'must be a whole number from 0 to 65535' }));

/**
 * Every setting, its form, and what `.env.example` says of it. Nothing else reads the environment.
 * `meta.group` heads the settings below it there.
 */
export const settingsSchema = z.object({
  SLACK_BOT_TOKEN: z
    .string()
    .startsWith('xoxb-', { error: 'must begin with xoxb-' })
    .optional()
    .meta({ group: 'Slack', about: 'The bot token of one workspace. Secret.', example: 'xoxb-…' }),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith('xapp-', { error: 'must begin with xapp-' })
    .optional()
    .meta({ about: 'App-level token: turns on Socket Mode. Secret.', example: 'xapp-…' }),
  SLACK_SIGNING_SECRET: z
    .string()
    .min(16, atLeast(16))
    .optional()
    .meta({ about: 'Checks requests in HTTP mode. Secret.', example: '' }),
  SLACK_CLIENT_ID: z.string().min(1).optional().meta({ about: 'For many workspaces (OAuth).', example: '' }),
  SLACK_CLIENT_SECRET: z
    .string()
    .min(1)
    .optional()
    .meta({ about: 'For many workspaces (OAuth). Secret.', example: '' }),
  SLACK_API_URL: webAddress
    .optional()
    .meta({ about: 'GovSlack or a proxy, in this form.', example: 'https://slack.com/api/' }),
  DISCORD_TOKEN: z
    .string()
    .min(1)
    .optional()
    .meta({ group: 'Discord', about: 'The bot’s token. Secret.', example: '' }),
  DISCORD_APPLICATION_ID: z
    .string()
    .regex(/^\d+$/, { error: 'must be digits only' })
    .optional()
    .meta({ about: 'The application’s id.', example: '' }),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, { error: 'must be 64 hexadecimal digits' })
    .optional()
    .meta({ about: 'Checks requests in HTTP mode.', example: '' }),
  DISCORD_API_URL: webAddress.optional().meta({ about: 'A proxy, in this form.', example: 'https://discord.com/api' }),
  DISCORD_SHARDS: z
    .string()
    .regex(/^\d{1,4}(,\d{1,4})*\/\d{1,4}$/, { error: 'must be numbers and their count, as 0,1/4' })
    .optional()
    .meta({
      about: 'The shards of this process, of how many. Left out, it has all that Discord recommends.',
      example: '0,1/4',
    }),
  MONGODB_URI: mongoAddress.optional().meta({
    group: 'Storage',
    about: 'A MongoDB server. Left out, an embedded one keeps its data in DATA_DIR. Secret.',
    example: 'mongodb://127.0.0.1:27017/penholder',
  }),
  DATA_DIR: z
    .string()
    .min(1)
    .default('./.penholder')
    .meta({ about: 'The folder of the embedded database and of what Penholder makes for itself.' }),
  HOST: z.string().min(1).default('127.0.0.1').meta({ group: 'Web', about: 'The address to listen on.' }),
  PORT: portNumber.default(3000).meta({ about: 'The port to listen on; 0 takes a free one.' }),
  PUBLIC_URL: webAddress
    .optional()
    .meta({ about: 'Where members reach these pages from outside.', example: 'https://penholder.example.org' }),
  PENHOLDER_SECRET: z.string().min(32, atLeast(32)).optional().meta({
    about: 'At least 32 characters: signs sessions and buttons. Left out, one is made and kept in DATA_DIR. Secret.',
    example: '',
  }),
  PLAYGROUND: onOff.optional().meta({
    about:
      'on or off: the page to try the bot in, on a loopback address only. Left out, it is on when no chat platform is set.',
    example: 'on',
  }),
  METRICS_TOKEN: z
    .string()
    .min(16, atLeast(16))
    .regex(/^[A-Za-z0-9._~+/-]+=*$/, { error: 'must be letters, digits and the characters . _ ~ + / - only' })
    .optional()
    .meta({ about: 'Who sends it as a bearer token may read /metrics. Secret.', example: '' }),
  LOG_LEVEL: z
    .enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` })
    .default('info')
    .meta({ group: 'Running', about: 'How much is logged: fatal, error, warn, info, debug, trace or silent.' }),
});

type Read = z.infer<typeof settingsSchema>;

/** Settings as the program uses them. */
export type Settings = Omit<Read, 'PLAYGROUND'> & { readonly PLAYGROUND: boolean };

/** A line per setting that cannot be used: its name and why, never its value. */
export type Problem = string;

/**
 * Reads the settings from an environment; an empty value counts as left out.
 * @throws settings_invalid {problems}, all of them at once
 */
export function readSettings(environment: Given): Settings {
  const trimmed = Object.entries(environment).map(([name, value]) => [name, value?.trim()] as const);
  const given = Object.fromEntries(trimmed.filter(([, value]) => value !== undefined && value !== ''));
  const { data, wrong } = readUsable(given);
  const problems = [...wrong.map(problemOf), ...contradictions(data, given)];
  if (problems.length > 0) {
    throw new PenholderError('settings_invalid', { problems: problems.map((problem) => `- ${problem}`).join('\n') });
  }
  return { ...data, PLAYGROUND: data.PLAYGROUND ?? !hasPlatform(given) };
}

/** What can be read without the settings that are wrong, so that contradictions among the others show too. */
function readUsable(given: Given) {
  const read = settingsSchema.safeParse(given);
  if (read.success) return { data: read.data, wrong: [] };
  const wrong = read.error.issues;
  const names = wrong.map(({ path }) => path[0]);
  const usable = Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)));
  return { data: settingsSchema.parse(usable), wrong };
}

function problemOf({ path, message }: z.core.$ZodIssue): Problem {
  return `${path.join('.')}: ${message}`;
}

/** Settings as they were given, right or wrong. */
type Given = Readonly<Record<string, string | undefined>>;

function hasPlatform({ SLACK_BOT_TOKEN, SLACK_CLIENT_ID, DISCORD_TOKEN }: Given): boolean {
  return [SLACK_BOT_TOKEN, SLACK_CLIENT_ID, DISCORD_TOKEN].some((value) => value !== undefined);
}

function contradictions(read: Read, given: Given): Problem[] {
  const playground = given.PLAYGROUND === undefined ? !hasPlatform(given) : read.PLAYGROUND === true;
  if (!playground || LOOPBACK.includes(read.HOST)) return [];
  return [
    `PLAYGROUND: it lets anyone act as anyone, so it is on a loopback address only; set HOST to 127.0.0.1, or PLAYGROUND to off`,
  ];
}
