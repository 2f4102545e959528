import type { Json } from '../../slack/json.ts';
import { attachmentJson, channelJson, memberJson, messageEvent } from '../payloads.ts';
import { permissionsOf } from '../permissions.ts';
import type { Guild } from '../world.ts';
import type { Here } from './here.ts';

function member(here: Here, guild: Guild | undefined, id: string): Json | undefined {
  const found = guild?.members.get(id);
  if (!guild || !found) return undefined;
  const { user: _user, ...rest } = memberJson(here.world, found);
  return { ...rest, permissions: String(permissionsOf(guild, found)) };
}

function entries(ids: readonly string[], value: (id: string) => unknown): Json {
  const known = ids.map((id) => [id, value(id)] as const).filter(([, one]) => one !== undefined);
  return Object.fromEntries(known);
}

/** What an interaction tells of the ids in it: each under what it is. */
export function resolved(here: Here, ids: readonly string[]): { resolved?: Json } {
  const { world, channelId } = here;
  const guild = world.guilds.get(world.channels.get(channelId)?.guildId ?? '');
  const channel = (id: string) => world.channels.get(id);
  const upload = (id: string) => world.uploads.find((one) => one.id === id);
  const message = (id: string) => world.messages.find((one) => one.id === id);
  const parts: Record<string, Json> = {
    users: entries(ids, (id) => world.users.get(id)),
    members: entries(ids, (id) => member(here, guild, id)),
    roles: entries(ids, (id) => guild?.roles.get(id)),
    channels: entries(ids, (id) => {
      const found = channel(id);
      return found && { ...channelJson(world, found), permissions: '0' };
    }),
    attachments: entries(ids, (id) => {
      const found = upload(id);
      return found && attachmentJson(world, channelId, found);
    }),
    messages: entries(ids, (id) => {
      const found = message(id);
      return found && messageEvent(world, found);
    }),
  };
  const filled = Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0);
  return filled.length > 0 ? { resolved: Object.fromEntries(filled) } : {};
}
