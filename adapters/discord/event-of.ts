import type { BotEvent } from '../../src/bot/event.ts';
import type { Handed } from '../../src/bot/handing-over.ts';
import { withFiles } from '../../src/bot/handing-over.ts';
import { pressTime } from '../../src/bot/press-time.ts';
import type { Owner } from '../../src/files/given-files.ts';
import type { Deed, Place } from './deed.ts';
import type { Guilds } from './guilds.ts';

interface EventParts {
  readonly guilds: Guilds;
  readonly now: Date;
  /** Takes note of a file; gives what stands for it. */
  hold(owner: Owner, file: Handed): string;
}

/** What somebody did, as the bot takes it. */
export async function eventOf(deed: Deed, { guilds, now, hold }: EventParts): Promise<BotEvent> {
  const { id, place, person, channelId, at, files = [] } = deed;
  const where = await whereOf(place, guilds);
  const owner = { tenants: where.mayBeIn ?? [where.tenant], userId: person.id };
  const says = withFiles(deed.says, files, (file) => hold(owner, file));
  const { messageId } = place;
  const isPress = says.kind === 'action' && messageId !== undefined;
  return {
    ...says,
    ...(isPress ? { message: { tenant: where.tenant, channelId: place.channelId, messageId } } : {}),
    ...where,
    id,
    channelId,
    person,
    receivedAt: pressTime(at, now),
  } as BotEvent;
}

/** A conversation with the bot alone is in no server: one of those that both are in is meant. */
export async function whereOf(
  { guildId, userId }: Pick<Place, 'guildId' | 'userId'>,
  guilds: Guilds,
): Promise<Pick<BotEvent, 'tenant' | 'mayBeIn'>> {
  if (guildId !== undefined) return { tenant: tenantOf(guildId) };
  const mayBeIn = (await guilds.sharedWith(userId)).map(tenantOf);
  return { tenant: mayBeIn[0] ?? tenantOf('none'), mayBeIn };
}

function tenantOf(guildId: string): string {
  return `discord:${guildId}`;
}
