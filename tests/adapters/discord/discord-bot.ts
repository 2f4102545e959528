import {
  createDiscordAdapter,
  type DiscordAdapter,
  type DiscordAdapterOptions,
} from '../../../adapters/discord/adapter.ts';
import { commands } from '../../../commands/index.ts';
import { describeCommands } from '../../../src/bot/catalogue.ts';
import { systemClock } from '../../../src/clock.ts';
import { createLog } from '../../../src/log.ts';
import type { DiscordServer } from '../../platforms/discord/discord-server.ts';

/** The adapter for a server's application. */
export function discordAdapter(
  { token, apiUrl }: Pick<DiscordServer, 'token' | 'apiUrl'>,
  change: Partial<DiscordAdapterOptions> = {},
): DiscordAdapter {
  return createDiscordAdapter({
    token,
    apiUrl,
    commands: describeCommands(commands),
    clock: systemClock,
    log: createLog('silent'),
    ...change,
  });
}
