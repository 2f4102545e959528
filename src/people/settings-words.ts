import { type Measure, measureText } from '../polls/measure.ts';
import { code, joined, phrase, said, time } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import type { Language, MessageId } from '../text/text.ts';
import type { Act, Fields } from './act.ts';
import type { Group, PlatformRole } from './group.ts';
import type { NamedChannel } from './settings.ts';

/** Each setting by the field that holds it, and its label: in the order in which they are shown. */
const LABELS = {
  name: 'option.name',
  timeZone: 'option.zone',
  language: 'setup.language',
  languages: 'option.languages',
  roll: 'setup.roll',
  regions: 'option.regions',
  days: 'option.days',
  quorum: 'option.quorum',
  threshold: 'option.threshold',
  spread: 'option.spread',
  proxies: 'option.proxies',
  reminders: 'option.reminders',
  digest: 'option.digest',
  calendar: 'option.calendar',
  expand: 'option.expand',
  platformRoles: 'settings.platform-roles',
} as const satisfies Readonly<Record<string, MessageId>>;
type Name = keyof typeof LABELS;
const NAMES = Object.keys(LABELS) as Name[];

/** What is set of a group: a label and a value each. */
export function settingRows(group: Group): [Inline, Inline][] {
  const set = flat(group as unknown as Fields);
  return NAMES.map((name) => [phrase(LABELS[name]), wordsOf(name, set[name])]);
}

/** What an act changed, from what to what. */
export function changeWords({ kind, before, after }: Act): Inline[] {
  if (kind === 'channel') return [channelWords(before, after)];
  const [was, now] = [flat(before), flat(after)];
  return NAMES.filter((name) => JSON.stringify(was[name]) !== JSON.stringify(now[name])).map((name) =>
    phrase('settings.from-to', {
      label: phrase(LABELS[name]),
      before: wordsOf(name, was[name]),
      after: wordsOf(name, now[name]),
    }),
  );
}

/** An act as a line of the record. */
export function actWords(act: Act): Inline {
  const params = { at: time(act.at), name: act.by.name, what: joined(changeWords(act), '; ') };
  return phrase(act.undoes === undefined ? 'settings.act' : 'settings.act-undo', params);
}

/** A channel with the platform that it is on. */
export function channelName({
  tenant,
  channelId,
  name,
}: Omit<NamedChannel, 'name'> & { name?: string | undefined }): Inline {
  const called = name === undefined ? code(channelId) : said(`#${name}`);
  return phrase('settings.on-platform', { what: called, platform: platformName(tenant) });
}

/** A platform's role with the platform that it is on. */
export function lentName({ tenant, name }: PlatformRole): Inline {
  return phrase('settings.on-platform', { what: said(`@${name}`), platform: platformName(tenant) });
}

const PLATFORMS: Readonly<Record<string, string>> = { slack: 'Slack', discord: 'Discord' };

function platformName(tenant: string): Inline {
  const name = PLATFORMS[tenant.split(':')[0] ?? ''];
  return name === undefined ? phrase('settings.playground') : said(name);
}

/** What polls are opened with stands beside the rest. */
function flat({ pollDefaults, ...fields }: Fields): Fields {
  return { ...fields, ...(pollDefaults as Fields | undefined) };
}

function wordsOf(name: Name, value: unknown): Inline {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return phrase('settings.not-set');
  switch (name) {
    case 'language':
      return phrase(`language.${value as Language}`);
    case 'languages':
      return joined((value as Language[]).map((one) => phrase(`language.${one}`)));
    case 'digest':
      return phrase(`choice.${value as NonNullable<Group['digest']>}`);
    case 'roll':
      return phrase(`setup.roll.${value as Group['roll']}`);
    case 'regions':
      return joined((value as string[]).map(said));
    case 'days':
      return phrase('count.days', { count: value as number });
    case 'quorum':
    case 'threshold':
      return said(measureText(value as Measure));
    case 'spread':
      return phrase('settings.spread', { count: value as number });
    case 'proxies':
      return phrase('settings.proxies', { count: value as number });
    case 'reminders':
      return phrase('settings.reminders', { hours: joined((value as number[]).map((hours) => said(`${hours} h`))) });
    case 'calendar':
    case 'expand':
      return phrase(value === true ? 'yes' : 'no');
    case 'platformRoles':
      return joined(
        (value as PlatformRole[]).map((one) =>
          phrase('settings.lends', { what: lentName(one), role: phrase(`role.${one.role}`) }),
        ),
      );
    case 'name':
    case 'timeZone':
      return said(String(value));
  }
}

function channelWords(before: Fields, after: Fields): Inline {
  const channel = channelName(after.channel as NamedChannel);
  if (after.posts === undefined) return phrase('settings.channel-left', { channel });
  if (after.posts === true) return phrase('settings.channel-posts', { channel });
  return phrase(before.posts === undefined ? 'settings.channel-joined' : 'settings.channel-quiet', { channel });
}
