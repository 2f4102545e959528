import { type APIApplication, ApplicationFlags, type REST, Routes } from 'discord.js';
import { repeated } from './api.ts';
import { type Difference, differenceOf, isDifferent, type Registered } from './commands.ts';

/** Whose commands are registered. */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly publicKey: string;
  readonly botId: string;
  /** Its page has “Message Content Intent” on: the words of messages among people may be asked for. */
  readonly mayReadContent: boolean;
}

/** The application of a token. Throws what the library throws. */
export async function readApplication(rest: REST): Promise<Application> {
  const found = (await repeated(() => rest.get(Routes.currentApplication()))) as APIApplication;
  const content = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
  return {
    id: found.id,
    name: found.name,
    publicKey: found.verify_key,
    botId: found.bot?.id ?? found.id,
    mayReadContent: ((found.flags ?? 0) & content) !== 0,
  };
}

/** Whose commands, and in which server alone; left out, everywhere. */
export interface Scope {
  readonly applicationId: string;
  readonly guildId?: string | undefined;
}

/** What differs between the commands that are registered and those that should be. */
export async function compareRegistered(rest: REST, scope: Scope, wanted: readonly Registered[]): Promise<Difference> {
  // without this Discord leaves the words of other languages out
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = (await repeated(() => rest.get(routeOf(scope), { query }))) as object[];
  return differenceOf(inScope(scope, wanted), inScope(scope, registered));
}

/** Registers commands; nothing is sent where nothing differs. */
export async function register(rest: REST, scope: Scope, wanted: readonly Registered[]): Promise<Difference> {
  const difference = await compareRegistered(rest, scope, wanted);
  if (isDifferent(difference)) {
    await repeated(() => rest.put(routeOf(scope), { body: inScope(scope, wanted) }));
  }
  return difference;
}

function routeOf({ applicationId, guildId }: Scope) {
  return guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

/** Where a command may be used is said of those alone that are everywhere (application-commands#contexts). */
function inScope<Command extends object>({ guildId }: Scope, commands: readonly Command[]): Command[] {
  if (guildId === undefined) return [...commands];
  return commands.map((command) => ({ ...command, contexts: undefined, integration_types: undefined }));
}
