import type { Clock } from '../clock.ts';
import { nextMeeting } from '../meetings/calendar.ts';
import { startOf } from '../meetings/meeting.ts';
import type { MeetingService } from '../meetings/meeting-service.ts';
import type { Group } from '../people/group.ts';
import type { GroupStore } from '../people/group-store.ts';
import type { MemberStore } from '../people/member-store.ts';
import type { SetupService } from '../people/setup.ts';
import type { DataSet } from '../sample/data-set.ts';
import { PLAYGROUND_GROUP, PLAYGROUND_SAMPLE, PLAYGROUND_TENANT, playgroundChannels } from './playground-group.ts';

interface Parts {
  readonly groups: GroupStore;
  readonly members: MemberStore;
  readonly setup: SetupService;
  readonly meetings: MeetingService;
  readonly clock: Clock;
  /** The channel in which a person alone talks with the bot. */
  directChannelOf(userId: string): string;
}

/** How long before a meeting its talking points are posted, in milliseconds. */
const BEFORE_MS = 3_600_000;

/** Fills the playground: group, channels, personas, sample, and one scheduled post. Adds only what is missing. */
export async function seedPlayground(parts: Parts, set: DataSet): Promise<void> {
  const { groups, members, setup } = parts;
  const tenant = PLAYGROUND_TENANT;
  const first: Group = {
    id: PLAYGROUND_GROUP,
    tenant,
    name: set.group.name,
    timeZone: set.group.timeZone,
    language: set.group.language,
    roll: 'listed',
    regions: [],
  };
  const group = (await groups.find(PLAYGROUND_GROUP)) ?? first;
  await setup.setUp(
    group,
    { tenant, channelId: playgroundChannels[0]?.id ?? '' },
    {
      name: undefined,
      timeZone: undefined,
      language: undefined,
      sample: PLAYGROUND_SAMPLE,
    },
  );
  for (const [i, { id }] of playgroundChannels.entries())
    await groups.addChannel(group.id, { tenant, channelId: id }, i === 0);
  for (const { id, name, roles, region, language, timeZone } of set.group.persons) {
    await groups.addChannel(group.id, { tenant, channelId: parts.directChannelOf(id) }, false);
    if (await members.find(group.id, { tenant, userId: id })) continue;
    const member = { id: `${group.id}/${id}`, groupId: group.id, name, roles, listed: true, language, timeZone };
    await members.put(region === undefined ? member : { ...member, region }, [{ tenant, userId: id }]);
  }
  await schedulePoints(parts, group.id);
}

async function schedulePoints({ meetings, clock }: Parts, groupId: string): Promise<void> {
  const meeting = nextMeeting(await meetings.list(groupId), clock.now());
  const at = meeting && new Date(startOf(meeting).getTime() - BEFORE_MS);
  if (!meeting || !at || at <= clock.now()) return;
  const channel = { tenant: PLAYGROUND_TENANT, channelId: playgroundChannels[0]?.id ?? '' };
  await meetings.schedulePoints(groupId, { meeting, channel, at });
}
