import { IANAZone } from 'luxon';
import type { ChannelRef } from '../bot/adapter.ts';
import type { Language } from '../text/text.ts';
import type { Group } from './group.ts';
import type { GroupStore } from './group-store.ts';
import type { Member } from './member.ts';
import type { People } from './people.ts';
import type { GroupSettings, SettingsWish } from './settings.ts';
import { unknownZone } from './zones.ts';

/** What setup may change. */
export interface SetupWish {
  readonly name: string | undefined;
  readonly timeZone: string | undefined;
  readonly language: Language | undefined;
  readonly sample: string | undefined;
  /** Who wishes it, where the channel has a group: what changes there is on record, and may be taken back. */
  readonly by?: Member | undefined;
}

/** How much of a sample was added; all zero when everything was there. */
export interface SampleAdded {
  readonly issues: number;
  readonly meetings: number;
  readonly points: number;
  readonly records: number;
}

export interface SetupService {
  /**
   * Makes the channel's group, or changes it; loads a sample where one is named. Safe to repeat.
   * @throws unknown_zone {zone, known}, unknown_sample {name, known}, changed_meanwhile
   */
  setUp(
    here: Group | undefined,
    channel: ChannelRef,
    wish: SetupWish,
  ): Promise<{ group: Group; added: SampleAdded | undefined }>;
}

/** Loads a named sample into a group, adding only what is missing; a new group also takes its name, zone and language. */
export type SampleLoader = (
  group: Group,
  sample: string,
  options: { isNew: boolean },
) => Promise<{ group: Group; added: SampleAdded }>;

const DEFAULTS = { name: 'Working group', timeZone: 'Etc/UTC', language: 'en', roll: 'channel', regions: [] } as const;

export function createSetupService(parts: {
  groups: GroupStore;
  people: People;
  loadSample: SampleLoader;
  settings: Pick<GroupSettings, 'change'>;
}): SetupService {
  return {
    async setUp(here, channel, wish) {
      if (wish.timeZone !== undefined && !IANAZone.isValidZone(wish.timeZone)) throw unknownZone(wish.timeZone);
      const base: Group = here ?? { ...DEFAULTS, id: `${channel.tenant}/${channel.channelId}`, tenant: channel.tenant };
      const loaded =
        wish.sample === undefined
          ? undefined
          : await parts.loadSample(base, wish.sample, { isNew: here === undefined });
      const { name, timeZone, language } = wish;
      const wished = Object.entries({ name, timeZone, language }).filter(([, value]) => value !== undefined);
      const given: Pick<SettingsWish, 'name' | 'timeZone' | 'language'> = Object.fromEntries(wished);
      const group: Group = { ...(loaded?.group ?? base), ...(here && wish.by ? {} : given) };
      if (!here || loaded || !wish.by) await parts.groups.put(group);
      if (!here) await parts.groups.addChannel(group.id, channel, true);
      parts.people.forget();
      const changed = here && wish.by ? await parts.settings.change(group, given, wish.by) : { group };
      return { group: changed.group, added: loaded?.added };
    },
  };
}
