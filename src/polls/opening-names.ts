import type { Context } from '../bot/command.ts';
import type { Group } from '../people/group.ts';
import { type PollSubject, subjectNamed } from './about.ts';
import type { Audience } from './audience.ts';
import { readAudience } from './read-audience.ts';

/** Whom and what is meant by the names in what was typed. */
export interface Meant {
  readonly audience: Audience | undefined;
  readonly about: PollSubject | undefined;
}

/** Finds them: members, issues and meetings are named as the group knows them now. @throws audience_…, about_unknown */
export async function namesMeant(
  { audience, about }: { readonly audience?: string | undefined; readonly about?: string | undefined },
  context: Context,
  group: Group,
): Promise<Meant> {
  const members = audience === undefined ? [] : await context.services.roll.list(group.id);
  return {
    audience: audience === undefined ? undefined : readAudience(audience, { group, members }),
    about: about === undefined ? undefined : await subjectNamed(about, context, group),
  };
}
