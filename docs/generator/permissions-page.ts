import type { Command } from '../../src/bot/command.ts';
import { type Check, demand, type Facts } from '../../src/people/checks.ts';
import type { Group } from '../../src/people/group.ts';
import { type Actor, type Role, roles } from '../../src/people/member.ts';
import { code, errorText, GENERATED, table } from './words.ts';

const group: Group = {
  id: 'web:local/example',
  tenant: 'web:local',
  name: 'Example',
  timeZone: 'Etc/UTC',
  language: 'en',
  roll: 'listed',
  regions: [],
};

/** Who is tried on each command. */
const people: readonly (readonly [string, Facts])[] = [
  ...roles.map((role) => [role, { actor: actor({ roles: [role], listed: true }), group }] as const),
  ['not on the roll', { actor: actor({ roles: [], listed: false }), group }],
  [
    'the same, in a group without a roll',
    { actor: actor({ roles: [], listed: false }), group: { ...group, roll: 'channel' } },
  ],
  ['platform admin, no group', { actor: actor(undefined, { platformAdmin: true }), group: undefined }],
  ['anyone, no group', { actor: actor(undefined), group: undefined }],
];

function actor(member: { roles: readonly Role[]; listed: boolean } | undefined, more: Partial<Actor> = {}): Actor {
  return {
    userId: 'example',
    tenant: group.tenant,
    name: 'Example',
    member: member && { id: 'example', groupId: group.id, name: 'Example', ...member },
    lent: [],
    platformAdmin: false,
    language: 'en',
    timeZone: 'Etc/UTC',
    ...more,
  };
}

/** Each command with its checks, and whom they let through: the real checks are asked. */
export function permissionsPage(commands: readonly Command[]): string {
  const checks = [...new Map(commands.flatMap(({ allow }) => allow.map((check) => [check.name, check]))).values()];
  return [
    '# Who may do what\n',
    `${GENERATED} Source: \`allow\` of each command and [src/people/checks.ts](../../src/people/checks.ts).\n`,
    'All checks of a command must pass. A list without checks, a missing fact or a check that fails refuses. The checks do',
    'not know the platform: they are the same everywhere.\n',
    '## Commands and checks\n',
    table(
      ['command', ...checks.map(({ name }) => code(name))],
      commands.map((command) => checkRow(command, checks)),
    ),
    '\n## Commands and people\n',
    'The columns are members on the roll with one role each, then others. The playground’s persons are in',
    '[group.json](../../data/at-large-2020/group.json).\n',
    table(['command', ...people.map(([who]) => who)], commands.map(peopleRow)),
    '\n## What a refused one reads\n',
    table(['check', 'in the group', 'in a channel without a group'], checks.map(refusalRow)),
    '',
  ].join('\n');
}

const YES = '✓';
const NO = '–';

function nameOf({ name, hidden }: Command): string {
  return hidden ? `${code(name)} (a button)` : code(`/${name}`);
}

function checkRow(command: Command, checks: readonly Check[]): string[] {
  const own = command.allow.map(({ name }) => name);
  return [nameOf(command), ...checks.map(({ name }) => (own.includes(name) ? YES : ''))];
}

function peopleRow(command: Command): string[] {
  return [nameOf(command), ...people.map(([, facts]) => (mayRun(command, facts) ? YES : NO))];
}

function mayRun({ allow }: Command, facts: Facts): boolean {
  try {
    demand(allow, facts);
    return true;
  } catch {
    return false;
  }
}

function refusalRow(check: Check): string[] {
  const inside = { actor: actor({ roles: ['observer'], listed: false }), group };
  const outside = { actor: actor(undefined), group: undefined };
  return [code(check.name), ...[inside, outside].map((facts) => refusalOf(check, facts))];
}

function refusalOf(check: Check, facts: Facts): string {
  if (check.passes(facts)) return 'passes';
  const { code: errorCode } = check.refusal(facts);
  return `${code(errorCode)}: ${errorText(errorCode)}`;
}
