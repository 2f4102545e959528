import { type APIApplication, type REST, Routes } from 'discord.js';
import { repeated } from './api.ts';
import { type Difference, differenceOf, isDifferent, type Registered } from './commands.ts';

/** Whose commands are registered. */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly publicKey: string;
  readonly botId: string;
}

/** The application of a token. Throws what the library throws. */
export async function readApplication(rest: REST): Promise<Application> {
  const found = (await repeated(() => rest.get(Routes.currentApplication()))) as APIApplication;
  return { id: found.id, name: found.name, publicKey: found.verify_key, botId: found.bot?.id ?? found.id };
}

/** What differs between the commands that are registered and those that should be. */
export async function compareRegistered(
  rest: REST,
  applicationId: string,
  wanted: readonly Registered[],
): Promise<Difference> {
  // without this Discord leaves the words of other languages out
  const query = new URLSearchParams({ with_localizations: 'true' });
  const route = Routes.applicationCommands(applicationId);
  const registered = (await repeated(() => rest.get(route, { query }))) as unknown[];
  return differenceOf(wanted, registered);
}

/** Registers commands everywhere; nothing is sent where nothing differs. */
export async function register(rest: REST, applicationId: string, wanted: readonly Registered[]): Promise<Difference> {
  const difference = await compareRegistered(rest, applicationId, wanted);
  if (isDifferent(difference)) {
    await repeated(() => rest.put(Routes.applicationCommands(applicationId), { body: wanted }));
  }
  return difference;
}
