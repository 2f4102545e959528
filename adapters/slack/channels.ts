import type { PointedAt } from '../../src/bot/mention.ts';
import { memory } from './limits.ts';
import type { Client } from './web-api.ts';

/** The channels in which the bot is, as far as pages are read. Throws what the library throws. */
export async function channelsOf(client: Client): Promise<readonly PointedAt[]> {
  const found: PointedAt[] = [];
  let cursor = '';
  for (let pages = 0; pages < memory.channelPages; pages += 1) {
    const { channels = [], response_metadata } = await client.conversations.list({
      types: 'public_channel,private_channel',
      exclude_archived: true,
      limit: memory.channelPage,
      ...(cursor === '' ? {} : { cursor }),
    });
    found.push(...channels.flatMap(({ id, name, is_member }) => (id && name && is_member ? [{ id, name }] : [])));
    cursor = response_metadata?.next_cursor ?? '';
    if (cursor === '') break;
  }
  return found;
}
